import type { CaseRef } from './parts';

/** A commands overview as buttons; `unknown`: the reader typed something that is no command. */
export interface HelpView {
  readonly kind: 'help';
  readonly place: 'channel' | 'personal';
  readonly unknown: boolean;
  readonly localMode: boolean;
}

/** A short message with at most a few command buttons: acknowledgements and ways forward. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly notice: NoticeKey;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Commands offered as buttons. */
  readonly offer?: readonly ('newcase' | 'plan' | 'checklist' | 'help')[];
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
  | 'members-saved'
  | 'only-in-channel'
  | 'only-in-personal-chat'
  | 'open-your-chat-first'
  | 'regisseur-contact-team' // params: code
  | 'demo-ready' // params: code
  | 'demo-not-here';

/** A refusal tells nothing about what exists. */
export interface RefusalView {
  readonly kind: 'refusal';
  readonly reason:
    'not-available' | 'only-regisseur' | 'round-closed' | 'meeting-begun' | 'try-again' | 'invalid-input';
}

/** Several cases are open and none was named: one button each. */
export interface ChooseCaseView {
  readonly kind: 'choose-case';
  readonly command: 'plan' | 'checklist' | 'summary';
  readonly cases: readonly CaseRef[];
  /** Kept from what was typed, so that the choice acts at once. */
  readonly date: string | null;
  readonly time: string | null;
}
