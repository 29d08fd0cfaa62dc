import { findPersonalData } from '../../domain/personal-data';
import { parseDate } from '../../domain/schedule';
import type { LocalDate } from '../../domain/time';
import type { Deps } from '../deps';
import type { Problem } from '../views/parts';

/** Longest texts that are kept, in characters. */
const LONGEST = { what: 140, organisation: 80 } as const;

/** Two years: further away, either way, is taken for a slip of the pen. */
const FURTHEST_DAYS = 2 * 366;

/** What was typed, in one line each; empty when left empty. */
export interface TypedAgreement {
  readonly what: string;
  readonly organisation: string;
  readonly due: string;
}

/** The same, fit to be kept; or the first thing to mend. */
export type CheckedAgreement =
  { readonly agreement: TypedAgreement & { readonly due: LocalDate } } | { readonly problem: Problem };

/** @param organisations known in the case, of which the names are free in the text as well */
export function checkAgreement(
  deps: Deps,
  typed: TypedAgreement,
  organisations: readonly string[],
  today: LocalDate,
): CheckedAgreement {
  const { what, organisation } = typed;
  if (what === '') return { problem: { key: 'agreement-what-missing' } };
  if (organisation === '') return { problem: { key: 'agreement-organisation-missing' } };
  if (typed.due === '') return { problem: { key: 'agreement-due-missing' } };
  const long = tooLong('what', what) ?? tooLong('organisation', organisation);
  const found = long ?? personalDataIn(what, organisation, organisations, today);
  if (found !== null) return { problem: found };
  const due = readNearDate(deps, typed.due, today);
  return 'problem' in due ? due : { agreement: { what, organisation, due: due.date } };
}

/** A day within two years of today. */
export function readNearDate(
  deps: Deps,
  typed: string,
  today: LocalDate,
): { readonly date: LocalDate } | { readonly problem: Problem } {
  const date = parseDate(typed);
  if (date === null) return { problem: { key: 'date-invalid', params: { date: today } } };
  const { calendar } = deps;
  const isNear =
    date >= calendar.addDays(today, -FURTHEST_DAYS) && date <= calendar.addDays(today, FURTHEST_DAYS);
  return isNear ? { date } : { problem: { key: 'date-too-far' } };
}

function tooLong(field: keyof typeof LONGEST, text: string): Problem | null {
  return text.length > LONGEST[field] ? { key: 'text-too-long', params: { most: LONGEST[field] } } : null;
}

/** Only the name of an organisation may look like that of a person. */
function personalDataIn(
  what: string,
  organisation: string,
  organisations: readonly string[],
  today: LocalDate,
): Problem | null {
  const options = { organisations: [organisation, ...organisations], today };
  const [finding] = [
    ...findPersonalData(what, options),
    ...findPersonalData(organisation, options).filter(({ kind }) => kind !== 'name'),
  ];
  return finding === undefined ? null : { key: `personal-data-${finding.kind}` };
}
