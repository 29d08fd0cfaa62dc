import type { TenantId } from './actor';
import { feedbackAt } from './decisions/feedback-moment';
import type { Deps } from './deps';
import { planNextOccurrence } from './meeting-steps';
import type { Work } from './storage';
import type { Case, Channel, Meeting, Round } from './records';
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
    const rounds = await work.rounds.ofCase(record.id);
    const round = rounds.find(({ meetingId }) => meetingId === meeting.id);
    if (round !== undefined) await concludeRound(deps, work, record, meeting, round);
    await planNextOccurrence(deps, work, record, planned.channel, meeting);
  });
}

/** A round of which the meeting begins; a newer checklist may have closed it before. */
async function concludeRound(
  deps: Deps,
  work: Work,
  record: Case,
  meeting: Meeting,
  { id: roundId, status }: Round,
): Promise<void> {
  await work.jobs.enqueue({ kind: 'send-wrap-up', roundId });
  await work.jobs.enqueue({ kind: 'post-feedback', roundId, why: 'due' }, feedbackAt(meeting));
  if (status === 'open') {
    await work.rounds.save(roundId, { status: 'closed' });
    await work.jobs.enqueue({ kind: 'close-card', roundId });
    await work.jobs.enqueue({ kind: 'post-summary', roundId, conversation: null });
    await offerAfterRound(work, record);
  }
  if (await isEvaluationDue(deps, work, record)) await work.jobs.enqueue({ kind: 'evaluate-round', roundId });
}

/** Every so many rounds of which the meeting took place, since the last time that the team looked back. */
async function isEvaluationDue(deps: Deps, work: Work, { id }: Case): Promise<boolean> {
  const meetings = await work.meetings.ofCase(id);
  const begun = new Set(meetings.filter(({ status }) => status === 'begun').map((meeting) => meeting.id));
  const last = (await work.surveys.ofCase(id, 'evaluation')).at(-1);
  const since = (await work.rounds.ofCase(id)).filter(
    ({ meetingId, sentAt }) => begun.has(meetingId) && (last === undefined || sentAt > last.openedAt),
  );
  return since.length >= deps.evaluationEvery;
}
