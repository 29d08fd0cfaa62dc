import type { Button } from './button';
import type { OpenLink } from './document-sheet';
import { passageData, type Passage } from './explanation';
import type { Sheet } from './sheet';

/** What a button unfolds. */
export interface Part {
  /** Of the element, once in a card. */
  readonly id: string;
  /** On the button. */
  readonly title: string;
  /** Default: folded. */
  readonly shown?: boolean;
  readonly passages: readonly Passage[];
}

interface Unfolding {
  readonly title: string;
  readonly intro: readonly string[];
  /** Always in sight. */
  readonly passages?: readonly Passage[];
  readonly parts: readonly Part[];
  readonly closing?: readonly string[];
  readonly actions?: readonly (Button | OpenLink)[];
}

/** Cards that hold much and show little of it at first, so that they fit a phone. */
export function unfolding({
  title,
  intro,
  passages = [],
  parts,
  closing = [],
  actions = [],
}: Unfolding): Sheet {
  return {
    template: 'unfolding',
    data: {
      title,
      intro,
      passages: passages.map(passageData),
      parts: parts.map(({ shown = false, passages: inside, ...part }) => ({
        ...part,
        shown,
        passages: inside.map(passageData),
      })),
      closing,
      actions,
    },
  };
}
