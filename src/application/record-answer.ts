import { findPersonalData, mentionsFirstName } from '../domain/personal-data';
import type { ItemId } from '../domain/checklist';
import type { Signal } from '../domain/facts';
import { countSignals } from '../domain/signals';
import type { LocalDate } from '../domain/time';
import type { Actor } from './actor';
import type { AnswerContent } from './answer-content';
import { enoughUnshown } from './case-facts';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import { checklistForm, groupSize, takesAnswers } from './open-checklist';
import type { Work } from './storage';
import { unknownPerson, type Person, type Round, type RoundParticipant } from './records';
import { isRefusal, refuse } from './refusal';
import { headOf } from './round-context';
import { joinSignals } from '../domain/signals';
import type { ChecklistValues, ConfirmationView } from './views/checklist';
import type { Problem } from './views/parts';
import type { View } from './views/view';

/** A sent form: what was valid in it, and the first thing to mend if anything was not. */
export interface ChecklistInput {
  readonly values: ChecklistValues;
  readonly problem: Problem | null;
  /** What the form showed as noted between meetings; left out when that is not known: all of it. */
  readonly shownNoted?: readonly ItemId[] | undefined;
}

type Answering = Located & { readonly round: Round };

/** Stores one person's answer to a round, in one transaction, before the confirmation goes back. */
export async function recordAnswer(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: ChecklistInput,
): Promise<View> {
  const found = await locate(deps, actor, 'answer', reference);
  if (isRefusal(found)) return found;
  const { round } = found;
  if (round === null) return refuse('not-available');
  const at = { ...found, round };
  const today = deps.calendar.toLocal(deps.clock.now(), found.channel.zone).date;
  const problem = input.problem ?? personalDataIn(input.values, today);

  return deps.database.repeatable(actor.tenant, async (work) => {
    const held = await work.rounds.lockFor(round.id, actor.person);
    if (held === null || !takesAnswers(held.round, deps.clock.now())) return refuse('round-closed');
    const { round: current, participant: own, person: known } = held;
    if (problem !== null) {
      // What was typed is not kept, but danger is told all the same.
      if (input.values.safety === 'acute') await tellRegisseur(work, at, actor);
      const participants = (await work.participants.of([round.id])).get(round.id) ?? [];
      const { values, shownNoted } = input;
      return checklistForm(at, known, own, groupSize(participants), { values, problem, shownNoted });
    }
    const person = await updateProfile(work, actor, known, input.values);
    const newcomer = own?.answer == null;
    const noted = newcomer ? joinSignals(held.waiting ?? [], own?.noticed ?? []) : [];
    const content = contentOf(input.values, own, noted, today);
    const later = notedLater(noted, input);
    if (newcomer && (held.waiting !== null || later.length > 0)) {
      await keepWaiting(work, found.case.id, actor, later);
    }
    await work.participants.save(round.id, [
      {
        person: actor.person,
        organisation: person.organisation ?? own?.organisation ?? null,
        invited: own?.invited ?? false,
        noticed: (own?.noticed ?? []).filter(({ item }) => later.every((signal) => signal.item !== item)),
        answer: { content, shown: own?.answer?.shown ?? null, sentAt: deps.clock.now() },
      },
    ]);
    if (newcomer && own?.invited !== true) await takePartAgain(work, found.case.id, actor);
    await enqueueFollowUps(work, at, current, actor, content, own);
    return confirmation(at, actor, content, person);
  });
}

/** Only the name of an organisation may look like that of a person. */
function personalDataIn({ agenda, organisation, role }: ChecklistValues, today: LocalDate): Problem | null {
  const options = { organisations: organisation === '' ? [] : [organisation], today };
  const [finding] = [
    ...findPersonalData(agenda, options),
    ...findPersonalData(organisation, options).filter(({ kind }) => kind !== 'name'),
    ...findPersonalData(role, options),
  ];
  return finding === undefined ? null : { key: `personal-data-${finding.kind}` };
}

async function updateProfile(
  work: Work,
  actor: Actor,
  known: Person | null,
  values: ChecklistValues,
): Promise<Person> {
  const before = known ?? unknownPerson(actor.person);
  const role = values.role === '' ? before.role : values.role;
  const organisation = values.organisation === '' ? before.organisation : values.organisation;
  if (role === before.role && organisation === before.organisation) return before;
  const person = { ...before, role, organisation };
  await work.people.save(person);
  return person;
}

