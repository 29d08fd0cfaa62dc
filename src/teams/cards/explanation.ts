import type { Button } from './button';
import type { BlockStyle, Sheet } from './sheet';

/** What belongs together: what it is about, sentences, points below one another, and where it comes from. */
export interface Passage {
  readonly style?: BlockStyle;
  readonly heading?: string;
  readonly lines?: readonly string[];
  readonly points?: readonly string[];
  /** Rule and source, small. */
  readonly footer?: string;
}

export interface FoldingPassage extends Passage {
  /** More points, which a button unfolds. */
  readonly fold?: {
    /** Of the element, once in a card. */
    readonly id: string;
    /** On the button. */
    readonly title: string;
    readonly points: readonly string[];
  };
}

interface Explanation {
  readonly title: string;
  readonly subtitle?: string;
  readonly passages: readonly FoldingPassage[];
  readonly actions?: readonly Button[];
}

/** Cards that account for something, passage by passage, each with its source. */
export function explanation({ title, subtitle = '', passages, actions = [] }: Explanation): Sheet {
  return {
    template: 'explanation',
    data: {
      title,
      subtitle,
      passages: passages.map(({ fold, ...passage }) => ({
        ...passageData(passage),
        folds: fold === undefined ? [] : [fold],
      })),
      actions,
    },
  };
}

/** With nothing left out, as a template needs it. */
export function passageData({
  style = 'default',
  heading = '',
  lines = [],
  points = [],
  footer = '',
}: Passage) {
  return { style, heading, lines, points, footer };
}
