import type { Actor } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import type { RefusalView } from '../views/notices';
import type { CaseRef } from '../views/parts';
import type { View } from '../views/view';
import type { Action } from '../../domain/authority';

/** Reflecting is possible without a case: in a personal chat, and in a channel that has none. */
export type CaseIfAny = { readonly caseId: string | null } | { readonly view: View };

/** The case that a typed command in a channel is about; null for none. */
export async function caseByCommand(
  deps: Deps,
  actor: Actor,
  command: 'reflect' | 'forms',
  code: string | null,
): Promise<CaseIfAny> {
  if (actor.place.kind === 'personal') return { caseId: null };
  const chosen = await chooseCase(deps, actor, { command, code });
  if ('case' in chosen) return { caseId: chosen.case.id };
  const { view } = chosen;
  const isWithoutCase = view.kind === 'notice' && view.notice === 'case-none-open';
  return isWithoutCase ? { caseId: null } : { view };
}

/** The case that the ids on a card stand for; null when there are none. */
export async function locateIfAny(
  deps: Deps,
  actor: Actor,
  action: Action,
  reference: Reference,
): Promise<Located | null | RefusalView> {
  const { caseId, surveyId } = reference;
  if (caseId === undefined && surveyId === undefined) return null;
  return locate(deps, actor, action, { caseId, surveyId });
}

export function aboutCase(found: Located | null): CaseRef | null {
  return found && { caseId: found.case.id, code: found.case.code };
}
