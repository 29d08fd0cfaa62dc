import type { Actor } from './actor';
import { chooseCase } from './choose-case';
import type { Deps } from './deps';
import { locate } from './locate';
import { meetingPlanned, planMeeting, type PlanInput } from './plan-meeting';
import { isRefusal } from './refusal';
import type { View } from './views/view';

/** `plan overleg [date time] [code]`. */
export async function planByCommand(
  deps: Deps,
  actor: Actor,
  typed: PlanInput & { readonly code: string | null },
): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'plan', ...typed });
  return 'view' in chosen ? chosen.view : planMeeting(deps, actor, { caseId: chosen.case.id }, typed);
}

/**
 * Asked for in other words, which may as well mean when it is, or that it moves: shows the meeting that is planned, with
 * the way to another one; else the form.
 */
export async function planInOwnWords(
  deps: Deps,
  actor: Actor,
  typed: PlanInput & { readonly code: string | null },
): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'plan', code: typed.code });
  if ('view' in chosen) return chosen.view;
  const reference = { caseId: chosen.case.id };
  const found = await locate(deps, actor, 'plan-meeting', reference);
  if (isRefusal(found)) return found;
  const planned = await deps.database.transaction(actor.tenant, async (work) => {
    const [next] = await work.meetings.planned(found.case.id);
    return (
      next && { ...(await meetingPlanned(deps, work, found.case, found.channel, next, false)), another: true }
    );
  });
  return planned ?? planMeeting(deps, actor, reference, { ...typed, asks: true });
}
