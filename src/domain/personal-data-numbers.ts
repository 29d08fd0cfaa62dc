import { passesElevenTest } from './eleven-test';

/** Text as `plainText` makes it, with its dates and time ranges taken out: their digits are no number. */
type WithoutDates = string;

/** A BSN: nine digits that pass the eleven-test, with or without separators; eight only beside "bsn" or "sofi". */
export function mentionsBsn(text: WithoutDates): boolean {
  return (
    digitRuns(text, BSN_RUN).some((groups) => neighbours(groups, 9).some(passesElevenTest)) ||
    (BSN_WORD.test(text) &&
      [...text.matchAll(BESIDE_BSN)].some((beside) =>
        digitRuns(beside[0], BSN_RUN).some((groups) =>
          neighbours(groups, 8).some((digits) => passesElevenTest(`0${digits}`)),
        ),
      ))
  );
}

const BSN_RUN = /\d(?:[ .-]{0,3}\d)*/g;
const BSN_WORD = /bsn|sofi|burgerservicen/i;
const BESIDE_BSN = /[^\n]{0,30}(?:bsn|sofi|burgerservicen)[^\n]{0,40}/gi;

/** A phone number, Dutch or international, in any usual spelling; public numbers (112, 0800, 0900, 14 0xx) pass. */
export function mentionsPhone(text: WithoutDates): boolean {
  return digitRuns(text, PHONE_RUN).some((groups) => isInternational(groups) || hasNational(groups));
}

const PHONE_RUN = /\+?\d(?:[ .\-/()]{0,3}\d)*/g;
const PUBLIC_NUMBER = /^0(?:800|90[069])/;
const SHORTEST_ABROAD = 9;
const LONGEST_ABROAD = 15;

/** +31 6 12345678, +31 (0)10 1234567, 0032 470 12 34 56: what follows the groups is no part of the number. */
function isInternational(groups: readonly string[]): boolean {
  return groups.some((group, start) => {
    if (!group.startsWith('+') && !group.startsWith('00')) return false;
    return groups
      .slice(start, start + LONGEST_ABROAD)
      .map((_, count) => groups.slice(start, start + count + 1).join(''))
      .map((digits) => digits.replace(/^(?:\+|00)/, ''))
      .some(
        (digits) =>
          /^[1-9]/.test(digits) && digits.length >= SHORTEST_ABROAD && digits.length <= LONGEST_ABROAD,
      );
  });
}

/** Ten digits: 06 or an area code of three or four digits comes first, or no separator at all. */
function hasNational(groups: readonly string[]): boolean {
  return groups.some((group, start) => {
    if (!/^0(?:6|[1-9]\d)/.test(group)) return false;
    const number = neighboursFrom(groups, start, 10);
    return number !== null && !PUBLIC_NUMBER.test(number);
  });
}

/**
 * Dutch numbers as dialled from abroad (+31 or 0031 and nine digits) give way to signs, one for one: certainly a
 * phone number, of which the digits may also look like a date or pass the eleven-test.
 */
export function withoutDutchPhonesFromAbroad(text: string): string {
  return text.replace(DUTCH_PHONE_FROM_ABROAD, (number) => '#'.repeat(number.length));
}

const JOINT = '[ .\\-/()]{0,3}';
const DUTCH_PHONE_FROM_ABROAD = new RegExp(
  `(?<!\\d)(?:\\+\\(?|00${JOINT})31(?:${JOINT}0)?${JOINT}[1-9](?:${JOINT}\\d){8}(?!\\d)`,
  'g',
);

/** Each run of digits in the text as its groups: "12 34-56" is 12, 34 and 56. */
function digitRuns(text: string, run: RegExp): string[][] {
  return [...text.matchAll(run)].map(([digits]) => digits.match(/\+?\d+/g) ?? []);
}

/** Neighbouring whole groups that together have exactly this many digits, from wherever they begin. */
function neighbours(groups: readonly string[], digits: number): string[] {
  return groups.flatMap((_, start) => neighboursFrom(groups, start, digits) ?? []);
}

function neighboursFrom(groups: readonly string[], start: number, digits: number): string | null {
  let joined = '';
  for (const group of groups.slice(start, start + digits)) {
    if (joined.length >= digits) break;
    joined += group;
  }
  return joined.length === digits ? joined : null;
}
