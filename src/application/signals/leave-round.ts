import type { Work } from '../storage';
import type { RoundParticipant } from '../records';

/** Ends the waiting for somebody who did not answer. What they noticed stays: it counts without an answer. */
export async function leaveRound(work: Work, roundId: string, own: RoundParticipant): Promise<void> {
  if (own.noticed.length === 0) return work.participants.remove(roundId, own.person);
  await work.participants.save(roundId, [{ ...own, invited: false }]);
}
