import type { Language } from '../actor';
import type { CaseRef, Problem } from './parts';
import type { ItemId, Theme } from '../../domain/checklist';
import type { LocalDate } from '../../domain/time';

/** What can also be had as a file; `withDocument` fills in how. */
export interface HandedDocument {
  /** Of the document, and of its card. */
  readonly language: Language;
  /** To the file on this computer (local mode); null when Teams asks in the reader's chat whether it may be saved. */
  readonly link: string | null;
  /** False: the reader has no chat with us, so Teams can ask nothing there yet. Left out: it is known. */
  readonly chatKnown?: boolean;
}

export const NOTE_ADDRESSEES = ['manager', 'process-manager'] as const;
export type NoteAddressee = (typeof NOTE_ADDRESSEES)[number];

/**
 * The escalation note: one page that the regisseur hands on. It rests on what the latest summary showed and on the
 * agreements; no answer of anybody, and nobody of the family, is in it.
 * verb note.show; inputs by, organisation (where there is a choice); data caseId, addressee. Back: the command escalate, with caseId.
 */
export interface EscalationNoteView extends CaseRef, HandedDocument {
  readonly kind: 'escalation-note';
  readonly addressee: NoteAddressee;
  /** Whose managers are asked, where the advice or the agreements name them; else empty. As typed: escape them. */
  readonly organisations: readonly string[];
  /** Where people change, for the regisseur to name; null: nothing to choose. */
  readonly choice: NoteChoice | null;
  readonly date: LocalDate;
  /** Until when help is asked. */
  readonly by: LocalDate;
  /** The reader, when that is the regisseur; null: somebody else is, or nobody yet. */
  readonly regisseur: string | null;
  readonly situation: NoteSituation;
  readonly tried: NoteTried;
  /** Somebody reports acute danger: a note is not what helps then. On the card alone. */
  readonly acute: boolean;
  readonly problem: Problem | null;
}

/** As typed: escape them. */
export interface NoteChoice {
  readonly organisations: readonly string[];
  /** One of them, in the same spelling; null: not chosen yet. */
  readonly chosen: string | null;
}

/** What stagnates, and since when: no more than the channel sees. */
export interface NoteSituation {
  /** The day of the checklist that this is from. */
  readonly asOf: LocalDate;
  readonly planStagnates: boolean;
  /** What keeps coming back, longest first, three at most; empty with few respondents. */
  readonly items: readonly { readonly item: ItemId; readonly since: LocalDate; readonly rounds: number }[];
  /** With few respondents: the themes that come back. Null where that day may not be told apart. */
  readonly themes: readonly { readonly theme: Theme; readonly since: LocalDate | null }[];
  /** Contact among the professionals stays out, now and before. */
  readonly contact: boolean;
  /** Themes that show at all, for what this means to the household. */
  readonly shows: readonly Theme[];
}

export interface NoteTried {
  /** Meetings that began, and checklists that went out before them. */
  readonly meetings: number;
  readonly rounds: number;
  readonly agreements: { readonly made: number; readonly kept: number; readonly broken: number };
  /**
   * Those that were not kept, five at most, earliest first; none where a manager of no organisation in particular
   * reads it. Texts as typed: escape them.
   */
  readonly broken: readonly NoteAgreement[];
  /** Managers engaged before on something else, two at most, earliest first; none where that manager reads it. */
  readonly engaged: readonly { readonly organisation: string; readonly deadline: LocalDate }[];
}

export interface NoteAgreement {
  readonly what: string;
  readonly organisation: string;
  readonly due: LocalDate;
  /** Reminders given and managers engaged, six at most, oldest first, and until when there was time after each. */
  readonly nudges: readonly { readonly kind: 'reminder' | 'manager'; readonly deadline: LocalDate }[];
}
