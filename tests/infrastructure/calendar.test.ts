import { createCalendar } from '../../src/infrastructure/calendar';

const zone = 'Europe/Amsterdam';
const calendar = createCalendar();

describe('working days', () => {
  test.each([
    ['2026-01-01', "New Year's day"],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', "King's day"],
    ['2025-04-26', "King's day, moved from Sunday to Saturday"],
    ['2026-05-14', 'Ascension day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas day'],
    ['2028-12-26', 'second Christmas day'],
    ['2026-10-03', 'a Saturday'],
    ['2026-10-04', 'a Sunday'],
  ])('%s is off: %s', (date) => {
    expect(calendar.isWorkingDay(date)).toBe(false);
  });

  test.each([
    ['2026-04-03', 'Good Friday'],
    ['2026-05-05', 'Liberation day'],
    ['2025-05-05', 'Liberation day of a fifth year'],
    ['2025-04-28', "the Monday after a King's day moved to Saturday"],
    ['2026-12-24', 'the day before Christmas'],
    ['2026-12-31', "New Year's eve"],
    ['2026-05-15', 'the Friday after Ascension day'],
    ['2026-10-05', 'a Monday'],
  ])('%s is a working day: %s', (date) => {
    expect(calendar.isWorkingDay(date)).toBe(true);
  });

  test('a team may close on Good Friday and on Liberation day', () => {
    const closed = createCalendar({ extraHolidays: ['good-friday', 'liberation-day'] });
    expect(closed.isWorkingDay('2026-04-03')).toBe(false);
    expect(closed.isWorkingDay('2027-05-05')).toBe(false);
    expect(createCalendar({ extraHolidays: ['good-friday'] }).isWorkingDay('2027-05-05')).toBe(true);
  });
});

describe('adding days', () => {
  test.each([
    ['2026-10-24', 2, '2026-10-26'],
    ['2027-03-29', -2, '2027-03-27'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s + %i = %s', (date, days, result) => {
    expect(calendar.addDays(date, days)).toBe(result);
  });
});

describe('wall clock and instant', () => {
  test.each([
    ['2026-10-24', '09:00', '2026-10-24T07:00:00.000Z'],
    ['2026-10-26', '09:00', '2026-10-26T08:00:00.000Z'],
    ['2027-03-27', '09:00', '2027-03-27T08:00:00.000Z'],
    ['2027-03-29', '09:00', '2027-03-29T07:00:00.000Z'],
  ])('%s %s in Amsterdam is %s, and back', (date, time, instant) => {
    expect(calendar.toInstant({ date, time }, zone).toISOString()).toBe(instant);
    expect(calendar.toLocal(new Date(instant), zone)).toEqual({ date, time });
  });

  test('a time that the clock skips moves forward', () => {
    const instant = calendar.toInstant({ date: '2027-03-28', time: '02:30' }, zone);
    expect(calendar.toLocal(instant, zone)).toEqual({ date: '2027-03-28', time: '03:30' });
  });

  test('of a time that comes twice, the first counts', () => {
    const instant = calendar.toInstant({ date: '2026-10-25', time: '02:30' }, zone);
    expect(instant.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('the first also counts west of Greenwich', () => {
    const instant = calendar.toInstant({ date: '2026-11-01', time: '01:30' }, 'America/New_York');
    expect(instant.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});

describe('what it cannot use is named, with the remedy', () => {
  test('an unknown zone', () => {
    const local = { date: '2026-10-26', time: '09:00' };
    expect(() => calendar.toInstant(local, 'Amsterdam')).toThrow(/Europe\/Amsterdam/);
    expect(() => calendar.toLocal(new Date(0), '')).toThrow(/Europe\/Amsterdam/);
  });

  test('a day or a time that does not exist', () => {
    expect(() => calendar.isWorkingDay('2026-02-30')).toThrow(/yyyy-mm-dd/);
    expect(() => calendar.toInstant({ date: '2026-02-01', time: '25:00' }, zone)).toThrow(/hh:mm/);
  });
});
