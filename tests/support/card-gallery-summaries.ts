import type { CaseRef, MeetingMoment } from '../../src/application/views/parts';
import type { SummaryView } from '../../src/application/views/round';
import type { Addressee, ChannelRule, Summary } from '../../src/domain/advice';
import { TIPS } from '../../src/domain/tip-ids';
import type { Level } from '../../src/domain/facts';
import type { TrendRound } from '../../src/domain/trend';

type Frame = CaseRef & MeetingMoment & { readonly roundId: string };

const QUIET: Summary = {
  advice: {
    level: 'none',
    addressees: [{ kind: 'nobody' }],
    liftedByConcern: false,
    anyoneMayAsk: false,
    deescalate: false,
    overdue: [],
    appointRegisseur: false,
  },
  response: { answered: 5, invited: 6, organisations: 3 },
  agreements: { open: 0, kept: 0, broken: 0, overdue: 0 },
  itemsNamed: true,
  themes: [
    { theme: 'A', fresh: 0, persistent: 0, divided: 0 },
    { theme: 'B', fresh: 0, persistent: 0, divided: 0 },
    { theme: 'C', fresh: 0, persistent: 0, divided: 0 },
  ],
  persistent: [],
  divided: [],
  fresh: [],
  unknown: [],
  contact: 'no',
  sharedPictureMissing: false,
  tips: [],
  why: [
    {
      rule: '5',
      level: 'none',
      facts: [{ kind: 'response', answered: 5, invited: 6, organisations: 3, counts: true }],
      sources: ['S0'],
    },
  ],
};

/** As much as a card will ever hold: it must stay readable and below the size limit. */
const BUSY: Summary = {
  ...QUIET,
  agreements: { open: 2, kept: 3, broken: 1, overdue: 1 },
  themes: [
    { theme: 'A', fresh: 2, persistent: 4, divided: 2 },
    { theme: 'B', fresh: 1, persistent: 1, divided: 2 },
    { theme: 'C', fresh: 0, persistent: 1, divided: 0 },
  ],
  persistent: [
    { item: 'A6', since: '2025-12-18', rounds: 4 },
    { item: 'B4', since: '2026-10-29', rounds: 4 },
    { item: 'A2', since: '2026-10-29', rounds: 3 },
    { item: 'A11', since: '2026-11-12', rounds: 2 },
    { item: 'A10', since: '2026-11-12', rounds: 3 },
  ],
  divided: [
    { item: 'B3', signal: 3, noSignal: 2 },
    { item: 'A3', signal: 2, noSignal: 3 },
    { item: 'B5', signal: 2, noSignal: 3 },
    { item: 'A7', signal: 3, noSignal: 2 },
  ],
  fresh: ['A1', 'A5', 'B1'],
  unknown: ['A9'],
  contact: 'now-and-before',
  sharedPictureMissing: true,
  tips: ['T2', 'T3', 'weigh-together'],
};

const RULES: readonly ChannelRule[] = [
  { rule: '0', level: 'acute', facts: [{ kind: 'acute' }], sources: ['D4'] },
  {
    rule: '1a',
    level: 'process-manager',
    facts: [
      { kind: 'agreement-broken', agreement: 'a1', organisation: 'Jeugdhulp Noord', due: '2026-10-30' },
      { kind: 'manager-passed', agreement: 'a1', organisation: 'Jeugdhulp Noord', deadline: '2026-11-18' },
    ],
    sources: ['E4', 'E5'],
  },
  {
    rule: '1b',
    level: 'process-manager',
    facts: [
      { kind: 'reminder-passed', agreement: 'a1', organisation: 'Jeugdhulp Noord', deadline: '2026-11-10' },
      { kind: 'reminder-passed', agreement: 'a2', organisation: 'Wijkteam Zuid', deadline: '2026-11-12' },
    ],
    sources: ['E2', 'E3', 'E5'],
  },
  {
    rule: '1c',
    level: 'process-manager',
    facts: [{ kind: 'persistent', item: 'A6', since: '2025-12-18', rounds: 4 }],
    sources: ['E4', 'E5'],
  },
  {
    rule: '2a',
    level: 'manager',
    facts: [
      { kind: 'plan-stagnates' },
      { kind: 'agreement-broken', agreement: 'a1', organisation: 'Jeugdhulp Noord', due: '2026-10-30' },
    ],
    sources: ['E1', 'E2', 'E3', 'E4'],
  },
  {
    rule: '2b',
    level: 'manager',
    facts: [
      { kind: 'persistent-organisations', item: 'B4', organisations: 2, rounds: 3 },
      { kind: 'persistent-organisations', item: 'A2', organisations: 3, rounds: 3 },
    ],
    sources: ['S0', 'E4'],
  },
  {
    rule: '2c',
    level: 'manager',
    facts: [{ kind: 'persistent', item: 'A10', since: '2026-11-12', rounds: 3 }],
    sources: ['S0', 'E4'],
  },
  { rule: '3a', level: 'reminder', facts: [{ kind: 'plan-stagnates' }], sources: ['E1', 'E3'] },
  { rule: '3b', level: 'reminder', facts: [{ kind: 'contact', before: true }], sources: ['S0'] },
  {
    rule: '4',
    level: 'discuss',
    facts: [
      { kind: 'persistent', item: 'A6', since: '2025-12-18', rounds: 4 },
      { kind: 'persistent', item: 'A10', since: '2026-11-12', rounds: 3 },
      { kind: 'persistent', item: 'B4', since: '2026-10-29', rounds: 4 },
      { kind: 'persistent', item: 'A2', since: '2026-10-29', rounds: 3 },
      ...(['A1', 'A5', 'A7', 'A9', 'A11', 'B1', 'B2', 'B3', 'B5', 'W4'] as const).map(
        (item) => ({ kind: 'signal', item }) as const,
      ),
      { kind: 'contact', before: false },
      { kind: 'unknown', item: 'A9', unknown: 3, respondents: 5 },
      { kind: 'divided', item: 'B3', signal: 3, noSignal: 2 },
      { kind: 'no-regisseur' },
    ],
    sources: ['S0', 'R1'],
  },
  {
    rule: '5',
    level: 'none',
    facts: [{ kind: 'response', answered: 5, invited: 6, organisations: 3, counts: true }],
    sources: ['S0'],
  },
  { rule: 'concern', level: 'process-manager', facts: [{ kind: 'concern' }], sources: ['D4'] },
];

