import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { notice } from '../notice';
import type { View } from '../views/view';

/** `signaal [code]`: a form for something noticed between meetings. */
export async function signalByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'signal', code });
  return 'view' in chosen ? chosen.view : openSignal(deps, actor, { caseId: chosen.case.id });
}

export async function openSignal(_deps: Deps, _actor: Actor, _reference: Reference): Promise<View> {
  return Promise.resolve(notice('not-yet-here'));
}
