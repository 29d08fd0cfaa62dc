import {
  countAgreements,
  deadlinePassed,
  inOrder,
  isBrokenAfterManager,
  isBrokenAfterReminder,
  isOverdue,
  organisationsOf,
} from '../../src/domain/agreements';
import type { AgreementStatus } from '../../src/domain/facts';
import { agreement, nudge } from './builders';

describe('a deadline', () => {
  test.each([
    ['the day before', '2026-02-09', false],
    ['on its own day', '2026-02-10', false],
    ['from the next day', '2026-02-11', true],
    ['in a later year', '2027-01-01', true],
  ])('passed? %s', (_when, today, passed) => {
    expect(deadlinePassed(nudge('2026-02-10'), today)).toBe(passed);
  });

  test('that was never set did not pass', () => {
    expect(deadlinePassed(null, '2026-02-11')).toBe(false);
  });
});

describe('an agreement', () => {
  test.each<[AgreementStatus, string, boolean]>([
    ['open', '2026-02-10', false],
    ['open', '2026-02-11', true],
    ['kept', '2026-02-11', false],
    ['broken', '2026-02-11', false],
  ])('%s, due 10 February, is overdue on %s: %s', (status, today, overdue) => {
    expect(isOverdue(agreement({ status, due: '2026-02-10' }), today)).toBe(overdue);
  });

  test.each<[AgreementStatus, boolean]>([
    ['broken', true],
    ['open', false],
    ['kept', false],
  ])('%s: its reminder and its engagement still work: %s', (status, works) => {
    const nudged = agreement({ status, reminder: nudge('2026-02-10'), manager: nudge('2026-02-10') });
    expect(isBrokenAfterReminder(nudged, '2026-02-11')).toBe(works);
    expect(isBrokenAfterManager(nudged, '2026-02-11')).toBe(works);
    expect(isBrokenAfterReminder(nudged, '2026-02-10')).toBe(false);
    expect(isBrokenAfterManager(nudged, '2026-02-10')).toBe(false);
  });
});

test('counts say how many are open, kept, broken and overdue', () => {
  const agreements = [
    agreement({ id: 'a', status: 'open', due: '2026-02-10' }),
    agreement({ id: 'b', status: 'open', due: '2026-03-10' }),
    agreement({ id: 'c', status: 'kept' }),
    agreement({ id: 'd', status: 'broken' }),
  ];
  expect(countAgreements(agreements, '2026-02-11')).toEqual({ open: 2, kept: 1, broken: 1, overdue: 1 });
});

test('the order of storage changes nothing: by due date, then id', () => {
  const early = agreement({ id: 'z', due: '2026-01-01' });
  const first = agreement({ id: 'a', due: '2026-02-01' });
  const second = agreement({ id: 'b', due: '2026-02-01' });
  expect(inOrder([second, early, first])).toEqual([early, first, second]);
});

test('organisation names appear once, trimmed, without regard to case, sorted', () => {
  expect(organisationsOf(['wijkteam', ' GGZ ', 'Wijkteam', 'ggz', 'Basisschool'])).toEqual([
    'Basisschool',
    'GGZ',
    'Wijkteam',
  ]);
});
