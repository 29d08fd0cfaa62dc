import type Holidays from 'date-holidays';
import { createRequire } from 'node:module';
import { DateTime, IANAZone } from 'luxon';
import type { Calendar, LocalDate, LocalDateTime, TimeZone } from '../domain/time';

/** Days that are no public holiday by law, but on which some organisations close. */
export type ExtraHoliday = 'good-friday' | 'liberation-day';

/** The rules under which date-holidays lists them. */
const EXTRA_RULES: Record<ExtraHoliday, string> = { 'good-friday': 'easter -2', 'liberation-day': '05-05' };

/** Working days of the Netherlands: weekends and public holidays off, plus the extra days asked for. */
export function createCalendar(options: { extraHolidays?: readonly ExtraHoliday[] } = {}): Calendar {
  const isHoliday = dutchHolidays(options.extraHolidays ?? []);
  return {
    isWorkingDay: (date) => day(date).weekday <= 5 && !isHoliday(date),
    addDays: (date, days) => day(date).plus({ days }).toFormat('yyyy-MM-dd'),
    toInstant,
    toLocal,
  };
}

function dutchHolidays(extra: readonly ExtraHoliday[]): (date: LocalDate) => boolean {
  let library: Holidays | undefined;
  const extraRules = extra.map((name) => EXTRA_RULES[name]);
  const years = new Map<string, ReadonlySet<LocalDate>>();
  return (date) => {
    const year = date.slice(0, 4);
    let dates = years.get(year);
    if (!dates) {
      library ??= loadLibrary();
      const holidays = library
        .getHolidays(Number(year))
        .filter(({ type, rule }) => type === 'public' || extraRules.includes(rule));
      dates = new Set(holidays.map((holiday) => holiday.date.slice(0, 10)));
      years.set(year, dates);
    }
    return dates.has(date);
  };
}

/** With the first date, for it knows the holidays of the whole world: loading it would hold up every start. */
function loadLibrary(): Holidays {
  const Library = createRequire(__filename)('date-holidays') as typeof Holidays;
  return new Library('NL', { timezone: 'Europe/Amsterdam' });
}

/** Days are counted in UTC, where each has 24 hours. */
function day(date: LocalDate): DateTime<true> {
  const parsed = DateTime.fromISO(date, { zone: 'utc' });
  if (!parsed.isValid) throw new RangeError(`"${date}" is no date. Use yyyy-mm-dd, for instance 2026-12-01.`);
  return parsed;
}

function toInstant(local: LocalDateTime, zone: TimeZone): Date {
  requireZone(zone);
  const parsed = DateTime.fromISO(`${local.date}T${local.time}`, { zone });
  if (!parsed.isValid) {
    throw new RangeError(`"${local.date} ${local.time}" is no moment. Use yyyy-mm-dd and hh:mm.`);
  }
  return firstOf(parsed).toJSDate();
}

/** Of a wall-clock time that occurs twice the earlier moment, whatever the library prefers. */
function firstOf(moment: DateTime<true>): DateTime {
  return moment.getPossibleOffsets().reduce((first, other) => (other < first ? other : first));
}

function toLocal(instant: Date, zone: TimeZone): LocalDateTime {
  requireZone(zone);
  const local = DateTime.fromJSDate(instant, { zone });
  if (!local.isValid) throw new RangeError('This moment is none.');
  return { date: local.toISODate(), time: local.toISOTime({ precision: 'minute', includeOffset: false }) };
}

/** Asking the runtime about a zone is slow, and there are few of them. */
const knownZones = new Set<TimeZone>();

function requireZone(zone: TimeZone): void {
  if (knownZones.has(zone)) return;
  if (!IANAZone.isValidZone(zone)) {
    throw new RangeError(`"${zone}" is no time zone. Use an IANA name, for instance Europe/Amsterdam.`);
  }
  knownZones.add(zone);
}
