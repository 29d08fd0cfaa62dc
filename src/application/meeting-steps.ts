import { nextSlot, planSteps } from '../domain/schedule';
import type { Deps } from './deps';
import type { MeetingStep } from './jobs';
import type { Work } from './storage';
import type { Case, Channel, Meeting } from './records';

/** Records the steps of a meeting as jobs. Steps of its former moment go stale by themselves: see `momentOf`. */
export async function enqueueSteps(
  work: Work,
  meeting: Meeting,
  options: { readonly checklist: boolean },
): Promise<void> {
  const steps: readonly MeetingStep[] = options.checklist
    ? ['checklist', 'reminder', 'summary', 'start']
    : ['reminder', 'summary', 'start'];
  for (const step of steps) {
    const at = momentOf(meeting, step);
    if (at === null) continue;
    await work.jobs.enqueue({ kind: 'meeting-step', meetingId: meeting.id, step, at: at.toISOString() }, at);
  }
}

/** When a step of a meeting is due; null if it has none. A job for another moment than this one is stale. */
export function momentOf(meeting: Meeting, step: MeetingStep): Date | null {
  switch (step) {
    case 'checklist':
      return meeting.steps.checklistAt;
    case 'reminder':
      return meeting.steps.reminderAt;
    case 'summary':
      return meeting.steps.summaryAt;
    case 'start':
      return meeting.startsAt;
  }
}

/** Plans the next occurrence of a repeating meeting; null when it does not repeat. */
export async function planNextOccurrence(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  meeting: Meeting,
): Promise<Meeting | null> {
  const now = deps.clock.now();
  const slot = nextSlot(meeting.slot, meeting.repeat, channel.zone, deps.calendar, now);
  if (slot === null) return null;
  const startsAt = deps.calendar.toInstant(slot, channel.zone);
  const next: Meeting = {
    id: deps.ids.next(),
    caseId: record.id,
    series: meeting.series,
    startsAt,
    slot,
    repeat: meeting.repeat,
    steps: planSteps(startsAt, record.lead, channel.zone, deps.calendar, now),
    status: 'planned',
  };
  await work.meetings.add(next);
  await enqueueSteps(work, next, { checklist: true });
  return next;
}
