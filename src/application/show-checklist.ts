import type { Actor } from './actor';
import { chooseCase } from './choose-case';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import { notice } from './notice';
import type { Work } from './storage';
import { isRefusal, refuse } from './refusal';
import { headOf, roundContext } from './round-context';
import { sendChecklist } from './run-meeting-step';
import type { ChecklistCardView } from './views/checklist';
import type { View } from './views/view';

/** `checklist` in a channel: the open checklist once more, or when the next one comes. */
export async function checklistByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  const chosen = await chooseCase(deps, actor, { command: 'checklist', code });
  return 'view' in chosen ? chosen.view : showChecklist(deps, actor, { caseId: chosen.case.id });
}

export async function showChecklist(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'answer', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    const open = await openChecklistOf(work, found);
    if (open !== null) return open;
    const out = new Set((await work.rounds.ofCase(found.case.id)).map(({ meetingId }) => meetingId));
    const next = (await work.meetings.planned(found.case.id)).find(({ id }) => !out.has(id));
    if (next === undefined) return notice('no-meeting-planned', { code: found.case.code }, ['plan']);
    return {
      kind: 'next-checklist',
      caseId: found.case.id,
      code: found.case.code,
      startsAt: next.startsAt,
      zone: found.channel.zone,
      meetingId: next.id,
      checklistAt: next.steps.checklistAt,
      repeat: next.repeat,
    };
  });
}

/** The regisseur sends the checklist of a planned meeting out now; is it out already, then here it is. */
export async function sendChecklistNow(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'send-checklist', reference);
  if (isRefusal(found)) return found;
  if (found.meeting === null) return refuse('not-available');
  if (found.meeting.startsAt <= deps.clock.now()) return refuse('meeting-begun');
  const sent = await sendChecklist(deps, actor.tenant, { ...found, meeting: found.meeting });
  if (sent) return notice('checklist-on-its-way');
  const open = await deps.database.transaction(actor.tenant, (work) => openChecklistOf(work, found));
  return open ?? refuse('not-available');
}

async function openChecklistOf(work: Work, found: Located): Promise<ChecklistCardView | null> {
  const open = await work.rounds.openOf(found.case.id);
  const context = open && (await roundContext(work, open.id));
  return context && { kind: 'checklist', ...headOf(context), roundId: context.round.id, repeated: true };
}
