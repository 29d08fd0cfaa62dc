import type { Fact, FiredRule, RuleId } from './advice';
import { deadlinePassed, engagementsOf, inOrder, organisationsOf } from './agreements';
import type { Barrier } from './barriers';
import { organisationKey, type Agreement, type Level } from './facts';
import {
  brokenAfterReminderFacts,
  brokenFact,
  dividedFact,
  managerFact,
  persistentFact,
  planFact,
  responseFact,
  signalFact,
  SOURCE_OF,
  unknownFact,
} from './rule-facts';
import { askedIn } from './response';
import type { Situation } from './situation';

/** A row of the decision table: its facts when it holds, an empty list when it does not. */
interface Row {
  readonly rule: Exclude<RuleId, '6' | 'concern'>;
  readonly level: Level;
  /** What the row itself comes from; its facts add their own sources. */
  readonly sources: readonly string[];
  readonly facts: (situation: Situation) => readonly Fact[];
}

/** DOMAIN section 6, in order of precedence. */
const TABLE: readonly Row[] = [
  { rule: '0', level: 'acute', sources: [], facts: ({ acute }) => (acute ? [{ kind: 'acute' }] : []) },
  { rule: '1a', level: 'process-manager', sources: ['E5'], facts: brokenThoughManagerEngaged },
  { rule: '1b', level: 'process-manager', sources: ['E5'], facts: brokenInSeveralOrganisations },
  { rule: '1c', level: 'process-manager', sources: ['E5'], facts: persistentThoughManagerEngaged },
  { rule: '2a', level: 'manager', sources: ['E4'], facts: stagnatesAndBrokenAfterReminder },
  { rule: '2b', level: 'manager', sources: ['E4'], facts: sharedItems },
  { rule: '2c', level: 'manager', sources: ['E4', 'K3'], facts: peopleKeepChanging },
  { rule: '3a', level: 'reminder', sources: ['E3'], facts: stagnatesOrBroken },
  { rule: '3b', level: 'reminder', sources: [], facts: contactStaysOut },
  { rule: '4', level: 'discuss', sources: [], facts: worthDiscussing },
  { rule: '5', level: 'none', sources: [], facts: (s) => (s.counts ? [responseFact(s)] : []) },
];

/** Every row that held, in the order of the table; never empty. The first one gives the level before any lift. */
export function firedRows(situation: Situation): readonly [FiredRule, ...FiredRule[]] {
  const [first, ...others] = TABLE.flatMap(({ rule, level, sources, facts }) => {
    const held = facts(situation);
    return held.length > 0 ? [firedRule(rule, level, held, sources)] : [];
  });
  return first === undefined
    ? [firedRule('6', 'insufficient', [responseFact(situation)])]
    : [first, ...others];
}

export function firedRule(
  rule: RuleId,
  level: Level,
  facts: readonly Fact[],
  ruleSources: readonly string[] = [],
): FiredRule {
  const sources = new Set([...facts.map((fact) => SOURCE_OF[fact.kind]), ...ruleSources]);
  return { rule, level, facts, sources: [...sources].sort() };
}

function brokenThoughManagerEngaged({ brokenAfterManager }: Situation): Fact[] {
  return brokenAfterManager.flatMap((agreement) => [brokenFact(agreement), ...managerFact(agreement)]);
}

function brokenInSeveralOrganisations({ brokenAfterReminder, thresholds }: Situation): Fact[] {
  const organisations = organisationsOf(brokenAfterReminder.map(({ organisation }) => organisation));
  return organisations.length >= thresholds.brokenOrganisations
    ? brokenAfterReminder.flatMap(brokenAfterReminderFacts)
    : [];
}

function persistentThoughManagerEngaged(situation: Situation): Fact[] {
  if (!situation.fullWeight) return [];
  const engaged = managersEngaged(situation);
  const facts = situation.barriers
    .filter(({ kind, persistent }) => kind === 'content' && persistent)
    .map((barrier) => ({
      barrier,
      before: engaged.filter((engagement) => passedAfterFirstSignal(engagement, barrier)),
    }))
    .filter(({ before }) => before.length > 0);
  const relevant = new Set(facts.flatMap(({ before }) => before));
  return [
    ...facts.flatMap(({ barrier }) => persistentFact(barrier)),
    ...engaged.filter((engagement) => relevant.has(engagement)).flatMap(managerFact),
  ];
}

/**
 * An agreement for each time that a manager of somebody invited was engaged on it, with a deadline that passed:
 * whatever became of the agreement, and also where that engagement is over.
 */
function managersEngaged({ facts, round }: Situation): Agreement[] {
  const involved = new Set(
    askedIn(round).flatMap(({ organisation }) =>
      organisation === null ? [] : organisationKey(organisation),
    ),
  );
  return inOrder(facts.agreements)
    .filter(({ organisation }) => involved.has(organisationKey(organisation)))
    .flatMap((agreement) => engagementsOf(agreement).map((manager) => ({ ...agreement, manager })))
    .filter(({ manager }) => deadlinePassed(manager, facts.today));
}

/** A deadline passes the night after its day, so a signal on that very day came before it passed. */
function passedAfterFirstSignal({ manager }: Agreement, { since }: Barrier): boolean {
  return manager !== null && since !== null && since <= manager.deadline;
}

function stagnatesAndBrokenAfterReminder(situation: Situation): Fact[] {
  const { plan, brokenAfterReminder } = situation;
  return plan.stagnates && brokenAfterReminder.length > 0
    ? [planFact(situation), ...brokenAfterReminder.flatMap(brokenAfterReminderFacts)]
    : [];
}

function sharedItems({ barriers, fullWeight, thresholds }: Situation): Fact[] {
  return barriers
    .filter(
      ({ kind, sharedRun }) => fullWeight && kind === 'content' && sharedRun >= thresholds.sharedItemRounds,
    )
    .map(({ item, sharedOrganisations, sharedRun }) => ({
      kind: 'persistent-organisations',
      item,
      organisations: sharedOrganisations,
      rounds: sharedRun,
    }));
}

function peopleKeepChanging({ barriers, fullWeight, thresholds }: Situation): Fact[] {
  return barriers
    .filter(({ kind, run }) => fullWeight && kind === 'change' && run >= thresholds.changeRounds)
    .flatMap(persistentFact);
}

function stagnatesOrBroken(situation: Situation): Fact[] {
  const plan = situation.plan.stagnates && situation.fullWeight ? [planFact(situation)] : [];
  return [...plan, ...situation.broken.map(brokenFact)];
}

function contactStaysOut({ barriers, fullWeight }: Situation): Fact[] {
  return barriers
    .filter(({ kind, persistent }) => fullWeight && kind === 'contact' && persistent)
    .flatMap(persistentFact);
}

function worthDiscussing(situation: Situation): Fact[] {
  const { barriers, plan, fullWeight, facts } = situation;
  return [
    ...barriers
      .filter(({ signalled }) => signalled)
      .flatMap((barrier) => (barrier.persistent ? persistentFact(barrier) : signalFact(barrier))),
    ...barriers.filter(({ divided }) => divided).map(dividedFact),
    ...barriers.filter(({ mostlyUnknown }) => mostlyUnknown).map(unknownFact),
    // One person's word about the plan is worth a talk, not yet a reminder.
    ...(plan.stagnates && !fullWeight ? [planFact(situation)] : []),
    ...(facts.regisseur === null ? [{ kind: 'no-regisseur' } as const] : []),
  ];
}
