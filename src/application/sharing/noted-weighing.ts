import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { KeptWeighing } from '../records';
import type { View } from '../views/view';
import type { Note, Notes } from '../../domain/sharing/questions';
import { problemIn, type SharingInput } from './check-input';
import { withWeighing } from './open-weighing';
import { todayIn } from './today';
import { weighingView } from './weighing-view';

/** What stands on the outcome card: when to look again at not informing the family. */
export type BesideOutcome = Pick<SharingInput, 'notes' | 'problem'>;

/** Stores what was filled in beside the outcome before going on; what cannot be taken is asked again. */
export async function withNoted(
  deps: Deps,
  actor: Actor,
  id: string | undefined,
  beside: BesideOutcome,
  run: (weighing: KeptWeighing, work: Work) => Promise<View>,
): Promise<View> {
  return withWeighing(deps, actor, id, async (found, work) => {
    const given: SharingInput = {
      question: null,
      value: '',
      notes: changed(found, beside),
      problem: beside.problem,
    };
    const problem = problemIn(given, { organisations: [], today: todayIn(deps) });
    if (problem !== null) return weighingView(actor.tenant, found, { refused: { ...given, problem } });
    const { weighing } = found;
    const noted = { ...found, weighing: { ...weighing, notes: { ...weighing.notes, ...given.notes } } };
    await work.weighings.save(noted);
    return run(noted, work);
  });
}

/** A date that was fine when it was set comes along with every button, also when it has passed since. */
function changed({ weighing }: KeptWeighing, { notes }: BesideOutcome): Notes {
  return Object.fromEntries(
    Object.entries(notes).filter(([id, text]) => weighing.notes[id as Note] !== text),
  );
}
