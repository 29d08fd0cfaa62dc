import type { ContactOccasion } from '../../domain/contact-offer';
import type { ItemId } from '../../domain/checklist';
import type { SignalPlace } from '../../domain/signals';
import type { CaseRef, Problem } from './parts';
import type { TimeZone } from '../../domain/time';

/**
 * verb signal.submit, data caseId; inputs `items` (multi-select of the items of A, B and C) and `where` (W1..W4).
 * As the answer to a command typed in a channel it is everyone's and empty; else it is the reader's own.
 */
export interface SignalFormView extends CaseRef {
  readonly kind: 'signal-form';
  readonly values: { readonly items: readonly ItemId[]; readonly where: SignalPlace | null };
  /** Some of the ticks were noted before, and stay whatever is sent now. */
  readonly notedBefore: boolean;
  /** At most three people are asked about this case. */
  readonly smallGroup: boolean;
  readonly problem: Problem | null;
}

/** After noting: what, where, when it counts. For the reader alone. Button: signal.submit without inputs (the form). */
export interface SignalSavedView extends CaseRef {
  readonly kind: 'signal-saved';
  readonly items: readonly ItemId[];
  readonly where: SignalPlace;
  /** Items that this person noted before and that count along. */
  readonly before: readonly ItemId[];
  /** The meeting of the open checklist in which it counts; null: it waits for the next checklist. */
  readonly countsFor: Date | null;
  /** At most three people are asked about this case. */
  readonly smallGroup: boolean;
  readonly zone: TimeZone;
}

/**
 * To the regisseur, in private: does contact stay out? Buttons: signal.submit with data.where W4 (notes it at once),
 * and without (the form).
 */
export interface ContactOfferView extends CaseRef {
  readonly kind: 'contact-offer';
  readonly why: ContactOccasion;
}
