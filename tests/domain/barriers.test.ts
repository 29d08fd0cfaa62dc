import { barriersOf, type Barrier } from '../../src/domain/barriers';
import type { ItemId, Theme } from '../../src/domain/checklist';
import type { CaseFacts } from '../../src/domain/facts';
import { responseOf, roundCounts } from '../../src/domain/response';
import { defaultThresholds, type Thresholds } from '../../src/domain/thresholds';
import { ROUND_DAYS, THIS_ROUND, round, sameEachRound, type Person } from './builders';

const [DAY_1, DAY_2, DAY_3, DAY_4] = ROUND_DAYS;

function barrier(
  rounds: CaseFacts['rounds'],
  item: ItemId,
  thresholds: Thresholds = defaultThresholds,
): Barrier {
  const found = barriersOf(rounds, thresholds).find((candidate) => candidate.item === item);
  if (found === undefined) throw new Error(`${item} has no status`);
  return found;
}

/** One person a letter; a capital answered, a small letter did not, `?` and `!` have no known organisation. */
function people(pattern: string): Person[] {
  return Array.from(pattern, (letter) => ({
    of: letter === '?' || letter === '!' ? null : letter.toUpperCase(),
    ...(letter === '?' || (letter === letter.toLowerCase() && letter !== '!')
      ? { silent: true as const }
      : {}),
  }));
}

describe('a round counts', () => {
  test.each([
    ['half answered, two organisations', 'ABxy', true],
    ['less than half answered', 'ABxyz', false],
    ['just over half of an odd number', 'ABCxy', true],
    ['two organisations invited, one answered', 'AAb', false],
    ['several organisations invited, all answers from one', 'AAAbc', false],
    ['all invited of one organisation, half answered', 'Aa', true],
    ['all invited of one organisation, less than half answered', 'Aaa', false],
    ['nobody answered', 'ab', false],
    ['nobody invited', '', false],
    ['unknown organisations count in the half: just enough', 'AB??', true],
    ['unknown organisations count in the half: too few', 'AB???', false],
    ['answers without organisation count in the half, not in the organisations', 'A!b', false],
    ['answers without organisation help to reach the half', 'AB!xyz', true],
    ['one known organisation beside unknown ones', 'AA??', true],
    ['no organisation known at all', '!!', false],
  ])('%s (%s): %s', (_name, pattern, counts) => {
    expect(roundCounts(round(THIS_ROUND, people(pattern)), defaultThresholds)).toBe(counts);
  });

  test('organisation names are compared trimmed and without case', () => {
    const names = round(THIS_ROUND, [{ of: 'GGZ' }, { of: ' ggz ' }, { of: 'Wijkteam', silent: true }]);
    expect(responseOf(names)).toEqual({ answered: 2, invited: 3, organisations: 1 });
    expect(roundCounts(names, defaultThresholds)).toBe(false);
  });

  test('the share and the number of organisations are configurable', () => {
    const answered = round(THIS_ROUND, people('ABxy'));
    expect(roundCounts(answered, { ...defaultThresholds, countingShare: 0.51 })).toBe(false);
    expect(roundCounts(answered, { ...defaultThresholds, countingOrganisations: 3 })).toBe(false);
    expect(
      roundCounts(round(THIS_ROUND, people('AAb')), { ...defaultThresholds, countingOrganisations: 1 }),
    ).toBe(true);
  });
});

