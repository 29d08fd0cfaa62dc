import { button } from './button';
import { problemText } from './notice';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { EvaluationFormView, EvaluationThanksView } from '../../application/views/surveys';
import {
  CONDITION_QUESTIONS,
  COOPERATION_QUESTIONS,
  EVALUATION_CHOICES,
  EVALUATION_QUESTIONS,
  type EvaluationQuestion,
} from '../../domain/evaluation';

export function evaluationForm(view: EvaluationFormView, writer: Writer): Sheet {
  const { code, surveyId, posted } = view;
  const again = Object.keys(view.answers).length > 0;
  const open = button('evaluation.open', writer.plain('evaluation.open'), { surveyId }, { inputs: false });
  return {
    template: 'evaluation-form',
    data: {
      title: writer.text('evaluation.title', { code }),
      problem: view.nothingFilledIn
        ? writer.text('evaluation.nothing-filled-in')
        : problemText(view.problem, writer),
      intro: [
        writer.text(again ? 'evaluation.answered-before' : 'evaluation.intro'),
        writer.text('evaluation.privacy'),
        writer.text('evaluation.until', { moment: writer.moment(view.closesAt, view.zone) }),
      ],
      smallGroup: view.smallGroup,
      smallGroupText: writer.text('evaluation.small-group'),
      groups: [
        group('cooperation', COOPERATION_QUESTIONS, view, writer),
        group('conditions', CONDITION_QUESTIONS, view, writer),
      ],
      actions: [
        button('evaluation.submit', writer.plain('evaluation.submit'), { surveyId }, { style: 'positive' }),
        ...(posted ? [open] : []),
      ],
    },
  };
}

function group(
  name: string,
  questions: readonly EvaluationQuestion[],
  { answers }: EvaluationFormView,
  writer: Writer,
) {
  const choices = EVALUATION_CHOICES.map((value) => ({
    title: writer.plain(`evaluation.choices.${value}`),
    value,
  }));
  return {
    heading: writer.text(`evaluation.${name}`),
    questions: questions.map((question) => ({
      id: question,
      label: writer.plain(`evaluation.questions.${question}`),
      value: answers[question] ?? '',
      placeholder: writer.plain('evaluation.choose'),
      choices,
    })),
  };
}

export function evaluationThanks(view: EvaluationThanksView, writer: Writer): Sheet {
  const { code, surveyId, filledIn } = view;
  return message({
    title: writer.text('evaluation.thanks'),
    subtitle: writer.text('common.case', { code }),
    blocks: [
      {
        lines: [
          writer.text('evaluation.filled-in', { count: filledIn, all: EVALUATION_QUESTIONS.length }),
          writer.text('evaluation.result-follows'),
          writer.text('evaluation.change-until', { moment: writer.moment(view.closesAt, view.zone) }),
        ],
      },
    ],
    actions: [button('evaluation.open', writer.plain('evaluation.change'), { surveyId })],
  });
}
