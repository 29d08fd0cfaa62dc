import { DateTime } from 'luxon';
import type { Language } from '../../application/actor';
import type { TimeZone } from '../../domain/time';

/** Formats of luxon for a moment, with and without its year. */
export interface MomentFormats {
  readonly thisYear: string;
  readonly otherYear: string;
}

/** "donderdag 26 november om 10:00", with the year when it is another than that of `now`. */
export type WriteMoment = (at: Date, zone: TimeZone, now: Date) => string;

/** The year begins on a quarter of an hour in every zone. */
const QUARTER_MS = 15 * 60_000;
const MOST_KEPT = 1_000;

/** Sentences are kept: a card says the same moment several times, and the runtime takes long over a time zone. */
export function createWriteMoment(language: Language, formats: MomentFormats): WriteMoment {
  const kept = new Map<string, string>();
  return (at, zone, now) => {
    const key = [at.getTime(), Math.floor(now.getTime() / QUARTER_MS), zone].join(' ');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const inZone = (moment: Date) => DateTime.fromJSDate(moment, { zone }).setLocale(language);
    const time = inZone(at);
    const written = time.toFormat(time.hasSame(inZone(now), 'year') ? formats.thisYear : formats.otherYear);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, written);
    return written;
  };
}
