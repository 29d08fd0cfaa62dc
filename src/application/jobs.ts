import type { ConversationId, Language, TenantId } from './actor';
import type { ContactOccasion } from '../domain/contact-offer';
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
  /** `prepares`: the round just opened, and what helps the regisseur to prepare its meeting follows. */
  | { readonly kind: 'brief-regisseur'; readonly roundId: string; readonly prepares?: boolean }
  /** Asks for the set-up conditions, while nobody answered them. */
  | { readonly kind: 'ask-conditions'; readonly caseId: string }
  /** Tells the regisseur that something does not arrive in the channel. */
  | { readonly kind: 'tell-trouble'; readonly caseId: string; readonly trouble: Trouble }
  /** Tells the new regisseur where the case stands, and after that the channel who it is. */
  | { readonly kind: 'hand-over'; readonly caseId: string; readonly person: PersonId }
  | { readonly kind: 'want-regisseur'; readonly roundId: string }
  | {
      readonly kind: 'show-regisseur';
      readonly caseId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    }
  | { readonly kind: 'remind'; readonly roundId: string; readonly person: PersonId }
  | { readonly kind: 'tell-acute'; readonly roundId: string }
  /** `conversation`: a new card there (asked by `samenvatting`); null: edit the latest, or post the first. */
  | { readonly kind: 'post-summary'; readonly roundId: string; readonly conversation: ConversationId | null }
  | { readonly kind: 'close-card'; readonly roundId: string }
  /** Posts the form of a shared reflection, when it stood nowhere for everyone. */
  | { readonly kind: 'post-reflection'; readonly surveyId: string; readonly conversation: ConversationId }
  /** Shows everyone which intensity was chosen: edits the card with the form, or with null posts it there. */
  | {
      readonly kind: 'show-intensity';
      readonly caseId: string;
      readonly conversation: ConversationId;
      readonly activity: string | null;
    }
  /** Asks the regisseur, in private, whether contact stays out. */
  | { readonly kind: 'offer-contact'; readonly caseId: string; readonly why: ContactOccasion }
  /** Every n-th round: opens an evaluation as its meeting begins. */
  | { readonly kind: 'evaluate-round'; readonly roundId: string }
  /** `conversation`: where the questions were asked for; null: in the channel, once. */
  | {
      readonly kind: 'post-evaluation';
      readonly surveyId: string;
      readonly conversation: ConversationId | null;
    }
  | { readonly kind: 'show-survey'; readonly surveyId: string }
  /** Its time is over. */
  | { readonly kind: 'close-survey'; readonly surveyId: string }
  /** Erases a weighing whose time is over; until then it comes back. */
  | { readonly kind: 'erase-weighing'; readonly weighingId: string }
  /** Asks in somebody's chat whether they want the record of a weighing as a file. */
  | {
      readonly kind: 'offer-record';
      readonly weighingId: string;
      readonly person: PersonId;
      readonly conversation: ConversationId;
    }
  /** The same for a document that is made again whenever it is asked for. Coalesced: a second tap asks no second time. */
  | { readonly kind: 'offer-document'; readonly person: PersonId; readonly reference: string }
  /** To the regisseur, when the meeting started. */
  | { readonly kind: 'send-wrap-up'; readonly roundId: string }
  /** `due` and `asked` post the feedback or edit it; `changed` edits what stands there. */
  | { readonly kind: 'post-feedback'; readonly roundId: string; readonly why: 'due' | 'asked' | 'changed' }
  /** What somebody opened on a card that stays as it is, as a card of its own: there, or with `inChatOf` in that chat. */
  | {
      readonly kind: 'post-aside';
      readonly aside: Aside;
      readonly caseId: string;
      readonly roundId: string | null;
      readonly conversation: ConversationId;
      readonly inChatOf: PersonId | null;
      /** In a chat; a channel has its own. */
      readonly language: Language;
    }
  /** Shows everyone in the channel what one person did with a form: edits the card it stood on. */
  | {
      readonly kind: 'show-case';
      readonly caseId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    }
  /** The same for a change of agreements; `roundId`: on the card of those that are due at its meeting. */
  | {
      readonly kind: 'show-agreements';
      readonly caseId: string;
      readonly roundId: string | null;
      readonly conversation: ConversationId;
      readonly activity: string;
    }
  /** Gives a reminder in one chat, or with null in the channel. Its dates tell it from a later one. */
  | {
      readonly kind: 'remind-agreement';
      readonly agreementId: string;
      readonly given: string;
      readonly deadline: string;
      readonly person: PersonId | null;
    }
  /** The morning after the deadline of a reminder or an engagement; the dates tell it from a later one. */
  | {
      readonly kind: 'agreement-deadline';
      readonly agreementId: string;
      readonly nudge: 'reminder' | 'manager';
      readonly given: string;
      readonly deadline: string;
    }
  /** The agreements that are due, under a checklist that was just posted. */
  | { readonly kind: 'due-agreements'; readonly roundId: string }
  | {
      readonly kind: 'show-decision';
      readonly roundId: string;
      readonly decisionId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    }
  | {
      readonly kind: 'show-meeting';
      readonly meetingId: string;
      readonly conversation: ConversationId;
      readonly activity: string;
    };

export const TROUBLES = ['channel-unreachable', 'not-posted'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Views that can open as a card of their own. */
export const ASIDES = ['agreements', 'agreement-form', 'decision-form', 'case-history'] as const;
export type Aside = (typeof ASIDES)[number];

export const MEETING_STEPS = ['checklist', 'reminder', 'summary', 'start'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

export interface TenantJob {
  readonly tenant: TenantId;
  readonly job: Job;
}
