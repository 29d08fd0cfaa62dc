import type { CardData } from './incoming';
import { textOf } from './inputs';
import type { NoteInput } from '../application/documents/show-note';
import { NOTE_ADDRESSEES } from '../application/views/documents';

export function readNote(data: CardData): NoteInput {
  const named = textOf(data, 'addressee');
  return {
    addressee: NOTE_ADDRESSEES.find((known) => known === named) ?? null,
    by: textOf(data, 'by'),
    organisation: textOf(data, 'organisation'),
  };
}
