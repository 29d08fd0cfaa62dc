import type { Actor } from '../actor';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { KeptWeighing } from '../records';
import type { View } from '../views/view';
import { mentionsFirstName } from '../../domain/personal-data';
import { stepBack, withAnswer, type Weighing } from '../../domain/sharing/weighing';
import { freeTextsOf, problemIn, type SharingInput } from './check-input';
import { withWeighing } from './open-weighing';
import { todayIn } from './today';
import { weighingView } from './weighing-view';

/** Takes one answer and shows the next question, or the outcome. What cannot be taken is asked again, and not stored. */
export async function answerWeighing(
  deps: Deps,
  actor: Actor,
  id: string | undefined,
  input: SharingInput,
): Promise<View> {
  return withWeighing(deps, actor, id, async (found, work) => {
    const { question, value, notes } = input;
    const weighing = question && withAnswer(found.weighing, question, value, notes);
    // A forged card, or one of a way not taken any more: what is asked now is shown again.
    if (question === null || weighing === null) return weighingView(actor.tenant, found);
    const organisations = await ownOrganisation(work, actor);
    const problem = problemIn(input, { organisations, today: todayIn(deps) });
    if (problem !== null) {
      return weighingView(actor.tenant, found, { refused: { question, value, notes, problem } });
    }
    const next = stepped(deps, found, weighing);
    await work.weighings.save(next);
    const firstNameSeen = freeTextsOf(input).some((text) => mentionsFirstName(text, organisations));
    return weighingView(actor.tenant, next, { firstNameSeen });
  });
}

/** One question back; what was filled in further on stays. */
export async function stepBackInWeighing(deps: Deps, actor: Actor, id: string | undefined): Promise<View> {
  return withWeighing(deps, actor, id, async (found, work) => {
    const previous = stepped(deps, found, stepBack(found.weighing));
    await work.weighings.save(previous);
    return weighingView(actor.tenant, previous);
  });
}

/** Resending the last answer leaves the moment of the decision as it was. */
function stepped(deps: Deps, found: KeptWeighing, weighing: Weighing): KeptWeighing {
  const decidedAt = weighing.at === null ? (found.decidedAt ?? deps.clock.now()) : null;
  return { ...found, weighing, decidedAt };
}

/** Its name is free of the guard. */
async function ownOrganisation(work: Work, actor: Actor): Promise<readonly string[]> {
  const person = await work.people.find(actor.person);
  return person?.organisation == null ? [] : [person.organisation];
}
