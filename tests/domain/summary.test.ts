import type { Summary } from '../../src/domain/advice';
import type { ItemId } from '../../src/domain/checklist';
import { advise } from '../../src/domain/escalation';
import type { CaseFacts, RoundFacts } from '../../src/domain/facts';
import { contactCounts, summarise } from '../../src/domain/summary';
import { defaultThresholds } from '../../src/domain/thresholds';
import type { TipId } from '../../src/domain/tip-ids';
import {
  PASSED,
  ROUND_DAYS,
  adviceOn,
  agreement,
  broken,
  caseOf,
  now,
  quiet,
  reminded,
  round,
  sameEachRound,
  saying,
  ticking,
  type Person,
} from './builders';

const [, DAY_2, DAY_3, DAY_4] = ROUND_DAYS;

function summaryOf(facts: CaseFacts): Summary {
  return summarise(facts, adviceOn(facts), defaultThresholds);
}

const factsIn = ({ why }: Summary) => why.flatMap(({ facts }) => facts);

/** Two respondents of two organisations: the round counts, and items are not named. */
function two(...items: ItemId[]): Person[] {
  return [{ of: 'Wijkteam', ticks: items }, { of: 'GGZ' }];
}

describe('with three respondents or more', () => {
  const before = round(DAY_3, [
    { of: 'Wijkteam', ticks: ['A1', 'B1', 'W4'] },
    { of: 'GGZ', ticks: ['C1'] },
    { of: 'School' },
  ]);
  const earlier = round(DAY_2, ticking('B1'));
  const thisRound = round(DAY_4, [
    { of: 'Wijkteam', ticks: ['A1', 'A3', 'B1', 'C1', 'C2', 'W1', 'W4'], unseen: [] },
    { of: 'GGZ', ticks: ['B1', 'C4', 'C3'], unseen: ['A'] },
    { of: 'School', unseen: ['A'] },
    { of: 'Politie', silent: true },
  ]);
  const summary = summaryOf(caseOf([earlier, before, thisRound]));

  test('names response and items', () => {
    expect(summary).toMatchObject({
      itemsNamed: true,
      response: { answered: 3, invited: 4, organisations: 3 },
      fresh: ['A3'],
      contact: 'now-and-before',
      sharedPictureMissing: true,
    });
  });

  test('what keeps coming back, longest standing first, without C1 and C4', () => {
    expect(summary.persistent).toEqual([
      { item: 'B1', since: DAY_2, rounds: 3 },
      { item: 'A1', since: DAY_3, rounds: 2 },
      { item: 'W4', since: DAY_3, rounds: 2 },
    ]);
  });

  test('what is divided, and what most do not know', () => {
    expect(summary.divided).toEqual([{ item: 'B1', signal: 2, noSignal: 1 }]);
    expect(summary.unknown).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'A10', 'A11']);
  });

  test('counts by theme; C says one at most', () => {
    expect(summary.themes).toEqual([
      { theme: 'A', fresh: 1, persistent: 1, divided: 0 },
      { theme: 'B', fresh: 0, persistent: 1, divided: 1 },
      { theme: 'C', fresh: 0, persistent: 1, divided: 0 },
    ]);
  });

  test('the most divided comes first', () => {
    const facts = now([
      { of: 'Wijkteam', ticks: ['A1', 'B3'] },
      { of: 'GGZ', ticks: ['A1'] },
      { of: 'School', ticks: ['A1', 'B3'] },
      { of: 'Politie', ticks: [], unseen: ['A'] },
    ]);
    expect(summaryOf(facts).divided).toEqual([{ item: 'B3', signal: 2, noSignal: 2 }]);
    const more = now([
      { of: 'Wijkteam', ticks: ['A2', 'A5'] },
      { of: 'GGZ', ticks: ['A2', 'A5'] },
      { of: 'School', ticks: ['A5'] },
      ...quiet,
    ]);
    expect(summaryOf(more).divided.map(({ item }) => item)).toEqual(['A5', 'A2']);
  });

  test('a divided item is answered by the tip for a shared picture', () => {
    expect(summaryOf(now([...ticking('A3'), { of: 'X' }])).tips).toEqual(['begin-with-the-child']);
    expect(summaryOf(now(ticking('A3'))).tips).toEqual(['T3', 'begin-with-the-child']);
  });
});

