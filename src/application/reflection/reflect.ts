import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { notice } from '../notice';
import type { View } from '../views/view';

/** `reflectie [code]`: the questions of S2, for oneself, with the family, or in a case meeting. */
export async function reflectByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'reflect', code });
  return 'view' in chosen ? chosen.view : openReflection(deps, actor, { caseId: chosen.case.id });
}

export async function openReflection(_deps: Deps, _actor: Actor, _reference: Reference): Promise<View> {
  return Promise.resolve(notice('not-yet-here'));
}