describe('persistent', () => {
  const signal: Person[] = [{ of: 'A', ticks: ['A1'] }, { of: 'B' }];
  const quiet: Person[] = [{ of: 'A' }, { of: 'B' }];
  const tooFew: Person[] = [
    { of: 'A', ticks: ['A1'] },
    { of: 'B', silent: true },
    { of: 'C', silent: true },
  ];

  test.each<[string, Person[][], number, string | null, boolean]>([
    ['signalled in this round only', [quiet, signal], 1, DAY_4, false],
    ['signalled in this round and the one before', [signal, signal], 2, DAY_3, true],
    ['by different people', [[{ of: 'A' }, { of: 'B', ticks: ['A1'] }], signal], 2, DAY_3, true],
    ['three in a row', [signal, signal, signal], 3, DAY_2, true],
    ['a gap ends the run', [signal, quiet, signal], 1, DAY_4, false],
    ['only the latest run is the present one', [signal, quiet, signal, signal], 2, DAY_3, true],
    ['a round that does not count is passed over', [signal, tooFew, signal], 2, DAY_2, true],
    [
      'nor does its silence break the run',
      [signal, [{ of: 'A' }, { of: 'B', silent: true }], signal],
      2,
      DAY_2,
      true,
    ],
    ['not signalled now', [signal, signal, quiet], 0, null, false],
    ['this round does not count', [signal, signal, tooFew], 0, DAY_4, false],
    ['the only round', [signal], 1, DAY_4, false],
  ])('%s', (_name, history, run, since, persistent) => {
    const days = ROUND_DAYS.slice(-history.length);
    const rounds = history.map((participants, index) =>
      round(days[index] ?? DAY_1, participants),
    ) as unknown as CaseFacts['rounds'];
    expect(barrier(rounds, 'A1')).toMatchObject({ run, since, persistent });
  });

  test('since is the day of the first signal in the first round of the run', () => {
    const first = round(DAY_3, [
      { of: 'A', ticks: ['A1'], on: '2026-02-05' },
      { of: 'B', ticks: ['A1'], on: '2026-02-04' },
    ]);
    expect(barrier([first, round(DAY_4, signal)], 'A1').since).toBe('2026-02-04');
  });

  test('the number of rounds is configurable', () => {
    const twice = sameEachRound(2, signal);
    expect(barrier(twice, 'A1', { ...defaultThresholds, persistentRounds: 3 }).persistent).toBe(false);
  });
});

describe('noticed between meetings', () => {
  const noticed = [{ item: 'A1', on: '2026-02-12' }] as const;

  test('counts as a signal, with its organisation, while the checklist was not sent', () => {
    const now = round(DAY_4, [{ of: 'A', ticks: ['A1'] }, { of: 'B' }, { of: 'C', silent: true, noticed }]);
    expect(barrier([now], 'A1')).toMatchObject({
      signalled: true,
      signal: 1,
      noSignal: 1,
      sharedOrganisations: 2,
    });
    expect(responseOf(now)).toEqual({ answered: 2, invited: 3, organisations: 2 });
  });

  test('makes an item persistent', () => {
    const before = round(DAY_3, [{ of: 'A' }, { of: 'B' }, { of: 'C', silent: true, noticed }]);
    const now = round(DAY_4, [{ of: 'A', ticks: ['A1'] }, { of: 'B' }]);
    expect(barrier([before, now], 'A1')).toMatchObject({ persistent: true, since: '2026-02-12' });
  });

  test('the answer decides after that: unticked it is no signal, ticked it dates from the day it was noticed', () => {
    const unticked = round(DAY_4, [{ of: 'A', noticed }, { of: 'B' }]);
    expect(barrier([unticked], 'A1')).toMatchObject({ signalled: false, signal: 0, noSignal: 2 });
    const ticked = round(DAY_4, [{ of: 'A', ticks: ['A1'], noticed }, { of: 'B' }]);
    expect(barrier([ticked], 'A1')).toMatchObject({ signalled: true, signal: 1, since: '2026-02-12' });
  });
});

describe('divided', () => {
  /** So many respondents who tick the item, leave it, or have no view. */
  function answers(item: ItemId, signal: number, noSignal: number, unknown = 0): CaseFacts['rounds'] {
    const theme = item.charAt(0) as Theme;
    return [
      round(THIS_ROUND, [
        ...Array.from({ length: signal }, () => ({ of: 'A', ticks: [item] })),
        ...Array.from({ length: noSignal }, () => ({ of: 'B' })),
        ...Array.from({ length: unknown }, () => ({ of: 'C', unseen: [theme] })),
      ]),
    ];
  }

  test.each<[ItemId, number, number, number, boolean]>([
    ['B2', 1, 2, 0, true],
    ['B2', 2, 1, 0, true],
    ['B2', 2, 2, 0, true],
    ['B2', 1, 1, 0, false],
    ['B2', 1, 1, 5, false],
    ['B2', 1, 2, 5, true],
    ['B2', 1, 3, 0, false],
    ['B2', 2, 4, 0, true],
    ['B2', 2, 5, 0, false],
    ['B2', 3, 6, 0, true],
    ['B2', 3, 0, 0, false],
    ['B2', 0, 3, 0, false],
    ['A9', 1, 2, 0, true],
    ['A11', 1, 2, 0, true],
    ['C1', 1, 2, 0, false],
    ['C4', 1, 2, 0, false],
    ['W4', 1, 2, 0, false],
  ])('%s with %i signal, %i no signal, %i unknown: %s', (item, signal, noSignal, unknown, divided) => {
    expect(barrier(answers(item, signal, noSignal, unknown), item)).toMatchObject({
      signal,
      noSignal,
      divided,
    });
  });

  test('both numbers are configurable', () => {
    const one = answers('B2', 1, 2);
    expect(barrier(one, 'B2', { ...defaultThresholds, dividedMinority: 0.4 }).divided).toBe(false);
    expect(barrier(one, 'B2', { ...defaultThresholds, dividedAnswers: 4 }).divided).toBe(false);
  });
});

