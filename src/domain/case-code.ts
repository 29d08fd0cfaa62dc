import { passesElevenTest } from './eleven-test';
import { COMMON_SURNAMES, FIRST_NAMES } from './personal-data-names';
import { plainText } from './plain-text';
import { realDate } from './real-date';

export type CaseCodeProblem =
  | 'code-missing'
  | 'code-format'
  | 'code-looks-like-name'
  | 'code-looks-like-bsn'
  | 'code-looks-like-date'
  | 'code-looks-like-contact'
  | 'code-too-long';

export type CaseCodeCheck =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly problem: CaseCodeProblem };

const MAX_LENGTH = 20;

/**
 * An opaque case code: 2..20 letters, digits and - _ . / of which at least one digit, such as C-104 or 2026-017;
 * kept in capitals. Refused, first match wins: what may point at a person, then what is no code.
 */
export function checkCaseCode(raw: string): CaseCodeCheck {
  const code = plainText(raw);
  const failed = CHECKS.find((check) => check.fails(code));
  return failed ? { ok: false, problem: failed.problem } : { ok: true, code: codeKey(code) };
}

/** Codes are the same without regard to case. */
export function sameCode(a: string, b: string): boolean {
  return codeKey(a) === codeKey(b);
}

/** A key under which equal codes meet; also how a code is stored. */
export function codeKey(code: string): string {
  return plainText(code).toUpperCase();
}

const CHECKS: readonly { readonly problem: CaseCodeProblem; fails(code: string): boolean }[] = [
  { problem: 'code-missing', fails: (code) => code === '' },
  // Nothing this long needs a closer look, and the checks below stay cheap.
  { problem: 'code-too-long', fails: (code) => code.length > 100 },
  { problem: 'code-looks-like-contact', fails: holdsContact },
  { problem: 'code-looks-like-date', fails: holdsDate },
  { problem: 'code-looks-like-bsn', fails: holdsBsn },
  { problem: 'code-looks-like-name', fails: holdsName },
  { problem: 'code-too-long', fails: (code) => code.length > MAX_LENGTH },
  { problem: 'code-format', fails: (code) => !/^[a-z0-9][a-z0-9._/-]+$/i.test(code) || !/\d/.test(code) },
];

/** A Dutch phone number, a postcode, or an e-mail address. */
function holdsContact(code: string): boolean {
  const digits = code.replace(/[-_./ ()]/g, '');
  return (
    /^(?:0[1-9]\d{8}|(?:\+|00)31\d{9})$/.test(digits) ||
    /^[1-9]\d{3} ?[a-z]{2}$/i.test(code) ||
    code.includes('@')
  );
}

/** Any nine digits in a row, eight that can be a BSN without its leading zero, or nine with separators. */
function holdsBsn(code: string): boolean {
  if (/(?<!\d)\d{9}(?!\d)/.test(code)) return true;
  const digits = code.replace(/[-_./ ]/g, '');
  return passesElevenTest(digits) || passesElevenTest(`0${digits}`);
}

const SEPARATOR = '[-_./ ]?';
const DATE_SHAPES: readonly { readonly shape: RegExp; readonly order: readonly ['y' | 'd', 'y' | 'd'] }[] = [
  { shape: /(?<!\d)(\d{4})[-_./ ](\d{1,2})[-_./ ](\d{1,2})(?!\d)/, order: ['y', 'd'] },
  { shape: /(?<!\d)(\d{1,2})[-_./ ](\d{1,2})[-_./ ](\d{4})(?!\d)/, order: ['d', 'y'] },
  { shape: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, order: ['y', 'd'] },
  { shape: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/, order: ['d', 'y'] },
  { shape: /^(\d{1,2})[-_./ ](\d{1,2})[-_./ ](\d{2})$/, order: ['d', 'y'] },
];
const MONTH_IN_LETTERS = new RegExp(
  `\\d${SEPARATOR}(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*${SEPARATOR}\\d{2}`,
  'i',
);

function holdsDate(code: string): boolean {
  return (
    MONTH_IN_LETTERS.test(code) || DATE_SHAPES.some(({ shape, order }) => isDate(shape.exec(code), order))
  );
}

function isDate(match: RegExpExecArray | null, [first]: readonly ['y' | 'd', 'y' | 'd']): boolean {
  if (!match) return false;
  const [one, two, three] = match.slice(1).map(Number) as [number, number, number];
  const [year, month, day] = first === 'y' ? [one, two, three] : [three, two, one];
  const fullYear = year < 100 ? 2000 + year : year;
  return fullYear >= 1900 && fullYear <= 2100 && realDate(fullYear, month, day) !== null;
}

/** Words that may stand before a number without pointing at anybody. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `aanmelding afdeling asiel buurt buurtteam bespreking bureau case cases casus casussen client code cluster demo
  dossier family file gebied gezin groep household huishouden huishouding intake kern klant klantsysteem locatie
  mdo meeting melding nummer noord oefening oost overleg pilot plan project proef record regio ronde sociaal
  systeem team test thuis training traject voorbeeld west wijk wijkteam zaak zorg zuid`.split(/\s+/),
);

/** No digit at all, or a word beside the digits that may be somebody's name. */
function holdsName(code: string): boolean {
  const words = code.match(/[\p{L}\p{M}']+/gu) ?? [];
  return words.some((word) => (/\d/.test(code) ? mayBeName(word) : isWord(word)));
}

function isWord(word: string): boolean {
  return word.length > 1 && !GENERIC_WORDS.has(word.toLowerCase());
}

/** Prefixes pass: up to three letters, up to six in capitals, or a generic word; but never a well-known name. */
function mayBeName(word: string): boolean {
  const lower = word.toLowerCase();
  if (GENERIC_WORDS.has(lower)) return false;
  const inCapitals = word === word.toUpperCase();
  if (COMMON_SURNAMES.has(lower)) return true;
  if (FIRST_NAMES.has(lower) && !(inCapitals && word.length <= 3)) return true;
  return word.length > (inCapitals ? 6 : 3);
}
