import type { Addressee } from '../../src/domain/advice';
import type { ItemId } from '../../src/domain/checklist';
import { advise } from '../../src/domain/escalation';
import type { Agreement, CaseFacts, Level } from '../../src/domain/facts';
import { defaultThresholds } from '../../src/domain/thresholds';
import {
  NOT_PASSED,
  PASSED,
  ROUND_DAYS,
  THIS_ROUND,
  TODAY,
  adviceOn,
  agreement,
  broken,
  caseOf,
  factsOf,
  now,
  nudge,
  quiet,
  reminded,
  round,
  rulesOf,
  sameEachRound,
  saying,
  ticking,
  type Person,
} from './builders';

const [, , DAY_3, DAY_4] = ROUND_DAYS;

describe('row 0: acute', () => {
  test('one person is enough, whatever else holds', () => {
    const advice = adviceOn(
      now(
        [
          { of: 'Wijkteam', safety: 'acute' },
          { of: 'GGZ', safety: 'concern' },
        ],
        { agreements: [reminded] },
      ),
    );
    expect(advice).toMatchObject({
      level: 'acute',
      addressees: [{ kind: 'emergency' }],
      liftedByConcern: false,
    });
    expect(rulesOf(advice)).toEqual(['0', '3a', '5', 'concern']);
  });

  test('also where the round does not count', () => {
    const one: Person[] = [
      { of: 'Wijkteam', safety: 'acute' },
      { of: 'GGZ', silent: true },
      { of: 'X', silent: true },
    ];
    expect(adviceOn(now(one)).level).toBe('acute');
  });
});

describe('row 1a: broken though a manager was engaged on it', () => {
  test.each<[string, Partial<Agreement>, Level]>([
    ['deadline passed', { manager: nudge(PASSED) }, 'process-manager'],
    ['deadline is today', { manager: nudge(NOT_PASSED) }, 'reminder'],
    ['no manager engaged', { manager: null }, 'reminder'],
    ['set to open', { manager: nudge(PASSED), status: 'open' }, 'none'],
    ['set to kept', { manager: nudge(PASSED), status: 'kept' }, 'none'],
  ])('%s', (_name, more, level) => {
    const advice = adviceOn(now(quiet, { agreements: [agreement(more)] }));
    expect(advice.level).toBe(level);
    expect(rulesOf(advice).includes('1a')).toBe(level === 'process-manager');
  });

  test('names the agreement, the engagement and their sources', () => {
    const advice = adviceOn(now(quiet, { agreements: [agreement({ manager: nudge(PASSED) })] }));
    expect(advice.fired[0]).toEqual({
      rule: '1a',
      level: 'process-manager',
      facts: [
        { kind: 'agreement-broken', agreement: 'a1', organisation: 'GGZ', due: '2026-02-01' },
        { kind: 'manager-passed', agreement: 'a1', organisation: 'GGZ', deadline: PASSED },
      ],
      sources: ['E2', 'E4', 'E5'],
    });
    expect(advice.addressees).toEqual([{ kind: 'process-manager' }]);
    expect(advice.anyoneMayAsk).toBe(false);
  });

  test('the engagement was on another agreement of that organisation', () => {
    const kept = agreement({ id: 'a2', status: 'kept', manager: nudge(PASSED) });
    expect(adviceOn(now(quiet, { agreements: [broken, kept] })).level).toBe('reminder');
  });
});

describe('row 1b: several organisations broke an agreement after a reminder', () => {
  const other = (more: Partial<Agreement>): Agreement =>
    agreement({ id: 'a2', organisation: 'School', reminder: nudge(PASSED), ...more });

  test.each<[string, Agreement, Level]>([
    ['two organisations', other({}), 'process-manager'],
    ['the same organisation twice, written otherwise', other({ organisation: ' ggz' }), 'reminder'],
    ['the second deadline is today', other({ reminder: nudge(NOT_PASSED) }), 'reminder'],
    ['the second had no reminder', other({ reminder: null }), 'reminder'],
    ['the second was set to open', other({ status: 'open' }), 'reminder'],
    ['the second was set to kept', other({ status: 'kept' }), 'reminder'],
  ])('%s', (_name, second, level) => {
    expect(adviceOn(now(quiet, { agreements: [reminded, second] })).level).toBe(level);
  });

  test('the number of organisations is configurable', () => {
    const facts = now(quiet, { agreements: [reminded, other({})] });
    expect(advise(facts, { ...defaultThresholds, brokenOrganisations: 3 }).level).toBe('reminder');
  });
});

