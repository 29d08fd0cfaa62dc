import type { Problem } from './parts';
import type { Language, TenantId } from '../actor';
import type { Outcome } from '../../domain/sharing/outcome';
import type { Answers, Notes, Question } from '../../domain/sharing/questions';
import type { Reason } from '../../domain/sharing/record';
import type { LocalDate, TimeZone } from '../../domain/time';

/** Whose texts on law and protocol apply, and until when the weighing is kept. */
interface SharingHead {
  readonly weighingId: string;
  readonly tenant: TenantId;
  /** In which the weighing goes on: as it began, also where Teams speaks another language. */
  readonly language: Language;
  /** When it is erased, unless stopped before. */
  readonly expiresAt: Date;
  readonly zone: TimeZone;
}

/** One question of the weighing, with what was answered there before. */
export interface SharingQuestionView extends SharingHead {
  readonly kind: 'sharing-question';
  readonly question: Question;
  /** Question `number` of at most `atMost`. */
  readonly number: number;
  readonly atMost: number;
  /** The id of a choice, or a text; empty when not answered yet. */
  readonly value: string;
  readonly notes: Notes;
  readonly problem: Problem | null;
  /** A first name alone passes, with a hint. */
  readonly firstNameSeen: boolean;
}

export interface SharingOutcomeView extends SharingHead {
  readonly kind: 'sharing-outcome';
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Those that were asked on this way. */
  readonly answers: Answers;
  /** Why the family is not informed: asking them was not safe. */
  readonly unsafe: 'family' | 'consent' | null;
  /** When to look at that again; empty: not filled in. `yyyy-mm-dd`. */
  readonly review: string;
  /** Kept on request, beyond the day that an open weighing has. */
  readonly kept: boolean;
  readonly problem: Problem | null;
  readonly firstNameSeen: boolean;
}

/** The record of the weighing (D7), for the professional's own file. */
export interface SharingRecordView extends SharingHead {
  readonly kind: 'sharing-record';
  readonly outcome: Outcome;
  readonly answers: Answers;
  readonly notes: Notes;
  readonly unsafe: 'family' | 'consent' | null;
  readonly kept: boolean;
  readonly date: LocalDate;
  /** Name, role and organisation of the professional, as far as known; shown, never stored with the weighing. */
  readonly decidedBy: {
    readonly name: string;
    readonly role: string | null;
    readonly organisation: string | null;
  };
  /** How the document comes: a link to it, or null when Teams asks for consent in the chat. */
  readonly link: string | null;
}
