import type { Addressee, Advice, FiredRule, RuleId } from './advice';
import { inOrder, isOverdue, organisationsOf } from './agreements';
import { earlierCountingRounds } from './barriers';
import { firedRows, firedRule } from './escalation-rules';
import { sameOrganisation, type Agreement, type CaseFacts, type Level, type RoundFacts } from './facts';
import { askedIn } from './response';
import { situationOf, type Situation } from './situation';
import type { Thresholds } from './thresholds';

/**
 * The advice on a case: the decision table of DOMAIN section 6. Pure; the order of people, answers, signals and
 * agreements changes nothing. Holds items that not everyone may see: the channel gets `summarise`.
 */
export function advise(facts: CaseFacts, thresholds: Thresholds): Advice {
  const situation = situationOf(facts, thresholds);
  const rows = firedRows(situation);
  const outcome = outcomeOf(situation, rows);
  const concern = situation.concern ? [firedRule('concern', outcome.level, [{ kind: 'concern' }])] : [];
  return {
    ...outcome,
    fired: [...rows, ...concern],
    deescalate: mayDeescalate(situation),
    overdue: inOrder(facts.agreements)
      .filter((agreement) => isOverdue(agreement, facts.today))
      .map(({ id }) => id),
    appointRegisseur: facts.regisseur === null,
  };
}

type Outcome = Pick<Advice, 'level' | 'addressees' | 'liftedByConcern' | 'anyoneMayAsk'>;

function outcomeOf(situation: Situation, rows: readonly [FiredRule, ...FiredRule[]]): Outcome {
  const rules = new Set(rows.map(({ rule }) => rule));
  const tableLevel = rows[0].level;
  const ownDefault = isOwnDefault(situation, rules, tableLevel);
  // A regisseur cannot well call in their own manager, so that step is passed over, before and after the lift.
  const pastOwnManager = (level: Level): Level =>
    ownDefault && level === 'manager' ? 'process-manager' : level;

  const unlifted = pastOwnManager(tableLevel);
  const lifted = situation.concern ? ONE_UP[unlifted] : unlifted;
  const level = pastOwnManager(lifted);
  return {
    level,
    addressees: level === 'manager' ? managersFor(situation, rules, tableLevel) : [ADDRESSEES[level]],
    liftedByConcern: lifted !== unlifted,
    anyoneMayAsk: ownDefault && level === 'process-manager',
  };
}

const ONE_UP: Readonly<Record<Level, Level>> = {
  none: 'discuss',
  insufficient: 'discuss',
  discuss: 'reminder',
  reminder: 'manager',
  manager: 'process-manager',
  'process-manager': 'process-manager',
  acute: 'acute',
};

const ADDRESSEES: Readonly<Record<Exclude<Level, 'manager'>, Addressee>> = {
  none: { kind: 'nobody' },
  insufficient: { kind: 'nobody' },
  discuss: { kind: 'team' },
  reminder: { kind: 'regisseur' },
  'process-manager': { kind: 'process-manager' },
  acute: { kind: 'emergency' },
};

/** Whether the advice rests on a broken agreement of the regisseur's own organisation. */
function isOwnDefault(situation: Situation, rules: ReadonlySet<RuleId>, tableLevel: Level): boolean {
  const { facts, broken, brokenAfterManager, brokenAfterReminder } = situation;
  const own = facts.regisseur?.organisation ?? null;
  const grounds: readonly Agreement[] =
    tableLevel === 'reminder'
      ? broken
      : [
          ...(rules.has('1a') ? brokenAfterManager : []),
          ...(rules.has('1b') || rules.has('2a') ? brokenAfterReminder : []),
        ];
  return own !== null && grounds.some(({ organisation }) => sameOrganisation(organisation, own));
}

/** One addressee for each row of the level "manager" that held; after a lift: those in default, else all involved. */
function managersFor(situation: Situation, rules: ReadonlySet<RuleId>, tableLevel: Level): Addressee[] {
  const { broken, brokenAfterReminder } = situation;
  if (tableLevel !== 'manager') {
    return [broken.length > 0 ? inDefault(broken) : allInvolved(situation.round)];
  }
  return [
    ...(rules.has('2a') ? [inDefault(brokenAfterReminder)] : []),
    ...(rules.has('2b') ? [allInvolved(situation.round)] : []),
    ...(rules.has('2c') ? [{ kind: 'managers', of: 'where-people-change', organisations: [] } as const] : []),
  ];
}

function inDefault(agreements: readonly Agreement[]): Addressee {
  return {
    kind: 'managers',
    of: 'in-default',
    organisations: organisationsOf(agreements.map(({ organisation }) => organisation)),
  };
}

/** The managers of everyone invited: naming fewer would point at people. */
function allInvolved(round: RoundFacts): Addressee {
  return {
    kind: 'managers',
    of: 'all-involved',
    organisations: organisationsOf(askedIn(round).flatMap(({ organisation }) => organisation ?? [])),
  };
}

/** Scaling down fits when the last counting round asked for a manager and nothing of that is left. */
function mayDeescalate(situation: Situation): boolean {
  const { facts, thresholds, counts, broken, barriers, plan, acute, concern } = situation;
  const advised = earlierCountingRounds(facts.rounds, thresholds)[0]?.advised;
  return (
    (advised === 'manager' || advised === 'process-manager') &&
    counts &&
    broken.length === 0 &&
    facts.agreements.some(({ status }) => status === 'kept') &&
    !barriers.some(({ persistent }) => persistent) &&
    !plan.stagnates &&
    !acute &&
    !concern
  );
}
