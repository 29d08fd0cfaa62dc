import { DateTime } from 'luxon';
import type { Language } from '../../application/actor';
import type { LocalDate, TimeZone } from '../../domain/time';

/** Formats of luxon for a moment or a day, without and with its year. */
export interface MomentFormats {
  readonly thisYear: string;
  readonly otherYear: string;
}

/** "donderdag 26 november om 10:00", with the year when it is another than that of `now`. */
export type WriteMoment = (at: Date, zone: TimeZone, now: Date) => string;

/** The year begins on a quarter of an hour in every zone. */
const QUARTER_MS = 15 * 60_000;
const MOST_KEPT = 1_000;

export function createWriteMoment(language: Language, formats: MomentFormats): WriteMoment {
  const keep = createKeep();
  return (at, zone, now) => {
    const key = [at.getTime(), Math.floor(now.getTime() / QUARTER_MS), zone].join(' ');
    return keep(key, () => {
      const inZone = (moment: Date) => DateTime.fromJSDate(moment, { zone }).setLocale(language);
      const time = inZone(at);
      return time.toFormat(time.hasSame(inZone(now), 'year') ? formats.thisYear : formats.otherYear);
    });
  };
}

/** "26 november", with the year when it is another than that of `near`. */
export type WriteDay = (date: LocalDate, near: LocalDate) => string;

export function createWriteDay(language: Language, formats: MomentFormats): WriteDay {
  const keep = createKeep();
  return (date, near) => {
    const format = date.slice(0, 4) === near.slice(0, 4) ? formats.thisYear : formats.otherYear;
    return keep(`${date} ${format}`, () => DateTime.fromISO(date, { locale: language }).toFormat(format));
  };
}

/** A card says the same moments and days several times, and the runtime takes long over a time zone or a month. */
function createKeep(): (key: string, write: () => string) => string {
  const kept = new Map<string, string>();
  return (key, write) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const written = write();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, written);
    return written;
  };
}