describe('C1 and C4', () => {
  const contact = (...items: ItemId[]): Person[] => ticking(...items);

  test.each<[string, Person[], Person[], Summary['contact']]>([
    ['neither', contact(), contact(), 'no'],
    ['before only', contact('C1', 'C4'), contact(), 'no'],
    ['now', contact(), contact('C4'), 'now'],
    ['now and before', contact('C1'), contact('C1'), 'now-and-before'],
    ['both, one of them before', contact('C1'), contact('C1', 'C4'), 'now-and-before'],
    ['another one than before', contact('C1'), contact('C4'), 'now'],
    ['private items are no contact', contact('C2', 'C3'), contact('C2', 'C3'), 'no'],
    ['W4 is named by itself', contact('W4'), contact('W4'), 'no'],
  ])('%s', (_name, before, people, expected) => {
    expect(summaryOf(caseOf([round(DAY_3, before), round(DAY_4, people)])).contact).toBe(expected);
  });

  test.each([1, 2] as const)('the channel cannot tell C1 from C4, nor from both (%i rounds)', (rounds) => {
    const [one, other, both] = [['C1'], ['C4'], ['C1', 'C4']].map((items) =>
      summaryOf(caseOf(sameEachRound(rounds, ticking(...(items as ItemId[]))))),
    );
    expect(other).toEqual(one);
    expect(both).toEqual(one);
  });

  test('one new beside one that persists reads as contact, once a row', () => {
    const facts = caseOf([round(DAY_3, contact('C1')), round(DAY_4, contact('C1', 'C4'))]);
    expect(summaryOf(facts).why.map(({ rule, facts: row }) => [rule, row])).toEqual([
      ['3b', [{ kind: 'contact', before: true }]],
      ['4', [{ kind: 'contact', before: true }]],
      ['5', [{ kind: 'response', answered: 3, invited: 3, organisations: 3, counts: true }]],
    ]);
  });

  test('mostly unknown, they read as a theme', () => {
    const summary = summaryOf(now([{ of: 'A', unseen: ['C'] }, { of: 'B', unseen: ['C'] }, { of: 'D' }]));
    expect(summary.why[0]?.facts).toEqual([{ kind: 'theme-unknown', theme: 'C' }]);
    expect(summary.unknown).toEqual([]);
  });

  test('the regisseur alone sees how many people', () => {
    const people: Person[] = [
      { of: 'Wijkteam', ticks: ['C1', 'C4'] },
      { of: 'GGZ', ticks: ['C1'] },
      { of: 'School' },
      { of: 'Politie', silent: true, noticed: [{ item: 'C1', on: DAY_4 }] },
    ];
    expect(contactCounts(now(people), defaultThresholds)).toEqual({ C1: 3, C4: 1 });
  });

  test('below three respondents not even the regisseur: a count would say who', () => {
    expect(contactCounts(now(two('C1')), defaultThresholds)).toBeNull();
  });
});

describe('below three respondents', () => {
  test('only themes are named, nothing by organisation', () => {
    const before = round(DAY_3, two('A1', 'B1'));
    const summary = summaryOf(caseOf([before, round(DAY_4, two('A1', 'A2', 'A3', 'B2', 'C4'))]));
    expect(summary).toMatchObject({
      itemsNamed: false,
      response: { answered: 2, invited: 2, organisations: 0 },
      persistent: [],
      divided: [],
      fresh: [],
      unknown: [],
      contact: 'now',
      sharedPictureMissing: false,
      tips: ['T2', 'T3', 'T1'],
      themes: [
        { theme: 'A', fresh: 0, persistent: 1, divided: 0 },
        { theme: 'B', fresh: 1, persistent: 0, divided: 0 },
        { theme: 'C', fresh: 1, persistent: 0, divided: 0 },
      ],
    });
    expect(summary.why).toEqual([
      {
        rule: '4',
        level: 'discuss',
        facts: [
          { kind: 'theme-persistent', theme: 'A', since: DAY_3 },
          { kind: 'theme-signal', theme: 'B' },
          { kind: 'contact', before: false },
        ],
        sources: ['S0'],
      },
      {
        rule: '5',
        level: 'none',
        facts: [{ kind: 'response', answered: 2, invited: 2, organisations: 0, counts: true }],
        sources: ['S0'],
      },
    ]);
  });

  test('W4 reads as contact, everywhere alike', () => {
    const summary = summaryOf(now(two('W4')));
    expect(summary).toEqual(summaryOf(now(two('C1'))));
    expect(summary).toMatchObject({ contact: 'now', tips: ['T1'] });
  });

  test('a shared item reads as a theme that persists', () => {
    const people: Person[] = [
      { of: 'Wijkteam', ticks: ['A5'] },
      { of: 'GGZ', ticks: ['A5'] },
    ];
    const summary = summaryOf(caseOf(sameEachRound(3, people)));
    expect(summary.why[0]).toMatchObject({
      rule: '2b',
      facts: [{ kind: 'theme-persistent', theme: 'A', since: DAY_2 }],
    });
  });

  test('the addressee gives neither a change item nor an organisation away', () => {
    const facts = caseOf(sameEachRound(3, two('A9')));
    expect(adviceOn(facts).addressees).toEqual([
      { kind: 'managers', of: 'where-people-change', organisations: [] },
    ]);
    expect(summaryOf(facts).advice.addressees).toEqual([
      { kind: 'managers', of: 'all-involved', organisations: [] },
    ]);
  });

  test('facts about agreements are always named', () => {
    const summary = summaryOf(now(two(), { agreements: [reminded] }));
    expect(summary.agreements).toEqual({ open: 0, kept: 0, broken: 1, overdue: 0 });
    expect(factsIn(summary)).toContainEqual({
      kind: 'agreement-broken',
      agreement: 'a1',
      organisation: 'GGZ',
      due: '2026-02-01',
    });
  });
});

