import { plainText } from './plain-text';
import { realDate } from './real-date';
import type { Calendar, LocalDate, LocalDateTime, LocalTime, TimeZone } from './time';

/** When the steps before a meeting happen. Days are working days, whole and not negative. */
export interface Lead {
  readonly leadDays: number;
  readonly reminderDays: number;
  readonly summaryMinutes: number;
}

export const defaultLead: Lead = { leadDays: 2, reminderDays: 1, summaryMinutes: 60 };

/** Checklists and reminders go out at the start of the working day. */
const MORNING: LocalTime = '09:00';

/** The moments of a meeting's steps: checklist < reminder < summary <= start, none before `now`. */
export interface Steps {
  readonly checklistAt: Date;
  /** Null: no reminder is sent. */
  readonly reminderAt: Date | null;
  /** Null: the summary waits for the first answer. */
  readonly summaryAt: Date | null;
}

/**
 * Each step at its own moment, or, planned too late for that moment: the checklist at once (`now`), the reminder
 * not at all, the summary after the first answer (null). A reminder also falls away when it would not come
 * between the checklist and the summary. With leadDays 0 the checklist goes out on the meeting's own day; is the
 * meeting at 09:00 or before, then on the last working day before it.
 * @throws RangeError when the meeting is not after `now`; refuse such a meeting before planning its steps.
 */
export function planSteps(startsAt: Date, lead: Lead, zone: TimeZone, calendar: Calendar, now: Date): Steps {
  if (startsAt <= now)
    throw new RangeError('A meeting must start after now; check that before planning its steps.');
  const checklistAt = latest(checklistMoment(startsAt, lead.leadDays, zone, calendar), now);
  const summaryAt = after(checklistAt, minutesBefore(startsAt, lead.summaryMinutes));
  const reminder = morningBefore(startsAt, lead.reminderDays, zone, calendar);
  const reminderAt = reminder < (summaryAt ?? startsAt) ? after(checklistAt, reminder) : null;
  return { checklistAt, reminderAt, summaryAt };
}

function checklistMoment(startsAt: Date, leadDays: number, zone: TimeZone, calendar: Calendar): Date {
  const moment = morningBefore(startsAt, leadDays, zone, calendar);
  return moment < startsAt ? moment : morningBefore(startsAt, 1, zone, calendar);
}

function morningBefore(startsAt: Date, days: number, zone: TimeZone, calendar: Calendar): Date {
  const meetingDay = calendar.toLocal(startsAt, zone).date;
  return calendar.toInstant({ date: workingDaysBefore(meetingDay, days, calendar), time: MORNING }, zone);
}

function minutesBefore(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** The moment itself if it lies after the other, else null. */
function after(other: Date, moment: Date): Date | null {
  return moment > other ? moment : null;
}

/** The date itself if it is a working day, else the first one after it. */
export function workingDayFrom(date: LocalDate, calendar: Calendar): LocalDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = calendar.addDays(day, 1);
  return day;
}

/** The n-th working day before a date; the date itself, working day or not, for 0. */
export function workingDaysBefore(date: LocalDate, n: number, calendar: Calendar): LocalDate {
  let day = date;
  for (let left = n; left > 0;) {
    day = calendar.addDays(day, -1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

const WEEKS = { none: 0, '1w': 1, '2w': 2, '4w': 4, '6w': 6 } as const;

export type Repeat = keyof typeof WEEKS;
export const REPEATS = Object.keys(WEEKS) as Repeat[];

/**
 * The first occurrence of the rhythm later than `slot` that lies after `now`; null without repetition. The wall
 * clock stays the same across DST. Holidays are not skipped: people decide about those.
 */
export function nextSlot(
  slot: LocalDateTime,
  repeat: Repeat,
  zone: TimeZone,
  calendar: Calendar,
  now: Date,
): LocalDateTime | null {
  const days = WEEKS[repeat] * 7;
  if (days === 0) return null;
  let next = later(slot, days, calendar);
  while (calendar.toInstant(next, zone) <= now) next = later(next, days, calendar);
  return next;
}

function later(slot: LocalDateTime, days: number, calendar: Calendar): LocalDateTime {
  return { date: calendar.addDays(slot.date, days), time: slot.time };
}

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

const EARLIEST_YEAR = 2000;

/** A date as people type it: `yyyy-mm-dd` or `dd-mm-yyyy` (also with / or .), from 2000 on; null if it is none. */
export function parseDate(text: string): LocalDate | null {
  const typed = plainText(text);
  const yearFirst = YEAR_FIRST.exec(typed);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  return null;
}

function dateOf(year?: string, month?: string, day?: string): LocalDate | null {
  const y = Number(year);
  return y >= EARLIEST_YEAR ? realDate(y, Number(month), Number(day)) : null;
}

/** A time as people type it: `9:30`, `09:30` or `09.30`, 24 hours; null if it is none. */
export function parseTime(text: string): LocalTime | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(plainText(text));
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2]);
  if (!(hour <= 23 && minute <= 59)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