describe('unknown', () => {
  function unseen(theme: Theme, without: number, withView: number): CaseFacts['rounds'] {
    return [
      round(THIS_ROUND, [
        ...Array.from({ length: without }, () => ({ of: 'A', unseen: [theme] })),
        ...Array.from({ length: withView }, () => ({ of: 'B' })),
      ]),
    ];
  }

  test.each<[ItemId, Theme, number, number, boolean]>([
    ['A1', 'A', 2, 1, true],
    ['A1', 'A', 2, 2, false],
    ['A1', 'A', 3, 2, true],
    ['A1', 'A', 2, 0, false],
    ['A10', 'A', 3, 0, true],
    ['B5', 'B', 3, 0, true],
    ['C1', 'C', 2, 1, true],
    ['C4', 'C', 2, 1, true],
    ['B5', 'A', 3, 0, false],
    ['W4', 'C', 3, 0, false],
  ])(
    '%s, section %s unseen by %i of them and seen by %i: mostly unknown %s',
    (item, theme, without, withView, most) => {
      expect(barrier(unseen(theme, without, withView), item).mostlyUnknown).toBe(most);
    },
  );

  test('an item that is ticked although its section is unseen is a signal', () => {
    const now = round(THIS_ROUND, [
      { of: 'A', ticks: ['A1'], unseen: ['A'] },
      { of: 'B', unseen: ['A'] },
      { of: 'B' },
    ]);
    expect(barrier([now], 'A1')).toMatchObject({ signal: 1, noSignal: 1, unknown: 1 });
    expect(barrier([now], 'A2')).toMatchObject({ signal: 0, noSignal: 1, unknown: 2, mostlyUnknown: true });
  });

  test('both numbers are configurable', () => {
    const two = unseen('A', 2, 1);
    expect(barrier(two, 'A1', { ...defaultThresholds, unknownShare: 0.7 }).mostlyUnknown).toBe(false);
    expect(barrier(two, 'A1', { ...defaultThresholds, unknownRespondents: 4 }).mostlyUnknown).toBe(false);
  });
});

describe('shared by organisations', () => {
  const shared: Person[] = [
    { of: 'A', ticks: ['A1'] },
    { of: 'B', ticks: ['A1'] },
  ];

  test.each<[string, Person[], number, number]>([
    ['two organisations', shared, 3, 2],
    ['three organisations', [...shared, { of: 'C', ticks: ['A1'] }], 3, 3],
    [
      'two people of one organisation',
      [{ of: 'A', ticks: ['A1'] }, { of: 'a ', ticks: ['A1'] }, { of: 'B' }],
      0,
      0,
    ],
    [
      'one of them without a known organisation',
      [{ of: 'A', ticks: ['A1'] }, { of: null, ticks: ['A1'] }, { of: 'B' }],
      0,
      0,
    ],
  ])('%s', (_name, participants, sharedRun, sharedOrganisations) => {
    expect(barrier(sameEachRound(3, participants), 'A1')).toMatchObject({
      run: 3,
      sharedRun,
      sharedOrganisations,
    });
  });

  test('private items and W1 to W3 have no status', () => {
    const all = barriersOf(sameEachRound(1, shared), defaultThresholds).map(({ item }) => item);
    expect(all).not.toEqual(expect.arrayContaining(['C2']));
    expect(all.filter((item) => ['C2', 'C3', 'W1', 'W2', 'W3'].includes(item))).toEqual([]);
    expect(all).toHaveLength(18);
  });
});