describe('row 1c: a content item persists though a manager was engaged', () => {
  /** B1 runs from round 3; the manager of GGZ was engaged. */
  const engaged = (more: Partial<Agreement> = {}): Agreement =>
    agreement({ status: 'kept', manager: nudge(PASSED), ...more });
  const persisting = (item: ItemId, agreements: Agreement[], people = ticking(item)): CaseFacts =>
    caseOf(sameEachRound(2, people), { agreements });

  test.each<[string, CaseFacts, Level]>([
    ['deadline passed after the first signal', persisting('B1', [engaged()]), 'process-manager'],
    [
      'deadline on the day of the first signal',
      persisting('B1', [engaged({ manager: nudge(DAY_3) })]),
      'process-manager',
    ],
    [
      'deadline the day before the first signal',
      persisting('B1', [engaged({ manager: nudge('2026-02-01') })]),
      'discuss',
    ],
    ['deadline is today', persisting('B1', [engaged({ manager: nudge(NOT_PASSED) })]), 'discuss'],
    ['agreement open again', persisting('B1', [engaged({ status: 'open' })]), 'process-manager'],
    [
      'manager of an organisation that nobody invited is of',
      persisting('B1', [engaged({ organisation: 'X' })]),
      'discuss',
    ],
    [
      'organisation written otherwise',
      persisting('B1', [engaged({ organisation: ' ggz ' })]),
      'process-manager',
    ],
    ['a change item', persisting('A9', [engaged()]), 'discuss'],
    ['a contact item', persisting('A11', [engaged()]), 'reminder'],
    ['signalled this round only', now(ticking('B1'), { agreements: [engaged()] }), 'discuss'],
  ])('%s', (_name, facts, level) => {
    expect(adviceOn(facts).level).toBe(level);
  });

  test('an organisation that was invited and did not answer is involved', () => {
    const people: Person[] = [
      { of: 'Wijkteam', ticks: ['B1'] },
      { of: 'School' },
      { of: 'GGZ', silent: true },
    ];
    expect(adviceOn(persisting('B1', [engaged()], people)).level).toBe('process-manager');
  });

  test('a run that ended does not count: the deadline passed before the present run', () => {
    const rounds = [ticking('B1'), quiet, ticking('B1'), ticking('B1')].map((people, index) =>
      round(ROUND_DAYS[index] ?? THIS_ROUND, people),
    ) as unknown as CaseFacts['rounds'];
    expect(adviceOn(caseOf(rounds, { agreements: [engaged({ manager: nudge('2026-01-20') })] })).level).toBe(
      'discuss',
    );
  });

  test('names the item and the engagement', () => {
    expect(factsOf(adviceOn(persisting('B1', [engaged()])), '1c')).toEqual([
      { kind: 'persistent', item: 'B1', since: DAY_3, rounds: 2 },
      { kind: 'manager-passed', agreement: 'a1', organisation: 'GGZ', deadline: PASSED },
    ]);
  });
});

