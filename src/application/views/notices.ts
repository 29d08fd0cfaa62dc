import type { CaseRef } from './parts';

/** Commands that a button can give. */
export const OFFERS = [
  'newcase',
  'plan',
  'checklist',
  'summary',
  'signal',
  'agreements',
  'escalate',
  'share',
  'reflect',
  'forms',
  'evaluate',
  'tips',
  'mydata',
  'language',
  'help',
  'demo',
] as const;
export type Offer = (typeof OFFERS)[number];

/** What can be done here, as buttons; `unknown`: what the reader typed was not understood. */
export interface HelpView {
  readonly kind: 'help';
  readonly place: 'channel' | 'personal';
  /** In a channel: regisseur of a case there, or anyone where a case has none, or where there is no case yet. */
  readonly role: 'regisseur' | 'member';
  readonly unknown: boolean;
  readonly localMode: boolean;
}

/** Not sure enough to act: the best guesses as buttons. */
export interface GuessView {
  readonly kind: 'guess';
  readonly guesses: readonly Offer[];
}

/** Signs of acute danger: whom to call, at once; then what else was asked for, as a button, and help. */
export interface DangerView {
  readonly kind: 'danger';
  readonly offers: readonly Offer[];
}

/** `opschalen` in private: how the advice comes about, for any case. */
export interface EscalationRulesView {
  readonly kind: 'escalation-rules';
}

/** A short message with at most a few command buttons: acknowledgements and ways forward. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly notice: NoticeKey;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Commands offered as buttons. */
  readonly offer?: readonly Offer[];
}

export type NoticeKey =
  | 'case-unknown-code' // params: code
  | 'case-code-not-repeated'
  | 'case-none-open'
  | 'language-set-person'
  | 'language-set-channel'
  | 'language-unknown'
  | 'no-open-checklists'
  | 'no-meeting-planned' // params: code
  | 'no-round-yet' // params: code
  | 'skipped'
  | 'skipped-after-answer'
  | 'reminders-on-their-way' // params: count
  | 'reminded-just-now'
  | 'everyone-answered'
  | 'summary-on-its-way'
  | 'checklist-on-its-way'
  | 'evaluation-on-its-way'
  | 'members-saved'
  | 'only-in-channel'
  | 'only-in-personal-chat'
  | 'open-your-chat-first'
  | 'regisseur-contact-team' // params: code
  | 'channel-unreachable' // params: code
  | 'not-posted' // params: code
  | 'share-opened-in-chat'
  | 'share-belongs-in-chat'
  | 'share-gone'
  | 'share-stopped'
  | 'record-declined'
  | 'record-failed'
  | 'mydata-opened-in-chat'
  | 'mydata-belongs-in-chat'
  | 'signal-in-channel'
  | 'no-advice-yet' // params: code
  | 'feedback-on-its-way'
  | 'feedback-after-meeting' // params: code
  | 'evaluation-result-moved'
  | 'demo-ready' // params: code
  | 'demo-not-here';

/** A refusal tells nothing about what exists. */
export interface RefusalView {
  readonly kind: 'refusal';
  readonly reason:
    | 'not-available'
    | 'only-regisseur'
    | 'round-closed'
    | 'survey-closed'
    | 'meeting-begun'
    | 'try-again'
    | 'invalid-input';
}

/** Several cases are open and none was named: one button each. */
export interface ChooseCaseView {
  readonly kind: 'choose-case';
  readonly command:
    | Extract<
        Offer,
        | 'plan'
        | 'checklist'
        | 'summary'
        | 'signal'
        | 'agreements'
        | 'escalate'
        | 'reflect'
        | 'forms'
        | 'evaluate'
      >
    | 'handover';
  readonly cases: readonly CaseRef[];
  /** Kept from what was typed, so that the choice acts at once. */
  readonly date: string | null;
  readonly time: string | null;
}
