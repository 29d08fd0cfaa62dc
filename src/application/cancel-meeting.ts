import type { Actor } from './actor';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import { planNextOccurrence } from './meeting-steps';
import type { Work } from './storage';
import type { Meeting } from './records';
import { isRefusal, refuse } from './refusal';
import { giveSignalsBack } from './signals/give-back';
import { offerAfterCancelling } from './signals/offer-contact';
import type { MeetingCancelledView } from './views/planning';
import type { View } from './views/view';

/** Cancels one occurrence, after which the rhythm goes on; or the whole series from here on. */
export async function cancelMeeting(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  series: boolean,
): Promise<View> {
  const found = await locate(deps, actor, 'cancel-meeting', reference);
  if (isRefusal(found)) return found;
  const { meeting } = found;
  if (meeting === null) return refuse('not-available');
  return deps.database.transaction(actor.tenant, async (work) => {
    await work.cases.lock(found.case.id);
    const planned = await work.meetings.planned(found.case.id);
    const ahead = planned.filter((candidate) => candidate.startsAt > deps.clock.now());
    const named = ahead.filter((candidate) => candidate.id === meeting.id);
    const cancelled = series ? ahead.filter((candidate) => candidate.series === meeting.series) : named;
    const [first] = cancelled;
    if (first === undefined) {
      const twice = (await work.meetings.find(meeting.id))?.status === 'cancelled';
      return twice ? alreadyCancelled(deps, work, found, meeting, series) : refuse('meeting-begun');
    }
    for (const one of cancelled) await cancel(work, one);
    await offerAfterCancelling(work, found.case, cancelled);
    const next = series ? null : await planNextOccurrence(deps, work, found.case, found.channel, first);
    return cancelledView(found, first, series, next);
  });
}

/** What somebody reads who wants to change a meeting that was cancelled. `series`: the whole series was. */
export async function alreadyCancelled(
  deps: Deps,
  work: Work,
  found: Located,
  meeting: Meeting,
  series = false,
): Promise<MeetingCancelledView> {
  const planned = await work.meetings.planned(found.case.id);
  const next = planned.find((one) => one.series === meeting.series && one.startsAt > deps.clock.now());
  return cancelledView(found, meeting, series, next ?? null);
}

async function cancel(work: Work, meeting: Meeting): Promise<void> {
  await work.meetings.save({ ...meeting, status: 'cancelled' });
  const open = await work.rounds.openOf(meeting.caseId);
  const round = open?.meetingId === meeting.id ? await work.rounds.lock(open.id) : null;
  if (round === null) return;
  await work.rounds.save(round.id, { status: 'closed' });
  await giveSignalsBack(work, round);
  await work.jobs.enqueue({ kind: 'close-card', roundId: round.id });
}

export function cancelledView(
  { case: record, channel }: Pick<Located, 'case' | 'channel'>,
  meeting: Meeting,
  series: boolean,
  next: Meeting | null,
): MeetingCancelledView {
  return {
    kind: 'meeting-cancelled',
    caseId: record.id,
    code: record.code,
    meetingId: meeting.id,
    startsAt: meeting.startsAt,
    zone: channel.zone,
    series,
    next: next?.startsAt ?? null,
  };
}
