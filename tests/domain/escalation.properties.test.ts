import fc from 'fast-check';
import { RULES, type Summary } from '../../src/domain/advice';
import { ITEMS, THEMES, kindOf, type ItemId, type Theme } from '../../src/domain/checklist';
import { advise } from '../../src/domain/escalation';
import type {
  Agreement,
  Answer,
  CaseFacts,
  Level,
  Participant,
  RoundFacts,
  Signal,
  PastNudge,
} from '../../src/domain/facts';
import { summarise } from '../../src/domain/summary';
import { defaultThresholds } from '../../src/domain/thresholds';
import { adviceOn } from './builders';

const DAYS = [
  '2026-01-05',
  '2026-01-12',
  '2026-01-19',
  '2026-01-26',
  '2026-02-02',
  '2026-02-09',
  '2026-02-16',
];
const ORGANISATIONS = ['Wijkteam', 'GGZ', 'School'];
const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
/** Few items, of every kind, so that runs, divisions and shared signals come about often. */
const SOME_ITEMS: ItemId[] = ['A1', 'A5', 'A9', 'A11', 'B1', 'C1', 'C2', 'C3', 'C4', 'W1', 'W4'];

const day = fc.constantFrom(...DAYS);
const organisation = fc.constantFrom(...ORGANISATIONS, ' ggz ', null);
const signals = fc.uniqueArray(fc.record<Signal>({ item: fc.constantFrom(...SOME_ITEMS), on: day }), {
  selector: ({ item }) => item,
  maxLength: 6,
});
const answer = fc.record<Answer>({
  signals,
  unseen: fc.subarray<Theme>([...THEMES]),
  plan: fc.constantFrom('yes', 'no', 'unknown'),
  safety: fc.oneof(
    { weight: 8, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('concern' as const, 'acute' as const) },
  ),
});
const participants = fc.uniqueArray(
  fc.record<Participant>({
    person: fc.constantFrom(...PEOPLE),
    organisation,
    answer: fc.option(answer, { freq: 4 }),
    noticed: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: signals }),
  }),
  { selector: ({ person }) => person, maxLength: PEOPLE.length },
);
const level = fc.constantFrom<Level | null>('none', 'discuss', 'manager', 'process-manager', null);
/** Rounds that have nothing to do with each other, or the same again and again, so that runs come about. */
const rounds = fc
  .oneof(
    fc.array(fc.record({ participants, advised: level }), { minLength: 1, maxLength: 4 }),
    fc
      .tuple(participants, fc.array(level, { minLength: 2, maxLength: 4 }))
      .map(([same, levels]) => levels.map((advised) => ({ participants: same, advised }))),
  )
  .map(
    (drawn) =>
      drawn.map((round, index): RoundFacts => ({
        ...round,
        id: `r${index}`,
        sentOn: DAYS[index] ?? '2026-02-16',
      })) as unknown as CaseFacts['rounds'],
  );
