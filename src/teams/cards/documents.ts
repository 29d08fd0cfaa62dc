import { noteDocument } from './note-document';
import { reflectionSheetDocument } from './reflection-sheet-document';
import { sharingDocument } from './sharing-document';
import type { Writer } from './writer';
import type { WrittenDocument } from '../../application/document';
import type { DocumentView } from '../../application/views/view';
import type { Content } from '../../content/load-content';

/** A document in plain text, in the words of its card. */
export function documentOf(view: DocumentView, writer: Writer, content: Content): WrittenDocument {
  switch (view.kind) {
    case 'sharing-record':
      return sharingDocument(view, writer, content);
    case 'reflection-sheet':
      return reflectionSheetDocument(writer);
    case 'escalation-note':
      return noteDocument(view, writer);
  }
}
