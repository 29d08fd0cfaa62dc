import type { Advice, Fact, RuleId } from '../../src/domain/advice';
import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from '../../src/domain/checklist';
import type {
  Agreement,
  CaseFacts,
  Level,
  Nudge,
  Participant,
  RoundFacts,
  Signal,
} from '../../src/domain/facts';
import { advise } from '../../src/domain/escalation';
import { defaultThresholds } from '../../src/domain/thresholds';
import type { LocalDate } from '../../src/domain/time';

/** Days on which the checklists of a case went out, two weeks apart; the last is this round's. */
export const ROUND_DAYS = ['2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16'] as const;
export const THIS_ROUND = ROUND_DAYS[3];
export const TODAY = '2026-02-18';
/** A deadline that passed last night, and one that is still running today. */
export const PASSED = '2026-02-17';
export const NOT_PASSED = '2026-02-18';

/** What one person did in a round. Without `silent` they sent the checklist, ticking nothing unless it says so. */
export interface Person {
  /** Person id; by default p1, p2 ... by place. */
  readonly as?: string;
  readonly of: string | null;
  readonly silent?: true;
  readonly ticks?: readonly ItemId[];
  /** Day of the ticks; by default the day the checklist went out. */
  readonly on?: LocalDate;
  readonly unseen?: readonly Theme[];
  readonly plan?: PlanAnswer;
  readonly safety?: SafetyAnswer;
  readonly noticed?: readonly Signal[];
}

export function round(
  sentOn: LocalDate,
  people: readonly Person[],
  advised: Level | null = null,
): RoundFacts {
  return {
    id: sentOn,
    sentOn,
    participants: people.map((person, index) => join(person, index, sentOn)),
    advised,
  };
}

function join(person: Person, index: number, sentOn: LocalDate): Participant {
  const on = person.on ?? sentOn;
  return {
    person: person.as ?? `p${index + 1}`,
    organisation: person.of,
    answer: person.silent
      ? null
      : {
          signals: (person.ticks ?? []).map((item) => ({ item, on })),
          unseen: person.unseen ?? [],
          plan: person.plan ?? 'no',
          safety: person.safety ?? 'none',
        },
    noticed: person.noticed ?? [],
  };
}

/** The same people in each of the last so many rounds, this one included. */
export function sameEachRound(rounds: 1 | 2 | 3 | 4, people: readonly Person[]): CaseFacts['rounds'] {
  return ROUND_DAYS.slice(-rounds).map((day) => round(day, people)) as unknown as CaseFacts['rounds'];
}

/** A case with regisseur p1 of Wijkteam, unless it says otherwise. */
export function caseOf(
  rounds: CaseFacts['rounds'],
  more: Partial<Omit<CaseFacts, 'rounds'>> = {},
): CaseFacts {
  return {
    rounds,
    agreements: [],
    acute: false,
    regisseur: { person: 'p1', organisation: 'Wijkteam' },
    today: TODAY,
    ...more,
  };
}

export function agreement(more: Partial<Agreement> = {}): Agreement {
  return {
    id: 'a1',
    organisation: 'GGZ',
    due: '2026-02-01',
    status: 'broken',
    reminder: null,
    manager: null,
    past: [],
    ...more,
  };
}

/** A reminder or an engagement with this deadline. */
export function nudge(deadline: LocalDate): Nudge {
  return { given: '2026-01-10', deadline };
}

/** GGZ's agreement, broken; and the same after a reminder whose deadline passed. */
export const broken = agreement();
export const reminded = agreement({ reminder: nudge(PASSED) });

/** Three organisations answered and nothing is the matter. */
export const quiet: readonly Person[] = [{ of: 'Wijkteam' }, { of: 'GGZ' }, { of: 'School' }];

/** As `quiet`, but the regisseur ticks these. */
export function ticking(...items: readonly ItemId[]): Person[] {
  return [{ of: 'Wijkteam', ticks: items }, { of: 'GGZ' }, { of: 'School' }];
}

/** One person an answer on "does the plan stagnate?"; the first is the regisseur. */
export function saying(...plans: readonly PlanAnswer[]): Person[] {
  const organisations = ['Wijkteam', 'GGZ', 'School'];
  return plans.map((plan, index) => ({ of: organisations[index % 3] ?? null, plan }));
}

/** The case in which these people answered, in this round alone. */
export function now(people: readonly Person[], more: Partial<Omit<CaseFacts, 'rounds'>> = {}): CaseFacts {
  return caseOf([round(THIS_ROUND, people)], more);
}

export function adviceOn(facts: CaseFacts): Advice {
  return advise(facts, defaultThresholds);
}

export function rulesOf(advice: Advice): RuleId[] {
  return advice.fired.map(({ rule }) => rule);
}

export function factsOf(advice: Advice, rule: RuleId): readonly Fact[] {
  return advice.fired.find((row) => row.rule === rule)?.facts ?? [];
}
