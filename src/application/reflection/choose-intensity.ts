import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { notice } from '../notice';
import type { View } from '../views/view';

/** `vormen [code]`: the five intensities of integrated working. */
export async function formsByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'forms', code });
  return 'view' in chosen ? chosen.view : openForms(deps, actor, { caseId: chosen.case.id });
}

export async function openForms(_deps: Deps, _actor: Actor, _reference: Reference): Promise<View> {
  return Promise.resolve(notice('not-yet-here'));
}
