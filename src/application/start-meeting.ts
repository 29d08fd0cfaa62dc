import type { TenantId } from './actor';
import type { Deps } from './deps';
import { planNextOccurrence } from './meeting-steps';
import type { Case, Channel, Meeting } from './records';

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
    const round = await work.rounds.openOf(record.id);
    if (round?.meetingId === meeting.id) {
      await work.rounds.save(round.id, { status: 'closed' });
      await work.jobs.enqueue({ kind: 'close-card', roundId: round.id });
      await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation: null });
    }
    await planNextOccurrence(deps, work, record, planned.channel, meeting);
  });
}