describe('row 2a: the plan stagnates and an agreement is broken after a reminder', () => {
  test.each<[string, Person[], Agreement, Level]>([
    ['both', saying('yes', 'no', 'no'), reminded, 'manager'],
    ['the plan proceeds', saying('no', 'no', 'no'), reminded, 'reminder'],
    ['no reminder', saying('yes', 'no', 'no'), broken, 'reminder'],
    [
      'the reminder runs until today',
      saying('yes', 'no', 'no'),
      agreement({ reminder: nudge(NOT_PASSED) }),
      'reminder',
    ],
    [
      'set to open',
      saying('yes', 'no', 'no'),
      agreement({ reminder: nudge(PASSED), status: 'open' }),
      'reminder',
    ],
    [
      'set to kept',
      saying('yes', 'no', 'no'),
      agreement({ reminder: nudge(PASSED), status: 'kept' }),
      'reminder',
    ],
  ])('%s', (_name, people, one, level) => {
    expect(adviceOn(now(people, { agreements: [one] })).level).toBe(level);
  });

  test('goes to the manager of the organisation in default, word for word the source', () => {
    const advice = adviceOn(now(saying('yes', 'no', 'no'), { agreements: [reminded] }));
    expect(advice.addressees).toEqual([{ kind: 'managers', of: 'in-default', organisations: ['GGZ'] }]);
    expect(advice.fired[0]).toEqual({
      rule: '2a',
      level: 'manager',
      facts: [
        { kind: 'plan-stagnates', yes: 1, answered: 3, regisseur: true },
        { kind: 'agreement-broken', agreement: 'a1', organisation: 'GGZ', due: '2026-02-01' },
        { kind: 'reminder-passed', agreement: 'a1', organisation: 'GGZ', deadline: PASSED },
      ],
      sources: ['E1', 'E2', 'E3', 'E4'],
    });
  });
});

describe('the plan stagnates', () => {
  test.each<[string, Person[], boolean]>([
    ['the regisseur says yes, all others no', saying('yes', 'no', 'no', 'no'), true],
    ['half says yes, without the regisseur', saying('no', 'yes', 'yes', 'no'), true],
    ['less than half says yes', saying('no', 'yes', 'no'), false],
    ['unknown stays out of the half', saying('unknown', 'yes', 'no', 'unknown'), true],
    ['nobody says yes or no', saying('unknown', 'unknown'), false],
    ['everyone says no', saying('no', 'no'), false],
  ])('%s', (_name, people, stagnates) => {
    expect(adviceOn(now(people)).level).toBe(stagnates ? 'reminder' : 'none');
  });

  test('without a regisseur only the half decides', () => {
    expect(adviceOn(now(saying('yes', 'no', 'no'), { regisseur: null })).level).toBe('discuss');
  });

  test('the share is configurable', () => {
    const facts = now(saying('no', 'yes', 'yes', 'no'));
    expect(advise(facts, { ...defaultThresholds, planShare: 0.6 }).level).toBe('none');
  });
});

describe('row 2b: one content item from several organisations, three rounds in a row', () => {
  const shared = (item: ItemId): Person[] => [
    { of: 'Wijkteam', ticks: [item] },
    { of: 'GGZ', ticks: [item] },
    { of: 'School' },
    { of: null, silent: true },
  ];

  test.each<[string, CaseFacts, Level]>([
    ['three rounds', caseOf(sameEachRound(3, shared('A5'))), 'manager'],
    ['two rounds', caseOf(sameEachRound(2, shared('A5'))), 'discuss'],
    ['four rounds', caseOf(sameEachRound(4, shared('A5'))), 'manager'],
    ['one organisation', caseOf(sameEachRound(3, ticking('A5'))), 'discuss'],
    ['a change item of two organisations: by 2c', caseOf(sameEachRound(2, shared('A9'))), 'discuss'],
    ['a contact item', caseOf(sameEachRound(3, shared('A11'))), 'reminder'],
    [
      'two items that alternate',
      caseOf([round('2026-01-19', shared('A5')), round(DAY_3, shared('A2')), round(DAY_4, shared('A5'))]),
      'discuss',
    ],
    [
      'this round does not count',
      caseOf([
        ...sameEachRound(4, shared('A5')).slice(0, 3),
        round(DAY_4, [
          ...shared('A5'),
          ...Array.from({ length: 4 }, () => ({ of: 'X', silent: true as const })),
        ]),
      ] as unknown as CaseFacts['rounds']),
      'discuss',
    ],
  ])('%s', (_name, facts, level) => {
    expect(adviceOn(facts).level).toBe(level);
  });

  test('goes to the managers of all invited organisations', () => {
    const advice = adviceOn(caseOf(sameEachRound(3, shared('A5'))));
    expect(advice.addressees).toEqual([
      { kind: 'managers', of: 'all-involved', organisations: ['GGZ', 'School', 'Wijkteam'] },
    ]);
    expect(factsOf(advice, '2b')).toEqual([
      { kind: 'persistent-organisations', item: 'A5', organisations: 2, rounds: 3 },
    ]);
  });

  test('both numbers are configurable', () => {
    const facts = caseOf(sameEachRound(3, shared('A5')));
    expect(advise(facts, { ...defaultThresholds, sharedItemRounds: 4 }).level).toBe('discuss');
    expect(advise(facts, { ...defaultThresholds, sharedItemOrganisations: 3 }).level).toBe('discuss');
  });
});

