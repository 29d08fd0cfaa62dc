import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import type { Reference } from '../locate';
import { notice } from '../notice';
import type { View } from '../views/view';

/** `evaluatie [code]`: how we work together (T1..T9, K1..K3). */
export async function evaluateByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View | null> {
  const chosen = await chooseCase(deps, actor, { command: 'evaluate', code });
  return 'view' in chosen ? chosen.view : startEvaluation(deps, actor, { caseId: chosen.case.id });
}

export async function startEvaluation(_deps: Deps, _actor: Actor, _reference: Reference): Promise<View> {
  return Promise.resolve(notice('not-yet-here'));
}
