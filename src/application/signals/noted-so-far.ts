import type { PersonId, Signal } from '../../domain/facts';
import { joinSignals } from '../../domain/signals';
import type { Work } from '../storage';
import type { RoundParticipant } from '../records';

/**
 * What somebody noticed that no checklist of theirs decided on yet: what waits, and what stands in the round.
 * @param own what is known of them in the open round
 */
export async function notedSoFar(
  work: Work,
  caseId: string,
  person: PersonId,
  own: RoundParticipant | null,
): Promise<readonly Signal[]> {
  const waiting = (await work.waitingSignals.find(caseId, person))?.signals ?? [];
  return joinSignals(waiting, own?.answer === null ? own.noticed : []);
}