const nudged = fc.option(fc.record({ given: fc.constant('2026-01-05'), deadline: day }));
const agreements = fc.uniqueArray(
  fc.record<Agreement>({
    id: fc.constantFrom('a1', 'a2', 'a3'),
    organisation: fc.constantFrom(...ORGANISATIONS, 'wijkteam '),
    due: day,
    status: fc.constantFrom('open', 'kept', 'broken'),
    reminder: nudged,
    manager: nudged,
    past: fc.array(
      fc.record<PastNudge>({
        kind: fc.constantFrom('reminder', 'manager'),
        given: fc.constant('2026-01-05'),
        deadline: day,
      }),
      { maxLength: 2 },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 3 },
);
const facts = fc.record<CaseFacts>({
  rounds,
  agreements,
  acute: fc.boolean(),
  regisseur: fc.option(fc.record({ person: fc.constantFrom(...PEOPLE), organisation }), { freq: 6 }),
  today: fc.constantFrom('2026-01-20', '2026-02-09', '2026-02-18'),
});

const LADDER: Readonly<Record<Level, number>> = {
  insufficient: 0,
  none: 0,
  discuss: 1,
  reminder: 2,
  manager: 3,
  'process-manager': 4,
  acute: 5,
};

const heightOf = (one: CaseFacts): number => LADDER[adviceOn(one).level];
const summaryOf = (one: CaseFacts): Summary => summarise(one, adviceOn(one), defaultThresholds);

/** The case with one participant of one round (both picked by number) changed; null when there is nobody. */
function changePerson(
  one: CaseFacts,
  pickRound: number,
  pickPerson: number,
  change: (participant: Participant) => Participant,
): CaseFacts | null {
  const roundAt = pickRound % one.rounds.length;
  const people = one.rounds[roundAt]?.participants ?? [];
  if (people.length === 0) return null;
  const personAt = pickPerson % people.length;
  return changeEveryone(one, (participant, round) =>
    round === one.rounds[roundAt] && participant === people[personAt] ? change(participant) : participant,
  );
}

function changeEveryone(
  one: CaseFacts,
  change: (participant: Participant, round: RoundFacts) => Participant,
): CaseFacts {
  return {
    ...one,
    rounds: one.rounds.map((round) => ({
      ...round,
      participants: round.participants.map((participant) => change(participant, round)),
    })) as unknown as CaseFacts['rounds'],
  };
}

function withSignal(participant: Participant, signal: Signal): Participant {
  const add = (signals: readonly Signal[]): Signal[] =>
    signals.some(({ item }) => item === signal.item) ? [...signals] : [...signals, signal];
  return participant.answer === null
    ? { ...participant, noticed: add(participant.noticed) }
    : { ...participant, answer: { ...participant.answer, signals: add(participant.answer.signals) } };
}

function mapSignals(participant: Participant, change: (signals: readonly Signal[]) => Signal[]): Participant {
  return {
    ...participant,
    noticed: change(participant.noticed),
    answer:
      participant.answer === null
        ? null
        : { ...participant.answer, signals: change(participant.answer.signals) },
  };
}

const pick = fc.nat(20);
const runs = { numRuns: 300 };

describe('more that is wrong never lowers the level', () => {
  test('a signal, of anyone, in any round, whether or not the section was seen', () => {
    const signal = fc.record<Signal>({ item: fc.constantFrom(...SOME_ITEMS), on: day });
    fc.assert(
      fc.property(facts, pick, pick, signal, (one, pickRound, pickPerson, added) => {
        const more = changePerson(one, pickRound, pickPerson, (person) => withSignal(person, added));
        fc.pre(more !== null);
        expect(heightOf(more)).toBeGreaterThanOrEqual(heightOf(one));
      }),
      runs,
    );
  });

  test('an agreement that breaks', () => {
    fc.assert(
      fc.property(facts, pick, (one, picked) => {
        fc.pre(one.agreements.length > 0);
        const at = picked % one.agreements.length;
        const more = one.agreements.map((agreement, index) =>
          index === at ? { ...agreement, status: 'broken' as const } : agreement,
        );
        expect(heightOf({ ...one, agreements: more })).toBeGreaterThanOrEqual(heightOf(one));
      }),
      runs,
    );
  });

  test.each(['concern', 'acute'] as const)('somebody who answers safety = %s instead of none', (safety) => {
    fc.assert(
      fc.property(facts, pick, (one, pickPerson) => {
        const more = changePerson(one, one.rounds.length - 1, pickPerson, (person) =>
          person.answer?.safety !== 'none' ? person : { ...person, answer: { ...person.answer, safety } },
        );
        fc.pre(more !== null);
        expect(heightOf(more)).toBeGreaterThanOrEqual(heightOf(one));
      }),
      runs,
    );
  });
});

test('C2 and C3 change nothing at all', () => {
  fc.assert(
    fc.property(
      facts,
      fc.array(fc.tuple(pick, pick, fc.constantFrom<ItemId>('C2', 'C3'), day)),
      (one, ticks) => {
        const without = changeEveryone(one, (person) =>
          mapSignals(person, (signals) => signals.filter(({ item }) => kindOf(item) !== 'private')),
        );
        const others = ticks.reduce(
          (facts, [round, person, item, on]) =>
            changePerson(facts, round, person, (one) => withSignal(one, { item, on })) ?? facts,
          without,
        );
        expect(adviceOn(others)).toEqual(adviceOn(without));
        expect(summaryOf(others)).toEqual(summaryOf(without));
        expect(adviceOn(one)).toEqual(adviceOn(without));
        expect(summaryOf(one)).toEqual(summaryOf(without));
      },
    ),
    runs,
  );
});

test('the order of people, signals, sections and agreements changes nothing', () => {
  /** Some other order that depends on the number only. */
  const shuffled = <T>(values: readonly T[], seed: number): T[] => {
    const turned = [
      ...values.slice(seed % (values.length || 1)),
      ...values.slice(0, seed % (values.length || 1)),
    ];
    return seed % 2 === 0 ? turned : turned.reverse();
  };
  fc.assert(
    fc.property(facts, fc.nat(11), (one, seed) => {
      const other: CaseFacts = {
        ...changeEveryone(one, (person) => {
          const moved = mapSignals(person, (signals) => shuffled(signals, seed));
          return moved.answer === null
            ? moved
            : { ...moved, answer: { ...moved.answer, unseen: shuffled(moved.answer.unseen, seed) } };
        }),
        agreements: shuffled(one.agreements, seed),
      };
      const reordered = {
        ...other,
        rounds: other.rounds.map((round) => ({ ...round, participants: shuffled(round.participants, seed) })),
      } as unknown as CaseFacts;
      expect(adviceOn(reordered)).toEqual(adviceOn(one));
      expect(summaryOf(reordered)).toEqual(summaryOf(one));
    }),
    runs,
  );
});

describe('unknown is never no', () => {
  test('who says unknown about the plan weighs no more than who was not asked', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const yesOrUnknown = changeEveryone(one, (person) =>
          person.answer?.plan === 'no'
            ? { ...person, answer: { ...person.answer, plan: 'unknown' } }
            : person,
        );
        const people = yesOrUnknown.rounds[yesOrUnknown.rounds.length - 1]?.participants ?? [];
        const anyYes = people.some(({ answer }) => answer?.plan === 'yes');
        const stagnates = adviceOn(yesOrUnknown).fired.some(({ facts }) =>
          facts.some(({ kind }) => kind === 'plan-stagnates'),
        );
        // With nobody left who says no, one yes is half or more of all who said yes or no.
        expect(stagnates).toBe(anyYes);
      }),
      runs,
    );
  });

  test('people without a view do not change how others divide', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 4 }), (one, extra) => {
        const last = one.rounds[one.rounds.length - 1] as RoundFacts;
        const noView = Array.from({ length: extra }, (_, index): Participant => ({
          person: `x${index}`,
          organisation: null,
          answer: { signals: [], unseen: [...THEMES], plan: 'unknown', safety: 'none' },
          noticed: [],
        }));
        const more = {
          ...one,
          rounds: [...one.rounds.slice(0, -1), { ...last, participants: [...last.participants, ...noView] }],
        } as unknown as CaseFacts;
        const dividedIn = (facts: CaseFacts) =>
          adviceOn(facts)
            .fired.flatMap((row) => row.facts)
            .filter(({ kind }) => kind === 'divided');
        expect(dividedIn(more)).toEqual(dividedIn(one));
      }),
      runs,
    );
  });
});

