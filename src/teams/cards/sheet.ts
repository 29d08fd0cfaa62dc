import type { Button } from './button';
import type { TemplateName } from '../../content/templates';

/** A template and the data to fill it with: every sentence in its language, every value safe. */
export interface Sheet {
  readonly template: TemplateName;
  readonly data: Readonly<Record<string, unknown>>;
}

export type BlockStyle = 'default' | 'emphasis' | 'good' | 'accent' | 'warning' | 'attention';

/** A few lines that belong together. */
export interface Block {
  readonly style?: BlockStyle;
  readonly heading?: string;
  readonly lines: readonly string[];
  readonly actions?: readonly Button[];
}

export interface Message {
  readonly title?: string;
  readonly subtitle?: string;
  readonly blocks: readonly Block[];
  /** Pairs of a name and a value, below the blocks. */
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly actions?: readonly Button[];
}

/** Most cards: a title, some lines, some buttons. */
export function message({ title = '', subtitle = '', blocks, facts = [], actions = [] }: Message): Sheet {
  return {
    template: 'message',
    data: {
      title,
      subtitle,
      blocks: blocks.map(({ style = 'default', heading = '', lines, actions: own = [] }) => ({
        style,
        heading,
        lines,
        actions: own,
        hasActions: own.length > 0,
      })),
      facts,
      hasFacts: facts.length > 0,
      actions,
    },
  };
}
