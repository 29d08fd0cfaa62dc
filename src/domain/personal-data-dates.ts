import { realDate } from './real-date';
import type { LocalDate } from './time';

/** A date in a text. Without a year it points at nobody, unless it is a birthday. */
export interface DateInText {
  readonly start: number;
  readonly end: number;
  readonly date: LocalDate | null;
}

/** Every date in any usual notation; `text` as `plainText` makes it. */
export function datesIn(text: string): DateInText[] {
  return NOTATIONS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = read(
        match.groups ?? {},
        text.slice(0, match.index),
        text.slice(match.index + match[0].length),
      );
      return date === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, date }];
    }),
  );
}

/** Further than two years from today, either way. */
export function isFarFrom(today: LocalDate, date: LocalDate): boolean {
  return date < shiftYears(today, -2) || date > shiftYears(today, 2);
}

/** Dates compare as text, so that 29 February needs no care. */
function shiftYears(date: LocalDate, years: number): LocalDate {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/** Does this date follow "geboren", "geb." or "born" in its sentence? */
export function isBirthDate(text: string, { start }: DateInText): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const sentence = before.split(/\n|[.!?] (?=\p{Lu})/u).at(-1) ?? '';
  return /(?<!\p{L})(?:geboren|geboorte\p{L}*|geb|gebdat|born|birth|birthday|birthdate|d\.?o\.?b)(?!\p{L})/iu.test(
    sentence,
  );
}

const MONTHS: readonly string[][] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'febr', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

type Parts = Readonly<Record<string, string | undefined>>;
interface Notation {
  readonly pattern: RegExp;
  /** The date; null without a year; undefined if it is no date after all. */
  readonly read: (parts: Parts, before: string, after: string) => LocalDate | null | undefined;
}

const JOINT = '(?: ?[-/._] ?| )';
const MONTH = `(?<month>${MONTHS.flat().join('|')})(?!\\p{L})\\.?`;
const DAY = '(?<!\\d)(?<day>\\d{1,2})(?:ste|de|e|st|nd|rd|th)?(?:[ .-]{1,2}|(?=\\p{L}))(?:of |van )?';

const NOTATIONS: readonly Notation[] = [
  // 12-03-2010, 12/3/2010, 12 03 2010, and 3/25/2010 as Americans write it
  notation(
    `(?<!\\d[-/.]?)(?<one>\\d{1,2})${JOINT}(?<two>\\d{1,2})${JOINT}(?<year>\\d{4})(?![-/]?\\d)`,
    dayAndMonth,
  ),
  // 2010-03-12
  notation(
    `(?<!\\d[-/.]?)(?<year>\\d{4})${JOINT}(?<two>\\d{1,2})${JOINT}(?<one>\\d{1,2})(?![-/]?\\d)`,
    dayAndMonth,
  ),
  // 12/3/10, 12.03.10
  notation(
    "(?<!\\d[-/.]?|[\\p{L}])(?<one>\\d{1,2})(?<joint>[-/._])(?<two>\\d{1,2})\\k<joint>'?(?<year>\\d{2})(?![-/.:]?\\d)",
    shortYear,
  ),
  // 12032010 and 20100312
  notation('(?<!\\d)(?<one>\\d{2})(?<two>\\d{2})(?<year>(?:19|20)\\d{2})(?!\\d)', dayAndMonth),
  notation('(?<!\\d)(?<year>(?:19|20)\\d{2})(?<two>\\d{2})(?<one>\\d{2})(?!\\d)', dayAndMonth),
  // 12 maart 2010, 12-mrt-'10, 12 March
  notation(
    `${DAY}${MONTH}(?:,?[ -]?(?<year>\\d{4}(?!\\d))|(?: '|-'?)(?<year2>\\d{2}(?!\\d)))?`,
    monthInWords,
  ),
  // March 12, 2010
  notation(
    `(?<!\\p{L})${MONTH} ?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?!\\d)`,
    monthInWords,
  ),
  // 2010 maart 12
  notation(`(?<!\\d)(?<year>\\d{4})[ -]${MONTH}[ -](?<day>\\d{1,2})(?!\\d)`, monthInWords),
  // maart 2010 and 12-3: dates only beside a birth
  notation(`(?<!\\p{L})${MONTH} \\d{4}(?!\\d)`, () => null),
  notation('(?<!\\d[-/.]?)(?<one>\\d{1,2})[-/](?<two>\\d{1,2})(?![-/.]?\\d)', (parts) =>
    dayAndMonth({ ...parts, year: '2000' }) === undefined ? undefined : null,
  ),
];

function notation(pattern: string, read: Notation['read']): Notation {
  return { pattern: new RegExp(pattern, 'giu'), read };
}

function dayAndMonth({ one, two, year }: Parts): LocalDate | undefined {
  const y = Number(year);
  if (y < 1900 || y > 2100) return undefined;
  return realDate(y, Number(two), Number(one)) ?? realDate(y, Number(one), Number(two)) ?? undefined;
}

/** "artikel 7.3.11" and "Jeugdwet 7.3.11" look like a date, and are a place in a law. */
function shortYear(parts: Parts, before: string, after: string): LocalDate | undefined {
  const isLaw =
    /(?:artikel|art\.?|wet|wmo|awb|wvggz|wgbo|avg|paragraaf|par\.?|lid|versie|version|hoofdstuk|§) ?$/i.test(
      before.slice(-20),
    ) || /^,? ?(?:van de |lid |jeugdwet|wmo|awb|wgbo)/i.test(after.slice(0, 12));
  if (parts.joint === '.' && isLaw) return undefined;
  return dayAndMonth({ ...parts, year: `20${parts.year}` });
}

function monthInWords({ day, month, year, year2 }: Parts): LocalDate | null | undefined {
  const monthNumber = 1 + MONTHS.findIndex((names) => names.includes(month?.toLowerCase() ?? ''));
  const fullYear = year2 ? 2000 + Number(year2) : Number(year ?? 2000);
  const date = realDate(fullYear, monthNumber, Number(day));
  if (date === null) return undefined;
  return year || year2 ? date : null;
}
