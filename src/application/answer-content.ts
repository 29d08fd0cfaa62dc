import type { Answer } from '../domain/facts';

/** What one professional sent with one checklist. */
export interface AnswerContent extends Answer {
  /** One neutral line for the agenda; guarded against personal data, at most 140 characters. */
  readonly agenda: string | null;
}
