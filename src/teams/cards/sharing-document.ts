import { inputValue } from './escape';
import { roleName } from './role-name';
import type { Writer } from './writer';
import type { WrittenDocument } from '../../application/document';
import type { SharingRecordView } from '../../application/views/sharing';
import type { Content } from '../../content/load-content';
import { isNamed, isTextQuestion, type Note, type Question } from '../../domain/sharing/questions';
import type { LocalDate } from '../../domain/time';

type Part = WrittenDocument['parts'][number];

/** Sections of the record, in the order of D7, with what each is made of. `tried` stands below `consent`. */
const SECTIONS: readonly { readonly question: Question; readonly note?: Note }[] = [
  { question: 'acute' },
  { question: 'purpose' },
  { question: 'without', note: 'withoutNote' },
  { question: 'family' },
  { question: 'consent', note: 'triedNote' },
  { question: 'basis' },
  { question: 'weighs', note: 'weighsNote' },
  { question: 'who' },
  { question: 'what' },
  { question: 'advice' },
  { question: 'informed', note: 'informedNote' },
  { question: 'protocol' },
];

/** What to add later, when there was no time to weigh. */
const AFTERWARDS = ['with', 'what', 'why', 'family', 'next'];

/** The record of a weighing (D7) in plain text: what was asked on the way to this outcome, and nothing else. */
export function sharingDocument(view: SharingRecordView, writer: Writer, content: Content): WrittenDocument {
  return {
    language: writer.language,
    title: writer.plain('sharing.record.title'),
    intro: introOf(view, writer, content),
    parts: [
      ...SECTIONS.flatMap(({ question, note }) => partOf(view, question, note, writer, content)),
      ...afterwards(view, writer),
    ],
    closing: [writer.plain('sharing.record.aid')],
    name: writer.plain('sharing.record.file', { date: view.date }),
  };
}

function introOf(view: SharingRecordView, writer: Writer, content: Content): string[] {
  const { decidedBy, notes, outcome } = view;
  const role = decidedBy.role === null ? '' : roleName(decidedBy.role, content.roles, writer);
  const who = [decidedBy.name, role, decidedBy.organisation ?? ''].filter((part) => part !== '').join(', ');
  const line = (key: string, values: Readonly<Record<string, string>>) =>
    writer.plain(`sharing.record.${key}`, values);
  return [
    line('date', { date: dated(view.date, writer) }),
    ...(who === '' ? [] : [line('by', { who })]),
    ...(notes.case ? [line('case', { code: notes.case })] : []),
    line('outcome', { outcome: writer.plain(`sharing.outcomes.${outcome}.title`) }),
  ];
}

function partOf(
  view: SharingRecordView,
  question: Question,
  note: Note | undefined,
  writer: Writer,
  content: Content,
): Part[] {
  const lines = [
    ...answerLines(view, question, writer),
    ...(question === 'consent' ? answerLines(view, 'tried', writer) : []),
    ...sourceLines(view, question, writer, content),
    ...noteLines(view, question, note),
    ...(question === 'informed' ? notInformedLines(view, writer) : []),
  ];
  if (lines.length === 0) return [];
  return [{ heading: writer.plain(`sharing.record.headings.${question}`), lines }];
}

function answerLines({ answers }: SharingRecordView, question: Question, writer: Writer): string[] {
  const answer = answers[question];
  // That nobody is in acute danger needs no saying: that is why there is a weighing.
  if (answer === undefined || (question === 'acute' && answer === 'no')) return [];
  if (!isTextQuestion(question)) return [writer.plain(`sharing.reason.${question}.${answer}`)];
  return [isNamed(answer) ? inputValue(answer) : writer.plain('sharing.record.empty')];
}

/** The law behind a statutory route, and how far the reporting right goes. */
function sourceLines(
  { answers: { basis }, tenant }: SharingRecordView,
  question: Question,
  writer: Writer,
  content: Content,
): string[] {
  if (basis !== 'reportright' && basis !== 'directlyinvolved') return [];
  const limit = basis === 'reportright' ? [writer.plain('sharing.record.reportright')] : [];
  if (question === 'who') return limit;
  if (question !== 'basis') return [];
  const source = content.guidance.for(tenant).entries[basis].source[writer.language];
  return [...limit, writer.plain('sharing.record.source', { source })];
}

/** A note belongs to its question: one left from another way would tell of something that was not weighed. */
function noteLines(
  { answers, notes }: SharingRecordView,
  question: Question,
  note: Note | undefined,
): string[] {
  const asked = note === 'triedNote' ? answers.tried : answers[question];
  const text = note === undefined || asked === undefined ? '' : inputValue(notes[note] ?? '');
  return text === '' ? [] : [text];
}

function notInformedLines({ answers, unsafe, notes }: SharingRecordView, writer: Writer): string[] {
  if (unsafe === null || answers.informed === 'yes') return [];
  return [
    writer.plain(`sharing.record.unsafe-${unsafe}`),
    ...(notes.review ? [writer.plain('sharing.record.review', { date: dated(notes.review, writer) })] : []),
  ];
}

function afterwards({ outcome }: SharingRecordView, writer: Writer): Part[] {
  if (outcome !== 'acute') return [];
  const lines = AFTERWARDS.map((key) => writer.plain(`sharing.record.afterwards.${key}`));
  return [{ heading: writer.plain('sharing.record.headings.afterwards'), lines }];
}

/** In a file of years, every date has its year. */
function dated(date: LocalDate, writer: Writer): string {
  return writer.day(date, '');
}
