import type { Language } from '../actor';
import type { Absence } from '../records';
import type { TimeZone } from '../../domain/time';

/** `mijn gegevens`: what is kept about the reader, seen by nobody else. Buttons: sharing.show, sharing.stop. */
export interface MyDataView {
  readonly kind: 'my-data';
  readonly role: string | null;
  readonly organisation: string | null;
  /** Set by `taal`; null: as Teams. */
  readonly language: Language | null;
  /** Rounds in which an answer of the reader is kept. */
  readonly answers: number;
  /** What the reader noted between meetings and no checklist took in yet. */
  readonly waiting: {
    readonly signals: number;
    /** Of the open cases it is about. */
    readonly codes: readonly string[];
    /** In how many closed cases some was left. */
    readonly closedCases: number;
  };
  /** Noted between meetings, and taken in by checklists that the reader did not send. */
  readonly unansweredSignals: number;
  /** Cases in which the reader does not take part, closed ones too, by code. */
  readonly absences: readonly { readonly code: string; readonly by: Absence['by'] }[];
  /** Evaluations and reflections in which an answer of the reader is kept. */
  readonly surveys: number;
  /** Codes of the open cases of which the reader is regisseur. */
  readonly regisseurOf: readonly string[];
  /** Newest first. */
  readonly weighings: readonly {
    readonly weighingId: string;
    readonly begunAt: Date;
    readonly expiresAt: Date;
    /** Whether there is an outcome. */
    readonly finished: boolean;
    readonly kept: boolean;
  }[];
  readonly zone: TimeZone;
}
