import fc from 'fast-check';
import { engagementsOf, isBrokenAfterManager, isBrokenAfterReminder } from '../../src/domain/agreements';
import type { Agreement, AgreementStatus, Nudge, PastNudge } from '../../src/domain/facts';
import { nudged, settled, type NudgeKind } from '../../src/domain/nudges';
import {
  agreement,
  caseOf,
  nudge,
  PASSED,
  adviceOn,
  rulesOf,
  sameEachRound,
  ticking,
  TODAY,
} from './builders';

const NOW = new Date('2026-02-18T10:00:00Z');
const BEFORE = new Date('2026-02-01T10:00:00Z');

const kept = (more: Partial<Agreement> = {}) => ({ ...agreement(more), settledAt: BEFORE });
const over = (kind: NudgeKind, { given, deadline }: Nudge): PastNudge => ({ kind, given, deadline });

const reminder: Nudge = { given: '2026-01-20', deadline: '2026-01-27' };
const manager: Nudge = { given: '2026-01-28', deadline: '2026-02-11' };

describe('setting an agreement', () => {
  test.each<AgreementStatus>(['kept', 'open'])('to %s ends its reminder and engagement', (status) => {
    const changed = settled(kept({ reminder, manager }), status, NOW);
    expect(changed).toMatchObject({ status, settledAt: NOW, reminder: null, manager: null });
    expect(changed.past).toEqual([over('reminder', reminder), over('manager', manager)]);
  });

  test('to kept and back to broken leaves it without a reminder', () => {
    const back = settled(settled(kept({ reminder }), 'kept', BEFORE), 'broken', NOW);
    expect(back).toMatchObject({ status: 'broken', settledAt: NOW, reminder: null });
    expect(back.past).toEqual([over('reminder', reminder)]);
  });

  test.each<AgreementStatus>(['kept', 'open', 'broken'])('to %s twice changes nothing more', (status) => {
    const once = settled(kept({ status: 'open', reminder, manager }), status, BEFORE);
    expect(settled(once, status, NOW)).toBe(once);
  });

  test('past ones stay oldest first, also when one was recorded late', () => {
    const earlier = over('manager', { given: '2026-01-25', deadline: '2026-01-26' });
    const { past } = settled(kept({ past: [earlier], reminder, manager }), 'kept', NOW);
    expect(past.map(({ given }) => given)).toEqual(['2026-01-20', '2026-01-25', '2026-01-28']);
  });
});

describe('a new reminder or engagement', () => {
  const next: Nudge = { given: TODAY, deadline: '2026-02-25' };

  test.each<NudgeKind>(['reminder', 'manager'])('%s: the first one', (kind) => {
    expect(nudged(agreement(), kind, next, TODAY)).toEqual(agreement({ [kind]: next }));
  });

  test.each<NudgeKind>(['reminder', 'manager'])(
    '%s: after a deadline that passed, that one is over',
    (kind) => {
      const before = nudge(PASSED);
      expect(nudged(agreement({ [kind]: before }), kind, next, TODAY)).toEqual(
        agreement({ [kind]: next, past: [over(kind, before)] }),
      );
    },
  );

  test.each<NudgeKind>(['reminder', 'manager'])('%s: one that still runs is corrected', (kind) => {
    expect(nudged(agreement({ [kind]: nudge(TODAY) }), kind, next, TODAY)).toEqual(
      agreement({ [kind]: next }),
    );
  });

  test('leaves the other kind as it is', () => {
    expect(nudged(agreement({ reminder, manager }), 'reminder', next, TODAY)).toMatchObject({
      manager,
      past: [over('reminder', reminder)],
    });
  });

  test('recorded twice is one', () => {
    const once = nudged(agreement(), 'reminder', nudge(PASSED), TODAY);
    expect(nudged(once, 'reminder', nudge(PASSED), TODAY)).toBe(once);
  });
});

describe('whatever is done with an agreement', () => {
  const day = fc.constantFrom('2026-01-20', '2026-01-27', '2026-02-11', PASSED, TODAY, '2026-02-25');
  type Step = { readonly status: AgreementStatus } | { readonly kind: NudgeKind; readonly nudge: Nudge };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ status: fc.constantFrom<AgreementStatus>('open', 'kept', 'broken') }),
    fc.record({
      kind: fc.constantFrom<NudgeKind>('reminder', 'manager'),
      nudge: fc.record<Nudge>({ given: fc.constant('2026-01-20'), deadline: day }),
    }),
  );
  const lives = fc.array(step, { maxLength: 8 });
  const after = (steps: readonly Step[]) =>
    steps.reduce<ReturnType<typeof kept>>(
      (one, change) =>
        'status' in change
          ? settled(one, change.status, NOW)
          : one.status === 'broken'
            ? nudged(one, change.kind, change.nudge, TODAY)
            : one,
      kept({ status: 'open' }),
    );

  test('only one that is broken has a reminder or an engagement', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const one = after(steps);
        if (one.status === 'broken') return;
        expect([one.reminder, one.manager]).toEqual([null, null]);
        expect(isBrokenAfterReminder(one, TODAY) || isBrokenAfterManager(one, TODAY)).toBe(false);
      }),
    );
  });

  test('an engagement whose deadline passed is never forgotten', () => {
    fc.assert(
      fc.property(lives, lives, (steps, more) => {
        const passed = (steps: readonly Step[]) =>
          engagementsOf(after(steps)).filter(({ deadline }) => deadline < TODAY);
        for (const { deadline } of passed(steps))
          expect(passed([...steps, ...more]).map((one) => one.deadline)).toContain(deadline);
      }),
    );
  });
});

test.each<[string, Agreement, boolean]>([
  ['was kept since', settled(kept({ manager: nudge(PASSED) }), 'kept', NOW), true],
  ['was reopened since', settled(kept({ manager: nudge(PASSED) }), 'open', NOW), true],
  [
    'got a new deadline',
    nudged(agreement({ manager: nudge(PASSED) }), 'manager', nudge('2026-03-01'), TODAY),
    true,
  ],
  ['got a reminder alone', settled(kept({ reminder: nudge(PASSED) }), 'kept', NOW), false],
  ['was kept before the deadline', settled(kept({ manager: nudge('2026-03-01') }), 'kept', NOW), false],
])(
  'what persists after a manager was engaged weighs (1c), when the agreement %s: %s',
  (_how, one, weighs) => {
    const advice = adviceOn(caseOf(sameEachRound(2, ticking('B1')), { agreements: [one] }));
    expect(rulesOf(advice).includes('1c')).toBe(weighs);
    expect(rulesOf(advice).includes('1a')).toBe(false);
  },
);
