import type { TenantId } from './actor';
import { feedbackAt } from './decisions/feedback-moment';
import type { Deps } from './deps';
import { planNextOccurrence } from './meeting-steps';
import type { Work } from './ports';
import type { Case, Channel, Meeting } from './records';
import { offerAfterRound } from './signals/offer-contact';

/** A meeting still ahead, with what it belongs to. */
export interface Planned {
  readonly meeting: Meeting;
  readonly case: Case;
  readonly channel: Channel;
}

/** The meeting begins: its round closes, the summary gets its last edit, and the next occurrence is planned. */
export async function startMeeting(deps: Deps, tenant: TenantId, planned: Planned): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(planned.case.id);
    const meeting = await work.meetings.find(planned.meeting.id);
    if (record === null || meeting?.status !== 'planned') return;
    await work.meetings.save({ ...meeting, status: 'begun' });
    await followUp(work, meeting);
    const round = await work.rounds.openOf(record.id);
    if (round?.meetingId === meeting.id) {
      await work.rounds.save(round.id, { status: 'closed' });
      await work.jobs.enqueue({ kind: 'close-card', roundId: round.id });
      await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation: null });
      await offerAfterRound(work, record);
      if (round.number % deps.evaluationEvery === 0) {
        await work.jobs.enqueue({ kind: 'evaluate-round', roundId: round.id });
      }
    }
    await planNextOccurrence(deps, work, record, planned.channel, meeting);
  });
}

/** A meeting that had a checklist, also one that a newer checklist closed: its wrap-up now, its feedback later. */
async function followUp(work: Work, meeting: Meeting): Promise<void> {
  const rounds = await work.rounds.ofCase(meeting.caseId);
  const round = rounds.find(({ meetingId }) => meetingId === meeting.id);
  if (round === undefined) return;
  await work.jobs.enqueue({ kind: 'send-wrap-up', roundId: round.id });
  await work.jobs.enqueue({ kind: 'post-feedback', roundId: round.id, why: 'due' }, feedbackAt(meeting));
}
