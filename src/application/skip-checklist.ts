import type { Actor } from './actor';
import type { Deps } from './deps';
import { locate, type Reference } from './locate';
import { notice } from './notice';
import { isRefusal, refuse } from './refusal';
import { leaveRound } from './signals/leave-round';
import type { View } from './views/view';

/** "Not for me": out of this round, unless the answer is in already, and not invited to the next ones. */
export async function skipChecklist(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'answer', reference);
  if (isRefusal(found)) return found;
  const { round } = found;
  if (round === null) return refuse('not-available');
  return deps.database.transaction(actor.tenant, async (work) => {
    await work.cases.lock(found.case.id);
    const current = await work.rounds.lock(round.id);
    const own = await work.participants.find(round.id, actor.person);
    const absences = await work.cases.absences(found.case.id);
    // Who was taken out by the regisseur stays so: only an own "not for me" is taken back by answering.
    if (!absences.some((absence) => absence.person === actor.person)) {
      await work.cases.setAbsence(found.case.id, actor.person, 'self');
    }
    if (own?.answer != null) return notice('skipped-after-answer');
    if (own !== null && current?.status === 'open') {
      await leaveRound(work, round.id, own);
      await work.jobs.enqueue({ kind: 'show-progress', roundId: round.id });
    }
    return notice('skipped');
  });
}
