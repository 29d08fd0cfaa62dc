import type { Language } from '../actor';
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