test('same facts, same result; the facts are left as they were', () => {
  fc.assert(
    fc.property(facts, (one) => {
      const copy = structuredClone(one);
      const advice = advise(one, defaultThresholds);
      const summary = summarise(one, advice, defaultThresholds);
      expect(advise(copy, defaultThresholds)).toEqual(advice);
      expect(summarise(copy, advice, defaultThresholds)).toEqual(summary);
      expect(one).toEqual(copy);
    }),
    runs,
  );
});

describe('the channel never reads', () => {
  const stringsIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(stringsIn)
        : [];

  test('C1 to C4, or a person', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const read = stringsIn(summaryOf(one));
        expect(read.filter((text) => /^C\d$/.test(text) || PEOPLE.includes(text))).toEqual([]);
      }),
      runs,
    );
  });

  test('any item below three respondents, in any place', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const respondents = one.rounds[one.rounds.length - 1]?.participants.filter(
          ({ answer }) => answer !== null,
        );
        fc.pre((respondents?.length ?? 0) < 3);
        const read = stringsIn(summaryOf(one));
        expect(read.filter((text) => (ITEMS as string[]).includes(text))).toEqual([]);
      }),
      runs,
    );
  });

  test('what the regisseur said about the plan', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const plan = summaryOf(one)
          .why.flatMap((row) => row.facts)
          .filter(({ kind }) => kind === 'plan-stagnates');
        expect(plan).toEqual(plan.map(() => ({ kind: 'plan-stagnates' })));
      }),
      runs,
    );
  });
});

test('the cases drawn above reach every level and every row', () => {
  const drawn = fc.sample(facts, { numRuns: 2000, seed: 7 }).map(adviceOn);
  expect(new Set(drawn.map((advice) => advice.level)).size).toBe(Object.keys(LADDER).length);
  const rules = new Set(drawn.flatMap(({ fired }) => fired.map(({ rule }) => rule)));
  expect(RULES.filter((rule) => !rules.has(rule))).toEqual([]);
});

describe('of reminders and engagements that are over', () => {
  const withoutPast = (one: CaseFacts, over: PastNudge['kind'][]): CaseFacts => ({
    ...one,
    agreements: one.agreements.map((agreement) => ({
      ...agreement,
      past: agreement.past.filter(({ kind }) => !over.includes(kind)),
    })),
  });

  test('a reminder changes nothing at all', () => {
    fc.assert(
      fc.property(facts, (one) => {
        expect(adviceOn(one)).toEqual(adviceOn(withoutPast(one, ['reminder'])));
      }),
      runs,
    );
  });

  test('an engagement changes rule 1c, and no other', () => {
    const othersOf = (one: CaseFacts) => adviceOn(one).fired.filter(({ rule }) => rule !== '1c');
    const ladder = (one: CaseFacts) => othersOf(one).filter(({ rule }) => rule !== 'concern' && rule !== '6');
    fc.assert(
      fc.property(facts, (one) => {
        expect(ladder(one)).toEqual(ladder(withoutPast(one, ['reminder', 'manager'])));
      }),
      runs,
    );
  });
});
