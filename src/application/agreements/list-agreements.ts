import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { notice } from '../notice';
import type { View } from '../views/view';

/** `afspraken [code]`: the agreements of a case. */
export async function agreementsByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'agreements', code });
  return 'view' in chosen ? chosen.view : showAgreements(deps, actor, { caseId: chosen.case.id });
}

export async function showAgreements(_deps: Deps, _actor: Actor, _reference: Reference): Promise<View> {
  return Promise.resolve(notice('not-yet-here'));
}
