import type { Meeting } from '../records';

const HOUR_MS = 60 * 60 * 1000;
const COMES_AFTER_MS = 2 * HOUR_MS;
/** Feedback of longer ago confuses more than it helps: the bot was down for days. */
const TOO_LATE_MS = 3 * 24 * HOUR_MS;

/** When the feedback of a meeting comes by itself: most meetings are over by then. */
export function feedbackAt({ startsAt }: Pick<Meeting, 'startsAt'>): Date {
  return new Date(startsAt.getTime() + COMES_AFTER_MS);
}

export function feedbackTooLate({ startsAt }: Pick<Meeting, 'startsAt'>, now: Date): boolean {
  return now.getTime() - startsAt.getTime() > TOO_LATE_MS;
}
