import type { Deps } from '../deps';
import type { Work } from '../storage';
import { feedbackTooLate } from './feedback-moment';

/** An agreement changed in the days after a meeting: its feedback, if it stands there already, tells so. */
export async function refreshFeedback(deps: Deps, work: Work, caseId: string): Promise<void> {
  const now = deps.clock.now();
  const recent = (await work.meetings.ofCase(caseId))
    .filter((meeting) => meeting.status === 'begun' && !feedbackTooLate(meeting, now))
    .map(({ id }) => id);
  const round = (await work.rounds.ofCase(caseId)).findLast(({ meetingId }) => recent.includes(meetingId));
  if (round?.feedback != null) {
    await work.jobs.enqueue({ kind: 'post-feedback', roundId: round.id, why: 'changed' });
  }
}