describe('tips over the rounds', () => {
  /** What each round suggests, when every round remembers what it suggested. */
  function tipsByRound(rounds: readonly (readonly Person[])[]): TipId[][] {
    const past: RoundFacts[] = [];
    for (const [index, people] of rounds.entries()) {
      const latest = round(ROUND_DAYS[index] ?? DAY_4, people);
      const { tips } = summaryOf(caseOf([...past, latest]));
      past.push({ ...latest, tips });
    }
    return past.map(({ tips }) => [...(tips ?? [])]);
  }

  test('the same barriers: other tips in between, and the first ones come back', () => {
    const [first, second, third, fourth] = tipsByRound([
      ticking('A5', 'C1'),
      ticking('A5', 'C1'),
      ticking('A5', 'C1'),
      ticking('A5', 'C1'),
    ]);
    expect(first).toEqual(['T1', 'T2', 'T3']);
    expect(second?.filter((tip) => first?.includes(tip))).toEqual([]);
    expect(second).toHaveLength(2);
    expect(third).toEqual(first);
    expect(fourth).toEqual(second);
  });

  test('a summary made again in the same round suggests the same', () => {
    const before = { ...round(DAY_3, ticking('A5')), tips: ['T2'] as const };
    const once = summaryOf(caseOf([before, round(DAY_4, ticking('A5'))]));
    const now = { ...round(DAY_4, ticking('A5')), tips: once.tips };
    expect(summaryOf(caseOf([before, now])).tips).toEqual(once.tips);
  });

  test.each<[string, Person[], Person[]]>([
    ['C1', ticking('A9', 'B3', 'C1'), two('C1')],
    ['C4', ticking('A9', 'B3', 'C4'), two('C4')],
    ['both', ticking('A9', 'B3', 'C1', 'C4'), two('C1', 'C4')],
  ])('C1 and C4 cannot be told apart by them: %s', (_name, people, few) => {
    const reference = tipsByRound([ticking('A9', 'B3', 'C1'), ticking('A9', 'B3', 'C1'), two('C1')]);
    expect(tipsByRound([people, people, few])).toEqual(reference);
  });

  test.each<ItemId>(['A1', 'A2', 'A3', 'A6', 'A9', 'A11'])(
    'below three respondents they follow the theme alone, whatever was suggested before: %s',
    (item) => {
      for (const before of [[], ['T2'], ['T9', 'K3', 'T5']] as TipId[][]) {
        const tips = (ticked: ItemId) =>
          summaryOf(caseOf([{ ...round(DAY_3, quiet), tips: before }, round(DAY_4, two(ticked))])).tips;
        expect(tips(item)).toEqual(tips('A7'));
      }
    },
  );
});

test.each([
  ['three respondents', saying('yes', 'no', 'no')],
  ['two respondents', saying('yes', 'no')],
])('with %s the channel does not learn what the regisseur said about the plan', (_name, people) => {
  const summary = summaryOf(now(people));
  expect(summary.why[0]?.facts).toEqual([{ kind: 'plan-stagnates' }]);
});

test('the advice comes without the facts behind it', () => {
  const facts = now(quiet, {
    agreements: [broken, agreement({ id: 'late', status: 'open', due: PASSED })],
    regisseur: null,
  });
  expect(summaryOf(facts)).toMatchObject({
    advice: {
      level: 'reminder',
      addressees: [{ kind: 'regisseur' }],
      liftedByConcern: false,
      anyoneMayAsk: false,
      deescalate: false,
      overdue: ['late'],
      appointRegisseur: true,
    },
    tips: ['T7'],
  });
  expect(summaryOf(facts).advice).not.toHaveProperty('fired');
});

test('40 respondents and 20 earlier rounds take a few milliseconds of work', () => {
  const items: ItemId[] = ['A1', 'A2', 'A3', 'A4', 'A5', 'A9', 'B1', 'B2', 'B3', 'C1'];
  const people: Person[] = Array.from({ length: 40 }, (_, index) => ({ of: `O${index % 6}`, ticks: items }));
  const rounds = Array.from({ length: 21 }, (_, index) => round(`2025-${String(10 + index)}-01`, people));
  const facts = caseOf(rounds as unknown as CaseFacts['rounds']);
  const started = process.cpuUsage();
  for (let turn = 0; turn < 20; turn += 1)
    summarise(facts, advise(facts, defaultThresholds), defaultThresholds);
  const { user, system } = process.cpuUsage(started);
  // Five milliseconds each is the aim; ten times that is still no rescan, and no reason to fail on a busy machine.
  expect((user + system) / 1000 / 20).toBeLessThan(50);
});
