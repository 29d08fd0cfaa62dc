import fc from 'fast-check';
import {
  defaultLead,
  nextSlot,
  parseDate,
  parseTime,
  planSteps,
  workingDaysBefore,
  type Repeat,
} from '../../src/domain/schedule';
import { createCalendar } from '../../src/infrastructure/calendar';

const zone = 'Europe/Amsterdam';
const calendar = createCalendar();

/** `2026-10-28 10:00` in Amsterdam. */
function at(text: string): Date {
  return calendar.toInstant({ date: text.slice(0, 10), time: text.slice(11) }, zone);
}

function show(instant: Date | null): string | null {
  if (!instant) return null;
  const { date, time } = calendar.toLocal(instant, zone);
  return `${date} ${time}`;
}

function plan(start: string, now: string, lead = defaultLead) {
  const steps = planSteps(at(start), lead, zone, calendar, at(now));
  return [show(steps.checklistAt), show(steps.reminderAt), show(steps.summaryAt)];
}

describe('the steps before a meeting', () => {
  test.each([
    ['midweek', '2026-10-15 10:00', '2026-10-13 09:00', '2026-10-14 09:00', '2026-10-15 09:00'],
    ['on a Monday', '2026-10-12 13:30', '2026-10-08 09:00', '2026-10-09 09:00', '2026-10-12 12:30'],
    ['on a Tuesday', '2026-10-13 13:30', '2026-10-09 09:00', '2026-10-12 09:00', '2026-10-13 12:30'],
    ['on a Saturday', '2026-10-17 10:00', '2026-10-15 09:00', '2026-10-16 09:00', '2026-10-17 09:00'],
    [
      'after winter time starts',
      '2026-10-26 10:00',
      '2026-10-22 09:00',
      '2026-10-23 09:00',
      '2026-10-26 09:00',
    ],
    [
      'after summer time starts',
      '2027-03-30 10:00',
      '2027-03-25 09:00',
      '2027-03-26 09:00',
      '2027-03-30 09:00',
    ],
    ['after Easter Monday', '2027-03-31 10:00', '2027-03-26 09:00', '2027-03-30 09:00', '2027-03-31 09:00'],
    ["after King's day", '2027-04-28 10:00', '2027-04-23 09:00', '2027-04-26 09:00', '2027-04-28 09:00'],
    ['after Ascension day', '2027-05-07 10:00', '2027-05-04 09:00', '2027-05-05 09:00', '2027-05-07 09:00'],
    ['after Whit Monday', '2027-05-18 10:00', '2027-05-13 09:00', '2027-05-14 09:00', '2027-05-18 09:00'],
    ['after Christmas', '2026-12-28 10:00', '2026-12-23 09:00', '2026-12-24 09:00', '2026-12-28 09:00'],
    ["after New Year's day", '2027-01-04 10:00', '2026-12-30 09:00', '2026-12-31 09:00', '2027-01-04 09:00'],
  ])('a meeting %s (%s)', (_when, start, checklist, reminder, summary) => {
    expect(plan(start, '2026-10-01 12:00')).toEqual([checklist, reminder, summary]);
  });

  test.each([
    ['the checklist', '2026-10-13 09:01', ['2026-10-13 09:01', '2026-10-14 09:00', '2026-10-15 09:00']],
    [
      'the checklist, to the minute',
      '2026-10-13 09:00',
      ['2026-10-13 09:00', '2026-10-14 09:00', '2026-10-15 09:00'],
    ],
    ['the reminder', '2026-10-14 09:00', ['2026-10-14 09:00', null, '2026-10-15 09:00']],
    ['the summary', '2026-10-15 09:00', ['2026-10-15 09:00', null, null]],
    ['anything but the start', '2026-10-15 09:59', ['2026-10-15 09:59', null, null]],
  ])('planned too late for %s', (_step, now, steps) => {
    expect(plan('2026-10-15 10:00', now)).toEqual(steps);
  });

  test.each([
    ['on the day itself', '2026-10-15 14:00', ['2026-10-15 09:00', null, '2026-10-15 13:00']],
    ['a summary that cannot come after it', '2026-10-15 09:30', ['2026-10-15 09:00', null, null]],
    [
      'an early meeting: the working day before',
      '2026-10-12 09:00',
      ['2026-10-09 09:00', null, '2026-10-12 08:00'],
    ],
    ['a Sunday meeting: that Sunday', '2026-10-18 14:00', ['2026-10-18 09:00', null, '2026-10-18 13:00']],
  ])('no lead days: %s', (_what, start, steps) => {
    expect(plan(start, '2026-10-01 12:00', { leadDays: 0, reminderDays: 0, summaryMinutes: 60 })).toEqual(
      steps,
    );
  });

  test('a reminder that would come after the summary falls away', () => {
    const lead = { leadDays: 2, reminderDays: 0, summaryMinutes: 60 };
    expect(plan('2026-10-15 09:30', '2026-10-01 12:00', lead)).toEqual([
      '2026-10-13 09:00',
      null,
      '2026-10-15 08:30',
    ]);
  });

  test('a reminder that would come before the checklist falls away', () => {
    const lead = { leadDays: 2, reminderDays: 3, summaryMinutes: 60 };
    expect(plan('2026-10-15 10:00', '2026-10-01 12:00', lead)[1]).toBeNull();
  });

  test('the summary keeps its minutes on the night the clock changes', () => {
    const start = at('2026-10-25 04:00');
    const { summaryAt } = planSteps(
      start,
      { ...defaultLead, summaryMinutes: 120 },
      zone,
      calendar,
      at('2026-10-01 12:00'),
    );
    expect(start.getTime() - Number(summaryAt)).toBe(120 * 60_000);
  });

  test('a meeting that has begun has no steps', () => {
    expect(() => plan('2026-10-15 10:00', '2026-10-15 10:00')).toThrow(RangeError);
  });

  test('steps come in order, never before now, never after the start', () => {
    const minute = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2029, 0, 1) / 60_000 });
    const lead = fc.record({
      leadDays: fc.integer({ min: 0, max: 10 }),
      reminderDays: fc.integer({ min: 0, max: 10 }),
      summaryMinutes: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 30_000 }), lead, (now, ahead, leads) => {
        const start = new Date((now + ahead) * 60_000);
        const steps = planSteps(start, leads, zone, calendar, new Date(now * 60_000));
        const moments = [steps.checklistAt, steps.reminderAt, steps.summaryAt, start].filter(
          (step) => step !== null,
        );
        const times = moments.map(Number);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(times[0]).toBeGreaterThanOrEqual(now * 60_000);
      }),
    );
  });
});

