import type { Noticed } from '../../domain/signals';
import { addNoticed } from '../../domain/signals';
import type { Signal } from '../../domain/facts';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { Located } from '../locate';
import { takesAnswers } from '../open-checklist';
import type { Rounds, Work } from '../storage';
import type { Round } from '../records';

type Held = NonNullable<Awaited<ReturnType<Rounds['lockFor']>>>;

export interface NotedSignal {
  /** The open round it counts in; null: it waits for the next checklist. */
  readonly round: Round | null;
  readonly before: readonly Signal[];
}

/**
 * Keeps what one person noticed; null when the case closed meanwhile. Holds the case, so that a checklist that goes
 * out at this moment comes before or after it, and the round, so that an answer and a summary do.
 */
export async function noteSignal(
  deps: Deps,
  work: Work,
  actor: Actor,
  { case: located, channel }: Located,
  noticed: Noticed,
): Promise<NotedSignal | null> {
  const record = await work.cases.lock(located.id);
  if (record?.status !== 'open') return null;
  const today = deps.calendar.toLocal(deps.clock.now(), channel.zone).date;
  const open = await work.rounds.openOf(record.id);
  const held = open && (await work.rounds.lockFor(open.id, actor.person));
  if (held && countsIn(deps, held)) {
    const { round, participant: own, person } = held;
    const before = own?.noticed ?? [];
    await work.participants.save(round.id, [
      {
        person: actor.person,
        organisation: own?.organisation ?? person?.organisation ?? null,
        // Nobody was asked: they are no respondent, and nobody waits for them.
        invited: own?.invited ?? false,
        noticed: addNoticed(before, noticed, today),
        answer: null,
      },
    ]);
    return { round, before };
  }
  const waiting = await work.waitingSignals.find(record.id, actor.person);
  const before = waiting?.signals ?? [];
  const signals = addNoticed(before, noticed, today);
  await work.waitingSignals.save({ caseId: record.id, person: actor.person, signals });
  return { round: null, before };
}

/**
 * Not once a summary was made: the next one would differ by this person's signal alone. Nor once they sent their
 * checklist, which decides what they signal in this round.
 */
function countsIn(deps: Deps, { round, participant }: Held): boolean {
  const summarised = round.summary !== null || round.advised !== null;
  return takesAnswers(round, deps.clock.now()) && !summarised && participant?.answer == null;
}
