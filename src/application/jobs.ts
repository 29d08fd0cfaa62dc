import type { ConversationId, TenantId } from './actor';
import type { PersonId } from '../domain/facts';

/**
 * Work done after the answer: steps of a meeting at their moment, and everything that is sent to Teams.
 * Payloads hold ids only. A job may run twice (a crash between doing and recording), so each one
 * checks the facts again before it acts.
 */
export type Job =
  /** A step of a meeting. `at` (ISO) is the moment it was planned for: a moved meeting makes it stale. */
  | {
      readonly kind: 'meeting-step';
      readonly meetingId: string;
      readonly step: MeetingStep;
      readonly at: string;
    }
  | { readonly kind: 'post-checklist'; readonly roundId: string }
  /** Coalesced per round: however many answers arrive, one edit. */
  | { readonly kind: 'show-progress'; readonly roundId: string }
  | { readonly kind: 'brief-regisseur'; readonly roundId: string }
  | { readonly kind: 'remind'; readonly roundId: string; readonly person: PersonId }
  | { readonly kind: 'tell-acute'; readonly roundId: string }
  /** `conversation`: a new card there (asked by `samenvatting`); null: edit the latest, or post the first. */
  | { readonly kind: 'post-summary'; readonly roundId: string; readonly conversation: ConversationId | null }
  | { readonly kind: 'close-card'; readonly roundId: string }
  /** Erases a weighing whose time is over; until then it comes back. */
  | { readonly kind: 'erase-weighing'; readonly weighingId: string }
  /** Asks in somebody's chat whether they want the record of a weighing as a file. */
  | {
      readonly kind: 'offer-record';
      readonly weighingId: string;
      readonly person: PersonId;
      readonly conversation: ConversationId;
    }
  /** Shows everyone in the channel what one person did with a form: edits the card it stood on. */
  | {
      readonly kind: 'show-case';
      readonly caseId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    }
  | {
      readonly kind: 'show-meeting';
      readonly meetingId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    };

export const MEETING_STEPS = ['checklist', 'reminder', 'summary', 'start'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

export interface TenantJob {
  readonly tenant: TenantId;
  readonly job: Job;
}
