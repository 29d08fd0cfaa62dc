import type { Addressee } from '../../src/domain/advice';
import { advise } from '../../src/domain/escalation';
import type { CaseFacts, Level } from '../../src/domain/facts';
import { defaultThresholds } from '../../src/domain/thresholds';
import {
  PASSED,
  ROUND_DAYS,
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

describe('one respondent', () => {
  /** One organisation with two invited, so that the round of one respondent counts. */
  const alone = (more: Partial<Person> = {}): Person[] => [
    { of: 'GGZ', ...more },
    { of: 'GGZ', silent: true },
  ];

  test.each<[string, CaseFacts, Level]>([
    ['2c', caseOf(sameEachRound(3, alone({ ticks: ['A9'] }))), 'discuss'],
    ['3b', caseOf(sameEachRound(2, alone({ ticks: ['A11'] }))), 'discuss'],
    [
      '1c',
      caseOf(sameEachRound(2, alone({ ticks: ['B1'] })), {
        agreements: [agreement({ status: 'kept', manager: nudge(PASSED) })],
      }),
      'discuss',
    ],
    [
      '2b, with another organisation that noticed it',
      caseOf(
        sameEachRound(3, [
          { of: 'GGZ', ticks: ['B1'] },
          { of: 'ggz', silent: true, noticed: [{ item: 'B1', on: DAY_4 }] },
        ]),
      ),
      'discuss',
    ],
    ['the plan by itself', now(alone({ plan: 'yes' })), 'discuss'],
    ['a broken agreement', now(alone(), { agreements: [broken] }), 'reminder'],
    ['a broken agreement with the plan', now(alone({ plan: 'yes' }), { agreements: [reminded] }), 'manager'],
    [
      'agreements of two organisations',
      now(alone(), {
        agreements: [reminded, agreement({ id: 'a2', organisation: 'School', reminder: nudge(PASSED) })],
      }),
      'process-manager',
    ],
    [
      'a manager engaged on it',
      now(alone(), { agreements: [agreement({ manager: nudge(PASSED) })] }),
      'process-manager',
    ],
    ['acute', now(alone({ safety: 'acute' })), 'acute'],
    ['the lift by concern comes after', now(alone({ ticks: ['A1'], safety: 'concern' })), 'reminder'],
  ])('%s', (_name, facts, level) => {
    expect(adviceOn(facts).level).toBe(level);
  });

  test('2b needs two respondents, though the organisations come from what was noticed', () => {
    const people = (second: Partial<Person>): Person[] => [
      { of: 'GGZ', ticks: ['B1'] },
      { of: 'School', noticed: [{ item: 'B1', on: DAY_4 }], ...second },
    ];
    const before = [round('2026-01-19', people({ ticks: ['B1'] })), round(DAY_3, people({ ticks: ['B1'] }))];
    const counting = { ...defaultThresholds, countingOrganisations: 1 };
    const one = caseOf([...before, round(DAY_4, people({ silent: true }))] as unknown as CaseFacts['rounds']);
    const two = caseOf([
      ...before,
      round(DAY_4, people({ ticks: ['B1'] })),
    ] as unknown as CaseFacts['rounds']);
    expect(advise(one, counting).level).toBe('discuss');
    expect(advise(two, counting).level).toBe('manager');
  });

  test('what is held back appears as something to discuss', () => {
    const advice = adviceOn(caseOf(sameEachRound(3, alone({ ticks: ['A9'], plan: 'yes' }))));
    expect(rulesOf(advice)).toEqual(['4', '5']);
    expect(factsOf(advice, '4')).toEqual([
      { kind: 'persistent', item: 'A9', since: '2026-01-19', rounds: 3 },
      { kind: 'plan-stagnates', yes: 1, answered: 1, regisseur: true },
    ]);
  });

  test('nobody answered: agreements count, the rest is not enough data', () => {
    const nobody: Person[] = [
      { of: 'GGZ', silent: true },
      { of: 'School', silent: true },
    ];
    expect(adviceOn(now(nobody)).level).toBe('insufficient');
    expect(adviceOn(now(nobody, { agreements: [broken] })).level).toBe('reminder');
  });
});

describe('safety = concern lifts by one', () => {
  const worried = (people: readonly Person[]): Person[] =>
    people.map((person, index) => (index === 1 ? { ...person, safety: 'concern' as const } : person));

  test.each<[string, CaseFacts, Level, boolean]>([
    ['none', now(worried(quiet)), 'discuss', true],
    [
      'insufficient',
      now([
        { of: 'GGZ', safety: 'concern' },
        { of: 'School', silent: true },
        { of: 'X', silent: true },
      ]),
      'discuss',
      true,
    ],
    ['discuss', now(worried(ticking('A1'))), 'reminder', true],
    ['reminder', now(worried(saying('yes', 'no', 'no'))), 'manager', true],
    ['manager', caseOf(sameEachRound(3, worried(ticking('A9')))), 'process-manager', true],
    [
      'process manager stays',
      now(worried(quiet), { agreements: [agreement({ manager: nudge(PASSED) })] }),
      'process-manager',
      false,
    ],
  ])('%s', (_name, facts, level, liftedByConcern) => {
    const advice = adviceOn(facts);
    expect(advice).toMatchObject({ level, liftedByConcern });
    expect(advice.fired.at(-1)).toEqual({
      rule: 'concern',
      level,
      facts: [{ kind: 'concern' }],
      sources: ['D4'],
    });
  });

  test.each<[string, CaseFacts, Addressee[]]>([
    [
      'from a broken agreement: the organisation in default',
      now(worried(quiet), { agreements: [broken, agreement({ id: 'a2', organisation: 'School' })] }),
      [{ kind: 'managers', of: 'in-default', organisations: ['GGZ', 'School'] }],
    ],
    [
      'from the plan: all involved',
      now(worried(saying('yes', 'no', 'no'))),
      [{ kind: 'managers', of: 'all-involved', organisations: ['GGZ', 'School', 'Wijkteam'] }],
    ],
    [
      'from a contact item: all involved',
      caseOf(sameEachRound(2, worried(ticking('W4')))),
      [{ kind: 'managers', of: 'all-involved', organisations: ['GGZ', 'School', 'Wijkteam'] }],
    ],
  ])('addressee of the lifted "manager", %s', (_name, facts, addressees) => {
    expect(adviceOn(facts)).toMatchObject({ level: 'manager', addressees });
  });
});

describe("the regisseur's own organisation is in default", () => {
  const own = agreement({ id: 'own', organisation: ' wijkteam', reminder: nudge(PASSED) });
  const concern: Person[] = [{ of: 'Wijkteam' }, { of: 'GGZ', safety: 'concern' }];
  const stagnates = saying('yes', 'no', 'no');

  test.each<[string, CaseFacts, Level, boolean]>([
    ['2a', now(stagnates, { agreements: [own] }), 'process-manager', true],
    [
      '1b, one such organisation suffices',
      now(quiet, { agreements: [own, reminded] }),
      'process-manager',
      true,
    ],
    ['a reminder is no advice "manager"', now(quiet, { agreements: [own] }), 'reminder', false],
    ['lifted from a reminder', now(concern, { agreements: [own] }), 'process-manager', true],
    ['lifted, also broken elsewhere', now(concern, { agreements: [broken, own] }), 'process-manager', true],
    ['lifted, broken only elsewhere', now(concern, { agreements: [broken] }), 'manager', false],
    [
      'lifted, own one was set to open',
      now(concern, { agreements: [broken, { ...own, status: 'open' }] }),
      'manager',
      false,
    ],
    [
      'rule 2c rests on no agreement',
      caseOf(sameEachRound(3, ticking('A9')), { agreements: [{ ...own, reminder: null }] }),
      'manager',
      false,
    ],
    [
      'process manager by rule 1a on an own agreement',
      now(quiet, { agreements: [agreement({ organisation: 'Wijkteam', manager: nudge(PASSED) })] }),
      'process-manager',
      true,
    ],
    [
      'no regisseur known',
      now(saying('yes', 'yes', 'no'), { agreements: [own], regisseur: null }),
      'manager',
      false,
    ],
    [
      'organisation of the regisseur not known',
      now(stagnates, { agreements: [own], regisseur: { person: 'p1', organisation: null } }),
      'manager',
      false,
    ],
  ])('%s', (_name, facts, level, anyoneMayAsk) => {
    expect(adviceOn(facts)).toMatchObject({ level, anyoneMayAsk });
  });

  test('the process manager is the one addressee', () => {
    expect(adviceOn(now(stagnates, { agreements: [own] })).addressees).toEqual([{ kind: 'process-manager' }]);
  });
});

describe('de-escalation fits', () => {
  const kept = agreement({ status: 'kept' });

  function after(
    advised: Level | null,
    people = quiet,
    more: Partial<CaseFacts> = {},
    before = quiet,
  ): CaseFacts {
    return caseOf([round(DAY_3, before, advised), round(DAY_4, people)], { agreements: [kept], ...more });
  }

  const tooFew: Person[] = [{ of: 'Wijkteam' }, { of: 'GGZ', silent: true }, { of: 'X', silent: true }];

  test.each<[string, CaseFacts, boolean]>([
    ['after manager', after('manager'), true],
    ['after process manager', after('process-manager'), true],
    ['after reminder', after('reminder'), false],
    ['after acute', after('acute'), false],
    ['earlier advice unknown', after(null), false],
    ['no earlier round', now(quiet, { agreements: [kept] }), false],
    ['this round does not count', after('manager', tooFew), false],
    ['the earlier round did not count', after('manager', quiet, {}, tooFew), false],
    [
      'an agreement is broken',
      after('manager', quiet, { agreements: [kept, { ...broken, id: 'b' }] }),
      false,
    ],
    ['no agreement is kept', after('manager', quiet, { agreements: [agreement({ status: 'open' })] }), false],
    [
      'it was kept after reminders and a manager, all of them over',
      after('process-manager', quiet, {
        agreements: [
          {
            ...kept,
            past: [
              { kind: 'reminder', ...nudge('2026-01-20') },
              { kind: 'manager', ...nudge('2026-01-30') },
            ],
          },
        ],
      }),
      true,
    ],
    [
      'one is open past its date: that is a question, not yet an answer',
      after('manager', quiet, { agreements: [kept, agreement({ id: 'o', status: 'open' })] }),
      true,
    ],
    [
      'one was set back to open after a manager was engaged, and none is kept',
      after('manager', quiet, {
        agreements: [agreement({ status: 'open', past: [{ kind: 'manager', ...nudge('2026-01-30') }] })],
      }),
      false,
    ],
    [
      'an item persists though a manager was engaged, on what is kept now',
      after(
        'manager',
        ticking('A1'),
        { agreements: [{ ...kept, past: [{ kind: 'manager', ...nudge(PASSED) }] }] },
        ticking('A1'),
      ),
      false,
    ],
    ['an item persists', after('manager', ticking('A1'), {}, ticking('A1')), false],
    ['contact persists', after('manager', ticking('C4'), {}, ticking('C4')), false],
    ['a private item persists', after('manager', ticking('C2'), {}, ticking('C2')), true],
    ['a new signal', after('manager', ticking('A1')), true],
    ['the plan stagnates', after('manager', saying('yes', 'no', 'no')), false],
    ['a concern about safety', after('manager', [...quiet, { of: 'GGZ', safety: 'concern' }]), false],
    ['acute', after('manager', [...quiet, { of: 'GGZ', safety: 'acute' }]), false],
  ])('%s', (_name, facts, deescalate) => {
    expect(adviceOn(facts).deescalate).toBe(deescalate);
  });

  test('a round between them that did not count is passed over', () => {
    const rounds = [
      round('2026-01-19', quiet, 'manager'),
      round(DAY_3, tooFew, 'discuss'),
      round(DAY_4, quiet),
    ];
    const facts = caseOf(rounds as unknown as CaseFacts['rounds'], { agreements: [kept] });
    expect(adviceOn(facts).deescalate).toBe(true);
  });
});
