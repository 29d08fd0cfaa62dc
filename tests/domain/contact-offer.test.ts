import fc from 'fast-check';
import {
  asksAfterCancelling,
  asksAfterRound,
  type MeetingCourse,
  type RoundTurnout,
} from '../../src/domain/contact-offer';

/** `b` begun, `x` cancelled, `p` planned; in the order of their days, with the number as id. */
function meetings(course: string): MeetingCourse[] {
  const status = { b: 'begun', x: 'cancelled', p: 'planned' } as const;
  return Array.from(course, (letter, index) => ({
    id: String(index),
    startsAt: new Date(Date.UTC(2026, 0, 1 + index * 14)),
    status: status[letter as keyof typeof status],
  }));
}

describe('cancelled meetings', () => {
  test.each<[string, string, string[], boolean]>([
    ['the first meeting ever', 'x', ['0'], false],
    ['one after one that took place', 'bx', ['1'], false],
    ['two in a row', 'xx', ['1'], true],
    ['two in a row, the rhythm going on', 'bxxp', ['2'], true],
    ['one ahead, with one before it still planned', 'bxpx', ['3'], true],
    ['one before a cancelled one that was cancelled earlier', 'bxx', ['1'], true],
    ['one that took place lies between', 'xbx', ['2'], false],
    ['a third in a row, which makes a new pair', 'xxx', ['2'], true],
    ['an older one, of which nothing of the latest pair is new', 'xxxb', ['0'], false],
    ['an older one under a pair that was asked about', 'xxx', ['0'], false],
    ['a whole series at once', 'bxx', ['1', '2'], true],
    ['nothing is cancelled any more', 'bbp', ['2'], false],
  ])('%s: %s', (_what, course, cancelled, expected) => {
    expect(asksAfterCancelling(meetings(course), new Set(cancelled))).toBe(expected);
  });

  test('the order in which they are stored changes nothing', () => {
    const letters = fc.array(fc.constantFrom('b', 'x', 'p'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, fc.nat(5), (course, last) => {
        const all = meetings(course.join(''));
        const cancelled = new Set([String(last)]);
        expect(asksAfterCancelling([...all].reverse(), cancelled)).toBe(asksAfterCancelling(all, cancelled));
      }),
    );
  });

  test('cancelling them one after another, each pair is asked about once', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 });
    fc.assert(
      fc.property(order, (days) => {
        const asked: string[] = [];
        let course = 'ppppp';
        for (const at of days) {
          course = `${course.slice(0, at)}x${course.slice(at + 1)}`;
          if (!asksAfterCancelling(meetings(course), new Set([String(at)]))) continue;
          asked.push(
            meetings(course)
              .filter(({ status }) => status === 'cancelled')
              .slice(-2)
              .map(({ id }) => id)
              .join(),
          );
        }
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length > 0).toBe(days.length >= 2);
      }),
    );
  });
});

describe('few answers', () => {
  const of = (answered: number, invited: number): RoundTurnout => ({ answered, invited });

  test.each<[string, RoundTurnout[], boolean]>([
    ['no round', [], false],
    ['the first round', [of(0, 6)], false],
    ['twice fewer than half', [of(2, 6), of(1, 6)], true],
    ['exactly half now', [of(2, 6), of(3, 6)], false],
    ['exactly half before', [of(3, 6), of(2, 6)], false],
    ['two of five, twice', [of(2, 5), of(2, 5)], true],
    ['only the two latest tell', [of(0, 6), of(0, 6), of(6, 6)], false],
    ['what was good before does not help', [of(6, 6), of(1, 6), of(2, 6)], true],
    ['nobody was asked', [of(0, 0), of(0, 0)], false],
  ])('%s', (_what, closed, expected) => {
    expect(asksAfterRound(closed)).toBe(expected);
  });

  test('one more answer never brings the question out', () => {
    const turnout = fc
      .nat(9)
      .chain((answered) =>
        fc.record({ answered: fc.constant(answered), invited: fc.integer({ min: answered, max: 12 }) }),
      );
    fc.assert(
      fc.property(turnout, turnout, (before, now) => {
        if (now.answered === now.invited || asksAfterRound([before, now])) return;
        expect(asksAfterRound([before, { ...now, answered: now.answered + 1 }])).toBe(false);
      }),
    );
  });
});