test.each([
  ['2026-10-15', 0, '2026-10-15'],
  ['2026-10-18', 0, '2026-10-18'],
  ['2026-10-18', 1, '2026-10-16'],
  ['2026-12-28', 1, '2026-12-24'],
  ['2027-03-30', 5, '2027-03-22'],
])('%s less %i working days is %s', (date, days, result) => {
  expect(workingDaysBefore(date, days, calendar)).toBe(result);
});

describe('repetition', () => {
  test.each<[Repeat, string]>([
    ['1w', '2026-10-27'],
    ['2w', '2026-11-03'],
    ['4w', '2026-11-17'],
    ['6w', '2026-12-01'],
  ])('%s after 20 October is %s, at the same time', (repeat, date) => {
    const slot = { date: '2026-10-20', time: '10:00' };
    expect(nextSlot(slot, repeat, zone, calendar, at('2026-10-20 10:30'))).toEqual({ date, time: '10:00' });
  });

  test('none gives none', () => {
    const slot = { date: '2026-10-20', time: '10:00' };
    expect(nextSlot(slot, 'none', zone, calendar, at('2026-10-20 10:30'))).toBeNull();
  });

  test.each([
    ['2026-10-21 12:00', '2026-10-27'],
    ['2026-10-27 09:59', '2026-10-27'],
    ['2026-10-27 10:00', '2026-11-03'],
    ['2027-03-23 10:01', '2027-03-30'],
  ])('at %s the next weekly one is %s', (now, date) => {
    const slot = { date: '2026-10-20', time: '10:00' };
    expect(nextSlot(slot, '1w', zone, calendar, at(now))).toEqual({ date, time: '10:00' });
  });

  test('is later than the slot, also when the slot itself is still to come', () => {
    const slot = { date: '2026-10-20', time: '10:00' };
    expect(nextSlot(slot, '2w', zone, calendar, at('2026-10-01 10:00'))?.date).toBe('2026-11-03');
  });
});

describe('dates as typed', () => {
  test.each([
    ['2026-12-01', '2026-12-01'],
    [' 2026-12-01 ', '2026-12-01'],
    ['1-12-2026', '2026-12-01'],
    ['01-12-2026', '2026-12-01'],
    ['1/12/2026', '2026-12-01'],
    ['29-02-2028', '2028-02-29'],
    ['２０２６-12-01', '2026-12-01'],
    ['2026‑12‑01', '2026-12-01'],
    ['2126-12-31', '2126-12-31'],
  ])('%s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  test.each([
    '',
    'morgen',
    '2026-13-01',
    '2026-02-29',
    '31-04-2026',
    '2026-00-10',
    '1999-12-31',
    '12-26',
    '2026-12-01x',
  ])('no date: "%s"', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });
});

describe('times as typed', () => {
  test.each([
    ['10:00', '10:00'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  test.each(['', '24:00', '10:60', '10', '10:0', '-1:00', 'tien uur', '10:00:00'])(
    'no time: "%s"',
    (typed) => {
      expect(parseTime(typed)).toBeNull();
    },
  );
});