describe('row 2c: people keep changing', () => {
  test.each<[ItemId, 1 | 2 | 3 | 4, Level]>([
    ['A9', 2, 'discuss'],
    ['A9', 3, 'manager'],
    ['A10', 3, 'manager'],
    ['A10', 4, 'manager'],
    ['A1', 3, 'discuss'],
    ['A11', 3, 'reminder'],
  ])('%s in %i rounds', (item, rounds, level) => {
    expect(adviceOn(caseOf(sameEachRound(rounds, ticking(item)))).level).toBe(level);
  });

  test('goes to the manager where people change, whom the regisseur names', () => {
    const advice = adviceOn(caseOf(sameEachRound(3, ticking('A9'))));
    expect(advice.addressees).toEqual([{ kind: 'managers', of: 'where-people-change', organisations: [] }]);
  });

  test('the number of rounds is configurable', () => {
    const facts = caseOf(sameEachRound(3, ticking('A9')));
    expect(advise(facts, { ...defaultThresholds, changeRounds: 4 }).level).toBe('discuss');
  });

  test('every row of the winning level names its own addressee', () => {
    const people: Person[] = [
      { of: 'Wijkteam', ticks: ['A9', 'A5'], plan: 'yes' },
      { of: 'GGZ', ticks: ['A5'] },
    ];
    const advice = adviceOn(caseOf(sameEachRound(3, people), { agreements: [reminded] }));
    expect(advice.addressees).toEqual<Addressee[]>([
      { kind: 'managers', of: 'in-default', organisations: ['GGZ'] },
      { kind: 'managers', of: 'all-involved', organisations: ['GGZ', 'Wijkteam'] },
      { kind: 'managers', of: 'where-people-change', organisations: [] },
    ]);
    expect(rulesOf(advice)).toEqual(['2a', '2b', '2c', '3a', '4', '5']);
  });
});

describe('row 3: a reminder by the regisseur', () => {
  test('3a: a broken agreement', () => {
    const advice = adviceOn(now(quiet, { agreements: [broken] }));
    expect(advice).toMatchObject({ level: 'reminder', addressees: [{ kind: 'regisseur' }] });
    expect(advice.fired[0]).toMatchObject({ rule: '3a', sources: ['E2', 'E3'] });
  });

  test.each<[ItemId, 1 | 2, Level]>([
    ['A11', 2, 'reminder'],
    ['C1', 2, 'reminder'],
    ['C4', 2, 'reminder'],
    ['W4', 2, 'reminder'],
    ['A11', 1, 'discuss'],
    ['W4', 1, 'discuss'],
    ['B2', 2, 'discuss'],
    ['A9', 2, 'discuss'],
  ])('3b: %s in %i rounds', (item, rounds, level) => {
    expect(adviceOn(caseOf(sameEachRound(rounds, ticking(item)))).level).toBe(level);
  });

  test('an open agreement past its date changes no level; it is listed', () => {
    const late = agreement({ id: 'late', status: 'open', due: '2026-02-17' });
    const dueToday = agreement({ id: 'today', status: 'open', due: TODAY });
    const advice = adviceOn(now(quiet, { agreements: [late, dueToday] }));
    expect(advice).toMatchObject({ level: 'none', overdue: ['late'] });
  });
});

