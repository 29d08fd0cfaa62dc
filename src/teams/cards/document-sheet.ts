import type { Button } from './button';
import { escapeWhole } from './escape';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { WrittenDocument } from '../../application/document';
import type { HandedDocument } from '../../application/views/documents';

export interface OpenLink {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

interface Choice {
  /** Of the input. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
}

/** What stands around a document on its card. All but `document` is ready for a card: written with the writer. */
export interface DocumentSheet {
  readonly title: string;
  /** What cannot wait: danger, or what has to be mended. */
  readonly alert?: readonly string[];
  /** Above the document: what to do with it. */
  readonly lead: readonly string[];
  readonly document: WrittenDocument;
  /** Between the lines of a part: lines that stand apart, or that read on (the default). */
  readonly gap?: 'none' | 'small';
  /** Below it: how to get it as a file; empty where a button does it. */
  readonly file: string;
  /** What can be chosen. */
  readonly choices?: readonly Choice[];
  /** Days that can be filled in. */
  readonly dates?: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  /** Small, at the end. */
  readonly closing?: readonly string[];
  readonly actions: readonly (Button | OpenLink)[];
}

/** The card of a document: the same text as in the file, to read and copy. */
export function documentSheet(sheet: DocumentSheet): Sheet {
  const { title, alert = [], lead, document, gap = 'none', file, actions } = sheet;
  const { choices = [], dates = [], closing = [] } = sheet;
  return {
    template: 'document',
    data: {
      title,
      alert,
      hasAlert: alert.length > 0,
      lead,
      record: {
        title: escapeWhole(document.title),
        intro: document.intro.map(escapeWhole),
        parts: document.parts.map(({ heading, lines }) => ({
          heading: escapeWhole(heading),
          lines: lines.map(escapeWhole),
        })),
        closing: document.closing.map(escapeWhole),
      },
      gap,
      partGap: gap === 'none' ? 'small' : 'medium',
      file,
      choices,
      dates,
      closing,
      actions,
    },
  };
}

/** Says that Teams will ask, or that there is no chat yet to ask in; empty beside a link. */
export function fileLine({ link, chatKnown = true }: HandedDocument, writer: Writer): string {
  if (link !== null) return '';
  return writer.text(chatKnown ? 'document.consent' : 'document.no-chat');
}

/** The link to the file, where there is one. */
export function fileButtons({ link }: Pick<HandedDocument, 'link'>, writer: Writer): OpenLink[] {
  return link === null ? [] : [openLink(link, writer.plain('document.download'))];
}

function openLink(url: string, title: string): OpenLink {
  return { type: 'Action.OpenUrl', title, url };
}
