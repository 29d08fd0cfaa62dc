import type { TenantId } from './actor';
import { startMeeting, type Planned } from './start-meeting';
import type { Deps } from './deps';
import type { Job } from './jobs';
import { momentOf } from './meeting-steps';
import { openRound } from './open-round';
import { Undeliverable } from './ports';
import type { Channel, Meeting } from './records';
import { markUnreachable } from './send';
import { remindOpenRound } from './send-reminders';

type StepJob = Extract<Job, { kind: 'meeting-step' }>;

/** Does a step of a meeting at its moment, or as soon after it as the bot is up, if it still makes sense. */
export async function runMeetingStep(deps: Deps, tenant: TenantId, job: StepJob): Promise<void> {
  const planned = await findPlanned(deps, tenant, job.meetingId);
  if (planned === null || momentOf(planned.meeting, job.step)?.toISOString() !== job.at) return;
  // Late, and the meeting began in the meantime: what is left to do belongs to its start.
  if (job.step !== 'start' && planned.meeting.startsAt <= deps.clock.now()) return;
  switch (job.step) {
    case 'checklist':
      await sendChecklist(deps, tenant, planned);
      return;
    case 'reminder':
      return remindOpenRound(deps, tenant, planned.meeting);
    case 'summary':
      return summarisePlanned(deps, tenant, planned.meeting);
    case 'start':
      return startMeeting(deps, tenant, planned);
  }
}

async function findPlanned(deps: Deps, tenant: TenantId, meetingId: string): Promise<Planned | null> {
  return deps.database.transaction(tenant, async (work) => {
    const meeting = await work.meetings.find(meetingId);
    if (meeting?.status !== 'planned') return null;
    const record = await work.cases.find(meeting.caseId);
    if (record?.status !== 'open') return null;
    const channel = await work.channels.find(record.channel);
    return channel && { meeting, case: record, channel };
  });
}

/**
 * Sends the checklist of a meeting out. The roster is asked before the transaction: no row is held while Teams
 * answers. False: it is out already, makes no sense any more, or the channel cannot be reached.
 */
export async function sendChecklist(deps: Deps, tenant: TenantId, planned: Planned): Promise<boolean> {
  const members = await rosterOrNull(deps, tenant, planned.channel);
  if (members === null) return false;
  return deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(planned.case.id);
    const meeting = await work.meetings.find(planned.meeting.id);
    if (record?.status !== 'open' || meeting === null) return false;
    return (await openRound(deps, work, record, planned.channel, meeting, members)) !== null;
  });
}

async function rosterOrNull(deps: Deps, tenant: TenantId, channel: Channel) {
  try {
    return await deps.roster.members(tenant, channel, true);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await markUnreachable(deps, tenant, channel, error);
    return null;
  }
}

async function summarisePlanned(deps: Deps, tenant: TenantId, meeting: Meeting): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    const round = await work.rounds.openOf(meeting.caseId);
    if (round?.meetingId !== meeting.id) return;
    await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation: null });
  });
}
