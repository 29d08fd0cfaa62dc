import type { ItemId, PlanAnswer, SafetyAnswer, Theme } from './checklist';
import type { LocalDate } from './time';
import type { TipId } from './tip-ids';

/** Opaque identifiers; the domain only compares them. */
export type PersonId = string;
export type RoundId = string;
export type AgreementId = string;

/** An item somebody recognised, and the day (in the channel's time zone) they first ticked it in this round. */
export interface Signal {
  readonly item: ItemId;
  readonly on: LocalDate;
}

/** One professional's answer to one round. An item of a theme that is neither signalled nor unseen means "no signal". */
export interface Answer {
  readonly signals: readonly Signal[];
  /** Themes on which this person has no view: their unticked items are unknown, not "no". */
  readonly unseen: readonly Theme[];
  readonly plan: PlanAnswer;
  readonly safety: SafetyAnswer;
}

/** Someone invited to a round, or of the channel and joined by answering. */
export interface Participant {
  readonly person: PersonId;
  /** As known in this round; null when nobody told us. Compared with `sameOrganisation`. */
  readonly organisation: string | null;
  /** Null while the checklist was not sent: not a respondent. */
  readonly answer: Answer | null;
  /** Noticed between meetings. Counts as this person's signals while there is no answer; the answer decides after that. */
  readonly noticed: readonly Signal[];
  /** Neither invited nor asked: until they answer, only what they noticed counts, and nobody waits for them. */
  readonly uninvited?: boolean;
}

export interface RoundFacts {
  readonly id: RoundId;
  /** The day its checklist went out. */
  readonly sentOn: LocalDate;
  readonly participants: readonly Participant[];
  /** The level of its last summary, or as the facts stood when the next checklist went out; null if unknown. */
  readonly advised: Level | null;
  /** What its last summary suggested. */
  readonly tips?: readonly TipId[];
}

export type AgreementStatus = 'open' | 'kept' | 'broken';

/** A reminder given, or a manager engaged: when, and until when there was time to mend it. */
export interface Nudge {
  readonly given: LocalDate;
  readonly deadline: LocalDate;
}

/** One that is over: its agreement was kept, reopened, or nudged anew after its deadline. */
export interface PastNudge extends Nudge {
  readonly kind: 'reminder' | 'manager';
}

export interface Agreement {
  readonly id: AgreementId;
  readonly organisation: string;
  readonly due: LocalDate;
  readonly status: AgreementStatus;
  /** The one that runs now, or ran out while the agreement is still broken. */
  readonly reminder: Nudge | null;
  readonly manager: Nudge | null;
  /** Oldest first. Of these only a manager's engagement still counts, and for rule 1c alone. */
  readonly past: readonly PastNudge[];
}

/** All that the advice rests on. Rounds from old to new; the last one is *this round*. */
export interface CaseFacts {
  readonly rounds: readonly [...RoundFacts[], RoundFacts];
  readonly agreements: readonly Agreement[];
  /** Somebody answers "acute" now, also when that answer is held back: danger waits for nobody. */
  readonly acute: boolean;
  readonly regisseur: { readonly person: PersonId; readonly organisation: string | null } | null;
  /** Today in the channel's time zone: a deadline passed when today is later than it. */
  readonly today: LocalDate;
}

/** The ladder of DOMAIN section 6; insufficient replaces none, acute stands outside. */
export const LEVELS = [
  'none',
  'insufficient',
  'discuss',
  'reminder',
  'manager',
  'process-manager',
  'acute',
] as const;
export type Level = (typeof LEVELS)[number];

/** Organisation names are compared trimmed and without case. */
export function sameOrganisation(a: string, b: string): boolean {
  return organisationKey(a) === organisationKey(b);
}

/** A key under which equal organisation names meet. */
export function organisationKey(name: string): string {
  return name.trim().toLowerCase();
}
