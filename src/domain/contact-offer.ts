/**
 * When the regisseur is asked whether contact stays out (W4 of source S0, "contact stays out or appointments are
 * cancelled"): after two cancelled meetings in a row, or two checklists in a row that few answered. Asking is all that
 * happens: whether it is a signal, the regisseur says.
 */

export const CONTACT_OCCASIONS = ['cancelled', 'few-answers'] as const;
export type ContactOccasion = (typeof CONTACT_OCCASIONS)[number];

export interface MeetingCourse {
  readonly id: string;
  readonly startsAt: Date;
  readonly status: 'planned' | 'begun' | 'cancelled';
}

export interface RoundTurnout {
  readonly answered: number;
  /** Those asked, and those who joined by answering. */
  readonly invited: number;
}

/**
 * Whether a cancellation is an occasion to ask.
 * @param meetings all of the case, as they are after it
 * @param cancelled ids of those that were cancelled just now
 */
export function asksAfterCancelling(
  meetings: readonly MeetingCourse[],
  cancelled: ReadonlySet<string>,
): boolean {
  const pair = latestCancelledPair(meetings);
  if (pair === null) return false;
  // The same two were asked about before: then nothing of this pair is new.
  return pair.some(({ id }) => cancelled.has(id));
}

/** The two latest meetings, if both were cancelled. One that is still planned tells nothing yet. */
function latestCancelledPair(meetings: readonly MeetingCourse[]): readonly MeetingCourse[] | null {
  const pair = meetings
    .filter(({ status }) => status !== 'planned')
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1))
    .slice(-2);
  return pair.length === 2 && pair.every(({ status }) => status === 'cancelled') ? pair : null;
}

/**
 * Whether a round that closed is an occasion to ask: fewer than half answered, now and the time before.
 * @param closed turnout of the closed rounds, oldest first; the last one closed just now
 */
export function asksAfterRound(closed: readonly RoundTurnout[]): boolean {
  const pair = closed.slice(-2);
  return pair.length === 2 && pair.every(({ answered, invited }) => answered * 2 < invited);
}
