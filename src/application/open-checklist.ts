import type { Actor } from './actor';
import type { ItemId } from '../domain/checklist';
import type { Signal } from '../domain/facts';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import type { Person, Round, RoundParticipant } from './records';
import { isRefusal, refuse } from './refusal';
import { headOf } from './round-context';
import { notedSoFar } from './signals/noted-so-far';
import { isSmallGroup } from './small-group';
import type { ChecklistFormView, ChecklistValues } from './views/checklist';
import type { Problem } from './views/parts';
import type { View } from './views/view';

/** The personal form, with what this person filled in before. */
export async function openChecklist(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'answer', reference);
  if (isRefusal(found)) return found;
  const { round } = found;
  if (round === null) return refuse('not-available');
  if (!takesAnswers(round, deps.clock.now())) return refuse('round-closed');
  const { person, participants, own, noted } = await deps.database.transaction(actor.tenant, async (work) => {
    const participants = (await work.participants.of([round.id])).get(round.id) ?? [];
    const own = participants.find((one) => one.person === actor.person) ?? null;
    return {
      person: await work.people.find(actor.person),
      participants,
      own,
      noted: await notedSoFar(work, found.case.id, actor.person, own),
    };
  });
  return checklistForm({ ...found, round }, person, own, groupSize(participants), null, noted);
}

/** Those asked, and those who joined by answering. */
export function groupSize(participants: readonly RoundParticipant[]): number {
  return participants.filter((one) => one.invited || one.answer !== null).length;
}

/** Answers can change until the meeting starts, also when the step that closes the round runs late. */
export function takesAnswers(round: Round, now: Date): boolean {
  return round.status === 'open' && now < round.closesAt;
}

interface TypedChecklist {
  readonly values: ChecklistValues;
  readonly problem: Problem;
  /** As the form that was sent says it. */
  readonly shownNoted: readonly ItemId[] | undefined;
}

/**
 * @param typed what was sent with something to mend: handed back so that nothing is lost
 * @param noted since the checklist before; ticked until this one is sent, for it decides then
 */
export function checklistForm(
  found: Located & { readonly round: Round },
  person: Person | null,
  own: RoundParticipant | null,
  invited: number,
  typed: TypedChecklist | null,
  noted: readonly Signal[] = [],
): ChecklistFormView {
  const answeredBefore = own?.answer != null;
  const shown = typed === null ? noted.map(({ item }) => item) : typed.shownNoted;
  return {
    kind: 'checklist-form',
    ...headOf(found),
    roundId: found.round.id,
    values: typed?.values ?? valuesOf(person, own, noted),
    askProfile: person?.organisation == null,
    answeredBefore,
    noted: typed === null && !answeredBefore && noted.length > 0,
    ...(answeredBefore || shown === undefined ? {} : { shownNoted: shown }),
    smallGroup: isSmallGroup(invited),
    problem: typed?.problem ?? null,
  };
}

function valuesOf(
  person: Person | null,
  own: RoundParticipant | null,
  noted: readonly Signal[],
): ChecklistValues {
  const content = own?.answer?.content;
  return {
    items: (content?.signals ?? noted).map((signal) => signal.item),
    unseen: content?.unseen ?? [],
    plan: content?.plan ?? 'unknown',
    safety: content?.safety ?? 'none',
    agenda: content?.agenda ?? '',
    role: person?.role ?? '',
    organisation: person?.organisation ?? '',
  };
}