/** Noted while the form stood open: the sender could not decide on it. */
function notedLater(noted: readonly Signal[], { values, shownNoted }: ChecklistInput): readonly Signal[] {
  if (shownNoted === undefined) return [];
  const later = noted.filter(({ item }) => !shownNoted.includes(item) && !values.items.includes(item));
  return countSignals(later) > 0 ? later : []; // where it was noticed says nothing once the thing itself is sent
}

/** An answer decides on all that its form showed, so that it counts in no other round. The rest waits for the next. */
async function keepWaiting(
  work: Work,
  caseId: string,
  { person }: Actor,
  signals: readonly Signal[],
): Promise<void> {
  if (signals.length === 0) await work.waitingSignals.remove(caseId, person);
  else await work.waitingSignals.save({ caseId, person, signals });
}

/** Answering after "not for me" takes that back; it does not overrule the regisseur about the next rounds. */
async function takePartAgain(work: Work, caseId: string, actor: Actor): Promise<void> {
  const absences = await work.cases.absences(caseId);
  const own = absences.find((absence) => absence.person === actor.person);
  if (own?.by === 'self') await work.cases.setAbsence(caseId, actor.person, null);
}

/** An item keeps the day on which it was noticed, or first ticked in this round. */
function contentOf(
  values: ChecklistValues,
  own: RoundParticipant | null,
  noted: readonly Signal[],
  today: LocalDate,
): AnswerContent {
  const signals = own?.answer?.content.signals ?? noted;
  const before = new Map(signals.map((signal) => [signal.item, signal.on]));
  return {
    signals: values.items.map((item) => ({ item, on: before.get(item) ?? today })),
    unseen: values.unseen,
    plan: values.plan,
    safety: values.safety,
    agenda: values.agenda === '' ? null : values.agenda,
  };
}

/** What must be sent because of this answer: recorded now, done after it. Danger does not wait for others to answer. */
async function enqueueFollowUps(
  work: Work,
  at: Answering,
  round: Round,
  actor: Actor,
  content: AnswerContent,
  own: RoundParticipant | null,
): Promise<void> {
  const newcomer = own?.answer == null;
  // A changed answer leaves the count as it is.
  if (newcomer) await work.jobs.enqueue({ kind: 'show-progress', roundId: round.id });
  const isAcute = content.safety === 'acute';
  const wasAcute = own?.answer?.content.safety === 'acute';
  if (isAcute && !wasAcute) await tellRegisseur(work, at, actor);
  // Danger is shown at once, and is gone at once when it was a slip.
  if (isAcute === wasAcute ? await changesSummary(work, at, round, newcomer) : isDue(at, round)) {
    await work.jobs.enqueue({ kind: 'post-summary', roundId: round.id, conversation: null });
  }
}

async function tellRegisseur(work: Work, at: Answering, actor: Actor): Promise<void> {
  const { regisseur } = at.case;
  if (regisseur === null || regisseur === actor.person) return;
  await work.jobs.enqueue({ kind: 'tell-acute', roundId: at.round.id });
}

/** A summary stands there already, or was planned too late for its moment and waits for the first answer. */
function isDue(at: Located, round: Round): boolean {
  return round.summary !== null || at.meeting?.steps.summaryAt === null;
}

/** Whether this answer brings out the summary, or changes the one that stands there. */
async function changesSummary(work: Work, at: Located, round: Round, newcomer: boolean): Promise<boolean> {
  if (!isDue(at, round)) return false;
  const participants = (await work.participants.of([round.id])).get(round.id) ?? [];
  if (round.summary !== null) return enoughUnshown(participants);
  return newcomer && participants.filter((one) => one.answer !== null).length === 1;
}

function confirmation(at: Answering, actor: Actor, content: AnswerContent, person: Person): ConfirmationView {
  const ticked = content.signals.map((signal) => signal.item);
  const regisseur = at.case.regisseur;
  return {
    kind: 'confirmation',
    ...headOf(at),
    roundId: at.round.id,
    ticked: ticked.length,
    agenda: content.agenda !== null,
    firstName: mentionsFirstName(
      content.agenda ?? '',
      person.organisation === null ? [] : [person.organisation],
    ),
    advice: (['C2', 'C3'] as const).filter((item) => ticked.includes(item)),
    safety: content.safety,
    regisseur: regisseur === null ? 'none' : regisseur === actor.person ? 'self' : 'told',
    organisationMissing: person.organisation === null,
  };
}
