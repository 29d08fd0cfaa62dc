import { LANGUAGES, type Language } from '../actor';
import { NOTE_ADDRESSEES, type NoteAddressee } from '../views/documents';
import { parseDate } from '../../domain/schedule';
import type { LocalDate } from '../../domain/time';

/**
 * Which document a file is of. It travels with the question of Teams and comes back with the answer, where it may have
 * been forged: it holds ids and choices, nothing of what the document says, and opens nothing by itself.
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
      /** Where people change, as chosen on the card; null: none. */
      readonly organisation: string | null;
    }
  | { readonly kind: 'reflection-sheet'; readonly language: Language };

const PREFIX = { 'escalation-note': 'note', 'reflection-sheet': 'reflection-sheet' } as const;

/** As many characters as come back with the answer of Teams; a name that is known in a case fits. */
const LONGEST = 200;

export function writeReference(reference: AnewReference): string {
  const { kind, language } = reference;
  const start = [PREFIX[kind], language];
  if (kind === 'reflection-sheet') return start.join(':');
  const { addressee, by, caseId, organisation } = reference;
  const note = [...start, addressee, by, caseId].join(':');
  const whole = organisation === null ? note : `${note}:${organisation}`;
  return whole.length > LONGEST ? note : whole;
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

function readNote(
  language: Language,
  [to, day = '', caseId = '', ...name]: readonly string[],
): AnewReference | null {
  const addressee = NOTE_ADDRESSEES.find((known) => known === to);
  const by = parseDate(day);
  // A name may hold the separator, an id does not.
  const organisation = name.join(':') || null;
  if (addressee === undefined || by === null || caseId === '') return null;
  return { kind: 'escalation-note', language, caseId, addressee, by, organisation };
}
