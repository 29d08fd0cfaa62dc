import type { CardData } from './incoming';
import { textOf } from './inputs';
import type { SharingInput } from '../application/sharing/check-input';
import type { BesideOutcome } from '../application/sharing/noted-weighing';
import type { Problem } from '../application/views/parts';
import {
  CHOICES,
  isQuestion,
  isTextQuestion,
  NOTES,
  QUESTIONS,
  type ChoiceQuestion,
  type Note,
  type Notes,
  type Question,
} from '../domain/sharing/questions';
import { parseDate } from '../domain/schedule';

/** Longest text of the weighing: purpose, who, what and the notes. */
const LONGEST_TEXT = 300;

/** Undefined: the card names none. */
export function weighingIn(data: CardData): string | undefined {
  return textOf(data, 'weighingId');
}

/** The answer on a card of the weighing. Which question it answers stands in the data, else it is the one filled in. */
export function readSharing(data: CardData): SharingInput {
  const named = textOf(data, 'question') ?? '';
  const question = isQuestion(named) ? named : onlyQuestionIn(data);
  const value = question === null ? '' : lineOf(data, question);
  const { notes, problem } = readSharingNotes(data);
  return { question, value, notes, problem: problemWith(data, question, value) ?? problem };
}

/** Optional texts beside a question, or beside the outcome. */
export function readSharingNotes(data: CardData): BesideOutcome {
  const notes: Partial<Record<Note, string>> = {};
  for (const note of NOTES) if (data[note] !== undefined) notes[note] = lineOf(data, note);
  const { review = '' } = notes;
  const date = parseDate(review);
  const isReadable = review === '' || date !== null;
  const unreadable: Problem | null = isReadable ? null : { key: 'date-invalid' };
  return {
    notes: date === null ? notes : { ...notes, review: date },
    problem: noteProblem(data, notes) ?? unreadable,
  };
}

function onlyQuestionIn(data: CardData): Question | null {
  const [only, another] = QUESTIONS.filter((question) => data[question] !== undefined);
  return another === undefined ? (only ?? null) : null;
}

function problemWith(data: CardData, question: Question | null, value: string): Problem | null {
  if (question === null) return null;
  if (data[question] === null) return { key: 'choice-invalid' };
  if (isTextQuestion(question)) return tooLong(value);
  if (value === '') return { key: 'answer-missing' };
  return isChoice(question, value) ? null : { key: 'choice-invalid' };
}

function isChoice(question: ChoiceQuestion, value: string): boolean {
  return CHOICES[question].some((choice) => choice === value);
}

function noteProblem(data: CardData, notes: Notes): Problem | null {
  if (NOTES.some((note) => data[note] === null)) return { key: 'choice-invalid' };
  return (
    Object.values(notes)
      .map(tooLong)
      .find((problem) => problem !== null) ?? null
  );
}

function tooLong(text: string): Problem | null {
  return text.length > LONGEST_TEXT ? { key: 'text-too-long', params: { most: LONGEST_TEXT } } : null;
}

function lineOf(data: CardData, id: Question | Note): string {
  return (textOf(data, id) ?? '').replace(/\s+/g, ' ');
}
