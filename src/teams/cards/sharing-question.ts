import { inputValue } from './escape';
import { guidanceData } from './guidance';
import { problemText } from './notice';
import type { Sheet } from './sheet';
import { weighingButton } from './weighing-button';
import type { Writer } from './writer';
import type { SharingQuestionView } from '../../application/views/sharing';
import type { GuidanceId } from '../../content/guidance';
import type { Content } from '../../content/load-content';
import {
  CHOICES,
  isTextQuestion,
  type ChoiceQuestion,
  type Note,
  type Question,
} from '../../domain/sharing/questions';

/** As long as an answer in one's own words may be, in characters. */
const MOST = { text: 300, case: 20 };

/** What the sources say about each question. In acute danger there is nothing to weigh first. */
const GUIDANCE: Readonly<Record<Question, readonly GuidanceId[]>> = {
  acute: [],
  family: ['family'],
  consent: ['consent'],
  basis: ['reportright', 'directlyinvolved'],
  purpose: ['purpose'],
  without: ['without'],
  tried: ['tried'],
  weighs: ['weighs'],
  who: ['who'],
  what: ['what'],
  protocol: ['protocol', 'agreements'],
  advice: ['protocol'],
  informed: ['record'],
};

/** What can be told beside an answer, for the record. */
const NOTE_AT: Readonly<Partial<Record<Question, Exclude<Note, 'review'>>>> = {
  purpose: 'case',
  without: 'withoutNote',
  tried: 'triedNote',
  weighs: 'weighsNote',
  informed: 'informedNote',
};

export function sharingQuestion(view: SharingQuestionView, writer: Writer, content: Content): Sheet {
  const { question, number, atMost } = view;
  const intro = number === 1 ? introLines(view, writer) : [];
  const { choices, texts } = inputsFor(view, writer);
  return {
    template: 'sharing-question',
    data: {
      title: writer.text('sharing.title'),
      progress: writer.text('sharing.progress', { number, atMost }),
      // Lines, which screen readers pass over: the same is said in words.
      bar: { done: '━━'.repeat(number), ahead: '──'.repeat(atMost - number) },
      intro,
      hint: view.firstNameSeen ? writer.text('sharing.first-name') : '',
      separate: intro.length > 0,
      help: writer.text(`sharing.questions.${question}.help`),
      problem: problemText(view.problem, writer, writer.plain(exampleKey(question))),
      choices,
      texts,
      guidance: guidanceData(content.guidance.for(view.tenant), GUIDANCE[question], writer),
      actions: actionsOf(view, writer),
    },
  };
}

function introLines({ expiresAt, zone }: SharingQuestionView, writer: Writer): string[] {
  const moment = writer.moment(expiresAt, zone);
  return [
    writer.text('sharing.intro.aid'),
    writer.text('sharing.intro.family'),
    writer.text('sharing.intro.privacy', { moment }),
  ];
}

function inputsFor(view: SharingQuestionView, writer: Writer) {
  const { question, value, notes } = view;
  const note = NOTE_AT[question];
  const noteInputs =
    note === undefined ? [] : [textInput(note, `sharing.notes.${note}`, notes[note] ?? '', writer)];
  if (!isTextQuestion(question))
    return { choices: [choiceInput(question, value, writer)], texts: noteInputs };
  return {
    choices: [],
    texts: [textInput(question, `sharing.questions.${question}`, value, writer), ...noteInputs],
  };
}

function choiceInput(question: ChoiceQuestion, value: string, writer: Writer) {
  return {
    id: question,
    label: writer.plain(`sharing.questions.${question}.question`),
    value,
    error: writer.plain('problems.answer-missing'),
    options: CHOICES[question].map((choice) => ({
      title: writer.plain(`sharing.choices.${question}.${choice}`),
      value: choice,
    })),
  };
}

function textInput(id: Question | Note, key: string, value: string, writer: Writer) {
  const isCase = id === 'case';
  return {
    id,
    label: writer.plain(`${key}.question`),
    value: inputValue(value),
    example: writer.plain('sharing.example', { example: writer.plain(`${key}.example`) }),
    multiline: !isCase,
    most: isCase ? MOST.case : MOST.text,
  };
}

/** A text that shows how to write here without personal data. */
function exampleKey(question: Question): string {
  if (isTextQuestion(question)) return `sharing.questions.${question}.example`;
  return `sharing.notes.${NOTE_AT[question] ?? 'withoutNote'}.example`;
}

function actionsOf({ weighingId, question, number }: SharingQuestionView, writer: Writer) {
  const title = (key: string) => writer.plain(`sharing.${key}`);
  return [
    weighingButton('sharing.answer', title('next'), { weighingId, question }, writer, { style: 'positive' }),
    ...(number === 1
      ? []
      : [weighingButton('sharing.back', title('back'), { weighingId }, writer, { inputs: false })]),
    weighingButton('sharing.stop', title('stop'), { weighingId }, writer, { inputs: false }),
  ];
}
