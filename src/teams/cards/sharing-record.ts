import { documentSheet, fileButtons } from './document-sheet';
import { sharingDocument } from './sharing-document';
import { keepButtons, keptLine } from './sharing-outcome';
import type { Sheet } from './sheet';
import { weighingButton } from './weighing-button';
import type { Writer } from './writer';
import type { SharingRecordView } from '../../application/views/sharing';
import type { Content } from '../../content/load-content';

/** The same text as the document, to read and copy. */
export function sharingRecord(view: SharingRecordView, writer: Writer, content: Content): Sheet {
  const { weighingId, link } = view;
  return documentSheet({
    title: writer.text('sharing.title'),
    lead: [writer.text('sharing.record.copy')],
    document: sharingDocument(view, writer, content),
    // In the very chat that this card stands in.
    file: link === null ? writer.text('sharing.record.consent') : '',
    closing: [keptLine(view, writer)],
    actions: [
      ...fileButtons(view, writer),
      weighingButton('sharing.show', writer.plain('sharing.record.show'), { weighingId }, writer),
      ...keepButtons(view, writer),
      weighingButton('sharing.stop', writer.plain('sharing.stop'), { weighingId }, writer),
    ],
  });
}