const FEW: Summary = {
  ...QUIET,
  response: { answered: 2, invited: 6, organisations: 0 },
  itemsNamed: false,
  themes: [
    { theme: 'A', fresh: 0, persistent: 1, divided: 0 },
    { theme: 'B', fresh: 1, persistent: 0, divided: 0 },
    { theme: 'C', fresh: 1, persistent: 0, divided: 0 },
  ],
  contact: 'now',
  tips: ['T2'],
  why: [
    {
      rule: '4',
      level: 'discuss',
      facts: [
        { kind: 'theme-persistent', theme: 'A', since: '2026-11-12' },
        { kind: 'theme-signal', theme: 'B' },
        { kind: 'theme-unknown', theme: 'B' },
        { kind: 'contact', before: false },
      ],
      sources: ['S0'],
    },
    {
      rule: '6',
      level: 'insufficient',
      facts: [{ kind: 'response', answered: 2, invited: 6, organisations: 0, counts: false }],
      sources: ['S0'],
    },
  ],
};

/** As long as it gets, with a round of few answers among it and one of which nobody knows the advice. */
const COURSE: readonly TrendRound[] = [
  pastRound('2026-09-15', 4, [2, 1, 0], 'discuss'),
  pastRound('2026-09-29', 2, [1, 0, 1], 'insufficient'),
  pastRound('2026-10-13', 5, [4, 3, 1], 'reminder'),
  pastRound('2026-10-27', 6, [7, 2, 1], 'manager'),
  pastRound('2026-11-10', 5, [5, 3, 0], null),
  pastRound('2026-11-24', 5, [6, 2, 1], 'process-manager'),
];

function pastRound(
  sentOn: string,
  answered: number,
  [a, b, c]: readonly [number, number, number],
  level: Level | null,
): TrendRound {
  const themes = [
    { theme: 'A', items: a },
    { theme: 'B', items: b },
    { theme: 'C', items: c },
  ] as const;
  return { sentOn, answered, invited: 6, level, themes, counted: answered >= 3 };
}

interface Sample {
  readonly level: Level;
  readonly addressees: readonly Addressee[];
  readonly base: Summary;
  readonly advice?: Partial<Summary['advice']>;
  readonly summary?: Partial<Summary>;
  readonly agenda?: readonly string[];
  readonly trend?: readonly TrendRound[];
  readonly heldBack?: boolean;
}

const ORGANISATIONS = ['Jeugdhulp Noord', 'Schuldhulp Stad', 'Wijkteam Zuid'];

