import { escapeWhole } from './escape';
import { sharingDocument } from './sharing-document';
import { keepButtons, keptLine } from './sharing-outcome';
import type { Sheet } from './sheet';
import { weighingButton } from './weighing-button';
import type { Writer } from './writer';
import type { SharingRecordView } from '../../application/views/sharing';
import type { Content } from '../../content/load-content';

/** The same text as the document, to read and copy. */
export function sharingRecord(view: SharingRecordView, writer: Writer, content: Content): Sheet {
  const { title, intro, parts, closing } = sharingDocument(view, writer, content);
  const { weighingId, link } = view;
  return {
    template: 'sharing-record',
    data: {
      title: writer.text('sharing.title'),
      copy: writer.text('sharing.record.copy'),
      record: {
        title: escapeWhole(title),
        intro: intro.map(escapeWhole),
        parts: parts.map(({ heading, lines }) => ({
          heading: escapeWhole(heading),
          lines: lines.map(escapeWhole),
        })),
        closing: closing.map(escapeWhole),
      },
      consent: link === null ? writer.text('sharing.record.consent') : '',
      kept: keptLine(view, writer),
      actions: [
        ...(link === null ? [] : [openLink(link, writer)]),
        weighingButton('sharing.show', writer.plain('sharing.record.show'), { weighingId }, writer),
        ...keepButtons(view, writer),
        weighingButton('sharing.stop', writer.plain('sharing.stop'), { weighingId }, writer),
      ],
    },
  };
}

function openLink(url: string, writer: Writer) {
  return { type: 'Action.OpenUrl', title: writer.plain('sharing.record.download'), url };
}