describe('row 4: discuss', () => {
  test.each<[string, CaseFacts, Level]>([
    ['a content item', now(ticking('A1')), 'discuss'],
    ['a change item', now(ticking('A10')), 'discuss'],
    ['a contact item', now(ticking('C1')), 'discuss'],
    ['appointments cancelled', now(ticking('W4')), 'discuss'],
    ['private items', now(ticking('C2', 'C3')), 'none'],
    ['where it was noticed', now(ticking('W1', 'W2', 'W3')), 'none'],
    ['no regisseur known', now(quiet, { regisseur: null }), 'discuss'],
    ['nothing at all', now(quiet), 'none'],
    [
      'more than half has no view on A',
      now([{ of: 'Wijkteam', unseen: ['A'] }, { of: 'GGZ', unseen: ['A'] }, { of: 'School' }]),
      'discuss',
    ],
    [
      'more than half has no view on C',
      now([{ of: 'Wijkteam', unseen: ['C'] }, { of: 'GGZ', unseen: ['C'] }, { of: 'School' }]),
      'discuss',
    ],
    [
      'all of two have no view',
      now([
        { of: 'Wijkteam', unseen: ['A'] },
        { of: 'GGZ', unseen: ['A'] },
      ]),
      'none',
    ],
    [
      'noticed by somebody who did not answer',
      now([...quiet, { of: 'School', silent: true, noticed: [{ item: 'B1', on: DAY_4 }] }]),
      'discuss',
    ],
  ])('%s', (_name, facts, level) => {
    expect(adviceOn(facts).level).toBe(level);
  });

  test('names signals, what persists, what is divided and what most do not know', () => {
    const before = round(DAY_3, ticking('A1'));
    const thisRound = round(DAY_4, [
      { of: 'Wijkteam', ticks: ['A1', 'W4'], unseen: ['B'] },
      { of: 'GGZ', unseen: ['B'] },
      { of: 'School', ticks: ['B2'] },
    ]);
    const advice = adviceOn(caseOf([before, thisRound]));
    expect(advice.addressees).toEqual([{ kind: 'team' }]);
    expect(factsOf(advice, '4')).toEqual([
      { kind: 'persistent', item: 'A1', since: DAY_3, rounds: 2 },
      { kind: 'signal', item: 'B2' },
      { kind: 'signal', item: 'W4' },
      { kind: 'divided', item: 'A1', signal: 1, noSignal: 2 },
      { kind: 'unknown', item: 'B1', unknown: 2, respondents: 3 },
      { kind: 'unknown', item: 'B2', unknown: 2, respondents: 3 },
      { kind: 'unknown', item: 'B3', unknown: 2, respondents: 3 },
      { kind: 'unknown', item: 'B4', unknown: 2, respondents: 3 },
      { kind: 'unknown', item: 'B5', unknown: 2, respondents: 3 },
    ]);
  });

  test('no regisseur: the first advice is to appoint one', () => {
    const advice = adviceOn(now(quiet, { regisseur: null }));
    expect(advice.appointRegisseur).toBe(true);
    expect(factsOf(advice, '4')).toEqual([{ kind: 'no-regisseur' }]);
    expect(adviceOn(now(quiet)).appointRegisseur).toBe(false);
  });
});

describe('rows 5 and 6', () => {
  const tooFew: Person[] = [{ of: 'Wijkteam' }, { of: 'GGZ', silent: true }];

  test('the round counts: no signal, for nobody', () => {
    const advice = adviceOn(now(quiet));
    expect(advice).toMatchObject({ level: 'none', addressees: [{ kind: 'nobody' }] });
    expect(factsOf(advice, '5')).toEqual([
      { kind: 'response', answered: 3, invited: 3, organisations: 3, counts: true },
    ]);
  });

  test('the round does not count: not enough data', () => {
    const advice = adviceOn(now(tooFew));
    expect(advice).toMatchObject({ level: 'insufficient', addressees: [{ kind: 'nobody' }] });
    expect(rulesOf(advice)).toEqual(['6']);
  });

  test('signals outweigh "not enough data"', () => {
    expect(
      adviceOn(
        now([
          { of: 'Wijkteam', ticks: ['A1'] },
          { of: 'GGZ', silent: true },
        ]),
      ).level,
    ).toBe('discuss');
  });
});