const SAMPLES: Readonly<Record<string, Sample>> = {
  none: { level: 'none', addressees: [{ kind: 'nobody' }], base: QUIET },
  'none-deescalate': {
    level: 'none',
    addressees: [{ kind: 'nobody' }],
    base: QUIET,
    advice: { deescalate: true },
    summary: { agreements: { open: 0, kept: 2, broken: 0, overdue: 0 } },
    trend: [pastRound('2026-11-10', 5, [3, 1, 1], 'manager'), pastRound('2026-11-24', 5, [0, 0, 0], 'none')],
  },
  insufficient: {
    level: 'insufficient',
    addressees: [{ kind: 'nobody' }],
    base: QUIET,
    summary: { response: { answered: 3, invited: 9, organisations: 1 } },
    heldBack: true,
  },
  discuss: {
    level: 'discuss',
    addressees: [{ kind: 'team' }],
    base: BUSY,
    advice: { appointRegisseur: true },
    agenda: ['wie belt school?', 'vakantie: wie neemt waar', 'plan op één A4'],
    summary: {
      why: RULES.filter(({ rule }) => rule === '4'),
      agreements: { open: 3, kept: 0, broken: 0, overdue: 2 },
      contact: 'now',
      persistent: BUSY.persistent.slice(0, 2),
    },
  },
  'discuss-few-answers': {
    level: 'discuss',
    addressees: [{ kind: 'team' }],
    base: FEW,
    summary: { agreements: { open: 0, kept: 1, broken: 0, overdue: 0 } },
    trend: [
      pastRound('2026-10-13', 2, [1, 1, 0], 'discuss'),
      pastRound('2026-10-27', 4, [3, 2, 0], 'reminder'),
      pastRound('2026-11-10', 1, [0, 1, 0], 'insufficient'),
      pastRound('2026-11-24', 2, [1, 1, 1], 'discuss'),
    ],
  },
  'reminder-few-answers': {
    level: 'reminder',
    addressees: [{ kind: 'regisseur' }],
    base: FEW,
    summary: {
      why: [
        {
          rule: '3b',
          level: 'reminder',
          facts: [{ kind: 'theme-persistent', theme: 'C', since: '2026-10-29' }],
          sources: ['S0'],
        },
      ],
    },
  },
  reminder: {
    level: 'reminder',
    addressees: [{ kind: 'regisseur' }],
    base: BUSY,
    summary: { why: RULES.filter(({ level }) => level === 'reminder') },
  },
  'manager-in-default': {
    level: 'manager',
    addressees: [{ kind: 'managers', of: 'in-default', organisations: ['Jeugdhulp Noord'] }],
    base: BUSY,
    summary: { why: RULES.filter(({ rule }) => rule === '2a') },
    agenda: ['wie belt school?'],
  },
  'manager-several': {
    level: 'manager',
    addressees: [
      { kind: 'managers', of: 'all-involved', organisations: ORGANISATIONS },
      { kind: 'managers', of: 'where-people-change', organisations: [] },
    ],
    base: BUSY,
    advice: { liftedByConcern: true },
    summary: { why: RULES.filter(({ rule }) => rule === '2b' || rule === '2c') },
  },
  'manager-organisations-unknown': {
    level: 'manager',
    addressees: [{ kind: 'managers', of: 'all-involved', organisations: [] }],
    base: QUIET,
  },
  'manager-few-answers': {
    level: 'manager',
    addressees: [{ kind: 'managers', of: 'all-involved', organisations: [] }],
    base: FEW,
    advice: { liftedByConcern: true },
    summary: {
      why: [
        {
          rule: '3b',
          level: 'reminder',
          facts: [{ kind: 'theme-persistent', theme: 'C', since: '2026-10-29' }],
          sources: ['S0'],
        },
        { rule: 'concern', level: 'manager', facts: [{ kind: 'concern' }], sources: ['D4'] },
      ],
    },
  },
  'process-manager': {
    level: 'process-manager',
    addressees: [{ kind: 'process-manager' }],
    base: BUSY,
    advice: { anyoneMayAsk: true },
    summary: { why: RULES.filter(({ level }) => level !== 'acute') },
    trend: COURSE,
  },
  acute: {
    level: 'acute',
    addressees: [{ kind: 'emergency' }],
    base: BUSY,
    advice: { appointRegisseur: true, liftedByConcern: false },
    summary: { why: RULES },
    trend: COURSE,
    agenda: ['wie belt school?', 'vakantie: wie neemt waar', 'plan op één A4'],
    heldBack: true,
  },
};

export function gallerySummaries(frame: Frame): Record<string, SummaryView> {
  const samples = Object.entries(SAMPLES).map(([name, sample]) => [`summary-${name}`, show(sample, frame)]);
  // Every tip there is, three a card, as on a real one.
  const tips = TIPS.flatMap((_tip, index) => (index % 3 === 0 ? [TIPS.slice(index, index + 3)] : []));
  const withTips = tips.map((three, index) => [
    `summary-tips-${String(index + 1)}`,
    show({ level: 'none', addressees: [{ kind: 'nobody' }], base: QUIET, summary: { tips: three } }, frame),
  ]);
  return Object.fromEntries([...samples, ...withTips]) as Record<string, SummaryView>;
}

function show(sample: Sample, frame: Frame): SummaryView {
  const { level, addressees, base } = sample;
  return {
    kind: 'summary',
    ...frame,
    round: sample.trend?.length ?? 1,
    level,
    summary: { ...base, ...sample.summary, advice: { ...base.advice, level, addressees, ...sample.advice } },
    agenda: sample.agenda ?? [],
    trend: sample.trend ?? [pastRound('2026-11-24', 5, [0, 0, 0], level)],
    heldBack: sample.heldBack ?? false,
    sentOn: '2026-11-24',
  };
}
