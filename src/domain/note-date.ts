import { parseDate } from './schedule';
import type { Calendar, LocalDate } from './time';

/** Days within which a note asks for help, unless its writer says otherwise. */
const DEFAULT_DAYS = 14;

/** A note asks for help soon: no more days ahead than this. */
const MOST_DAYS = 365;

export type NoteDateProblem = 'date-invalid' | 'review-past' | 'note-too-far';

/**
 * Until when a note asks for help: the day that was filled in, or two weeks from today. With a problem that default
 * stands in for what was filled in.
 */
export function noteDate(
  typed: string | undefined,
  today: LocalDate,
  calendar: Pick<Calendar, 'addDays'>,
): { readonly by: LocalDate; readonly problem: NoteDateProblem | null } {
  const usual = calendar.addDays(today, DEFAULT_DAYS);
  if (typed === undefined || typed === '') return { by: usual, problem: null };
  const by = parseDate(typed);
  if (by === null) return { by: usual, problem: 'date-invalid' };
  if (by < today) return { by: usual, problem: 'review-past' };
  if (by > calendar.addDays(today, MOST_DAYS)) return { by: usual, problem: 'note-too-far' };
  return { by, problem: null };
}
