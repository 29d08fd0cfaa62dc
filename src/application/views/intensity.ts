import type { Intensity, IntensityChoice } from '../../domain/intensity';
import type { LocalDate } from '../../domain/time';
import type { CaseRef, Problem } from './parts';

/** verb forms.submit; inputs now, fits; data caseId. All five intensities unfold on it. */
export interface IntensityFormView {
  readonly kind: 'intensity-form';
  /** Null: what is chosen is kept nowhere. */
  readonly about: CaseRef | null;
  /** It is all that stands on its card, so the card may become the result for everyone. */
  readonly ownCard: boolean;
  readonly values: { readonly now: Intensity | ''; readonly fits: Intensity | '' };
  readonly problem: Problem | null;
}

/** What fits against what is now: informative, never a score. Button: forms.submit (opens the form). */
export interface IntensityResultView {
  readonly kind: 'intensity-result';
  /** Null: it is kept nowhere. */
  readonly about: CaseRef | null;
  readonly choice: IntensityChoice;
  /** To decide whether the year needs saying. */
  readonly today: LocalDate;
  /** The form was all that stood on its card. */
  readonly ownCard: boolean;
}
