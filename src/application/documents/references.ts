import { LANGUAGES, type Language } from '../actor';
import { NOTE_ADDRESSEES, type NoteAddressee } from '../views/documents';
import { parseDate } from '../../domain/schedule';
import type { LocalDate } from '../../domain/time';

/**
 * Which document a file is of. It travels with the question of Teams and comes back with the answer, where it may have
 * been forged: it holds ids and choices, nothing that somebody wrote, and opens nothing by itself.
 */
export type DocumentReference = { readonly kind: 'weighing'; readonly weighingId: string } | AnewReference;

/** Of a document that is kept nowhere: it is made again whenever it is asked for. */
export type AnewReference =
  | {
      readonly kind: 'escalation-note';
      readonly language: Language;
      readonly caseId: string;
      readonly addressee: NoteAddressee;
      readonly by: LocalDate;
    }
  | { readonly kind: 'reflection-sheet'; readonly language: Language };

const PREFIX = { 'escalation-note': 'note', 'reflection-sheet': 'reflection-sheet' } as const;

export function writeReference(reference: AnewReference): string {
  const { kind, language } = reference;
  const rest = kind === 'escalation-note' ? [reference.addressee, reference.by, reference.caseId] : [];
  return [PREFIX[kind], language, ...rest].join(':');
}

/** Whatever bears no known prefix is the id of a weighing, as on cards from before there were other documents. */
export function readReference(text: string): DocumentReference {
  const [prefix, ...parts] = text.split(':');
  const [spoken, ...rest] = parts;
  const language = LANGUAGES.find((known) => known === spoken);
  if (language !== undefined) {
    if (prefix === PREFIX['reflection-sheet']) return { kind: 'reflection-sheet', language };
    const note = prefix === PREFIX['escalation-note'] ? readNote(language, rest) : null;
    if (note !== null) return note;
  }
  return { kind: 'weighing', weighingId: text };
}

function readNote(language: Language, [to, day = '', ...ids]: readonly string[]): AnewReference | null {
  const addressee = NOTE_ADDRESSEES.find((known) => known === to);
  const by = parseDate(day);
  const caseId = ids.join(':');
  if (addressee === undefined || by === null || caseId === '') return null;
  return { kind: 'escalation-note', language, caseId, addressee, by };
}
