import { button, type Button } from './button';
import { emergencyLines } from './confirmation';
import { documentSheet, fileButtons, fileLine } from './document-sheet';
import { inputValue, plainText } from './escape';
import { noteDocument } from './note-document';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { EscalationNoteView, NoteAddressee } from '../../application/views/documents';

/** The note to read and copy, with the day until when help is asked, and where it is open the organisation, to change. */
export function escalationNote(view: EscalationNoteView, writer: Writer): Sheet {
  const { addressee, caseId, choice, code, by, problem } = view;
  const mended = problem === null;
  return documentSheet({
    title: writer.text(`note.card.${addressee}`, { code }),
    alert: [...(view.acute ? emergencyLines(writer) : []), ...(mended ? [] : [problemText(problem, writer)])],
    lead: [writer.text('document.copy'), writer.text('note.card.sends-nothing')],
    document: noteDocument(view, writer),
    gap: 'small',
    file: mended ? fileLine(view, writer) : '',
    choices: choicesOf(view, writer),
    dates: [{ id: 'by', label: writer.plain('note.card.by'), value: by }],
    actions: [
      ...fileButtons(view, writer),
      button('note.show', writer.plain(choice === null ? 'note.card.again' : 'note.card.again-choice'), {
        caseId,
        addressee,
        language: writer.language,
      }),
      backButton(caseId, writer),
    ],
  });
}

/** The organisation where people change, which the regisseur names. */
function choicesOf({ choice }: EscalationNoteView, writer: Writer) {
  if (choice === null) return [];
  const { organisations, chosen } = choice;
  return [
    {
      id: 'organisation',
      label: writer.plain('note.card.organisation'),
      value: inputValue(chosen ?? ''),
      placeholder: writer.plain('note.card.organisation-choose'),
      options: organisations.map((name) => ({ title: plainText(name), value: inputValue(name) })),
    },
  ];
}

/** The note for one of both, from a card about the advice or the decision. */
export function noteButton(addressee: NoteAddressee, caseId: string, writer: Writer): Button {
  const ids = { caseId, addressee, language: writer.language };
  return button('note.show', writer.plain(`note.buttons.${addressee}`), ids, { inputs: false });
}

/** The note takes the place of the card that it was asked on, for its reader alone. */
function backButton(caseId: string, writer: Writer): Button {
  const ids = { command: 'escalate', caseId, language: writer.language };
  return button('command', writer.plain('note.card.back'), ids, { inputs: false });
}
