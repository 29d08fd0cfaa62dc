import type { PersonId, Signal } from '../../domain/facts';
import { joinSignals } from '../../domain/signals';
import type { Work } from '../storage';
import type { Round } from '../records';

/**
 * The meeting of this round is off: what people noticed and no answer decided on waits for the next checklist again,
 * so that it counts once. What a summary counted stays where it counted: taken out, the difference would name whoever
 * noticed it. Call it while the round is held, as it was before it closed.
 */
export async function giveSignalsBack(work: Work, { id, caseId, summary, advised }: Round): Promise<void> {
  if (summary !== null || advised !== null) return;
  const participants = (await work.participants.of([id])).get(id) ?? [];
  for (const own of participants) {
    if (own.answer !== null || own.noticed.length === 0) continue;
    await keepWaiting(work, caseId, own.person, own.noticed);
    if (own.invited) await work.participants.save(id, [{ ...own, noticed: [] }]);
    else await work.participants.remove(id, own.person);
  }
}

async function keepWaiting(
  work: Work,
  caseId: string,
  person: PersonId,
  noticed: readonly Signal[],
): Promise<void> {
  const waiting = (await work.waitingSignals.find(caseId, person))?.signals ?? [];
  await work.waitingSignals.save({ caseId, person, signals: joinSignals(waiting, noticed) });
}
