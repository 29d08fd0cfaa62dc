import type { TenantId } from './actor';
import { startMeeting, type Planned } from './start-meeting';
import type { Deps } from './deps';
import type { Job } from './jobs';
import { momentOf } from './meeting-steps';
import { openRound } from './open-round';
import { Undeliverable } from './ports';
import type { Work } from './storage';
import type { Channel, Meeting, Round } from './records';
import { remindWaiting } from './send-reminders';
import { markUnreachable } from './unreachable';

type StepJob = Extract<Job, { kind: 'meeting-step' }>;

/** Does a step of a meeting at its moment, or as soon after it as the bot is up, if it still makes sense. */
export async function runMeetingStep(deps: Deps, tenant: TenantId, job: StepJob): Promise<void> {
  const planned = await findPlanned(deps, tenant, job.meetingId);
  if (planned === null || !isItsMoment(planned.meeting, job)) return;
  // Late, and the meeting began in the meantime: what is left to do belongs to its start.
  if (job.step !== 'start' && planned.meeting.startsAt <= deps.clock.now()) return;
  switch (job.step) {
    case 'checklist':
      await sendChecklist(deps, tenant, planned);
      return;
    case 'reminder':
      return onOpenRound(deps, tenant, planned.meeting, job, remindWaiting);
    case 'summary':
      return onOpenRound(deps, tenant, planned.meeting, job, summarise);
    case 'start':
      return startMeeting(deps, tenant, planned);
  }
}

async function findPlanned(deps: Deps, tenant: TenantId, meetingId: string): Promise<Planned | null> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofMeeting(meetingId));
  return found?.meeting.status === 'planned' && found.case.status === 'open' ? found : null;
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

async function onOpenRound(
  deps: Deps,
  tenant: TenantId,
  { id, caseId }: Meeting,
  job: StepJob,
  act: (work: Work, round: Round) => Promise<unknown>,
): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    const round = await work.rounds.openOf(caseId);
    if (round?.meetingId !== id) return;
    // Looked at again, after the round: a checklist that goes out late at this moment takes missed steps away.
    const meeting = await work.meetings.find(id);
    if (meeting !== null && isItsMoment(meeting, job)) await act(work, round);
  });
}

function isItsMoment(meeting: Meeting, job: StepJob): boolean {
  return momentOf(meeting, job.step)?.toISOString() === job.at;
}

async function summarise(work: Work, round: Round): Promise<void> {
  await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation: null });
}
