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

interface Explanation {
  readonly title: string;
  readonly subtitle?: string;
  readonly passages: readonly Passage[];
  readonly actions?: readonly Button[];
}

/** Cards that account for something, passage by passage, each with its source. */
export function explanation({ title, subtitle = '', passages, actions = [] }: Explanation): Sheet {
  return {
    template: 'explanation',
    data: {
      title,
      subtitle,
      passages: passages.map(({ style = 'default', heading = '', lines = [], points = [], footer = '' }) => ({
        style,
        heading,
        lines,
        points,
        footer,
      })),
      actions,
    },
  };
}
