import { button } from './button';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { EvaluationResultView } from '../../application/views/surveys';
import {
  CONDITION_QUESTIONS,
  EVALUATION_QUESTIONS,
  type QuestionResult,
  type Trend,
} from '../../domain/evaluation';

type Direction = Trend['direction'];
const DIRECTIONS: readonly Direction[] = ['better', 'same', 'worse'];

export function evaluationResult(view: EvaluationResultView, writer: Writer): Sheet {
  const { code, surveyId, answered, invited, result } = view;
  return {
    template: 'evaluation-result',
    data: {
      title: writer.text('evaluation.result.title', { code }),
      subtitle: writer.text('evaluation.result.response', { answered, invited }),
      strongest: strongestData(result.strongest, writer),
      weakest: {
        shown: result.weakest.length > 0,
        heading: writer.text('evaluation.result.weakest'),
        points: result.weakest.map((one) => ({
          point: point(one, writer),
          suggestion: writer.text('evaluation.result.suggestion', {
            tip: writer.plain(`tips.${one.question}`),
          }),
        })),
      },
      remarks: remarks(view, writer),
      chart: chartData(view, writer),
      trend: trendData(view, writer),
      closing: [
        ...(view.heldBack
          ? [writer.text(view.open ? 'evaluation.result.held-back' : 'evaluation.result.left-out')]
          : []),
        writer.text('evaluation.result.privacy'),
      ],
      actions: view.open
        ? [button('evaluation.open', writer.plain('evaluation.result.open'), { surveyId })]
        : [],
    },
  };
}

function strongestData(strongest: QuestionResult | null, writer: Writer) {
  return {
    shown: strongest !== null,
    heading: writer.text('evaluation.result.strongest'),
    line: strongest === null ? '' : point(strongest, writer),
  };
}

function point({ question, mean }: QuestionResult, writer: Writer): string {
  return writer.text('evaluation.result.point', {
    question: writer.plain(`evaluation.short.${question}`),
    mean: decimal(mean, writer),
  });
}

function remarks({ result: { questions } }: EvaluationResultView, writer: Writer): string[] {
  const few = EVALUATION_QUESTIONS.length - questions.length;
  if (few === EVALUATION_QUESTIONS.length) return [writer.text('evaluation.result.none')];
  return few > 0 ? [writer.text('evaluation.result.few', { count: few })] : [];
}

function chartData({ result: { questions } }: EvaluationResultView, writer: Writer) {
  return {
    shown: questions.length > 0,
    title: writer.text('evaluation.result.chart'),
    scale: writer.text('evaluation.result.scale', {
      lowest: writer.plain('evaluation.choices.1'),
      highest: writer.plain('evaluation.choices.4'),
    }),
    bars: questions.map(({ question, mean }) => ({
      label: writer.plain(`evaluation.short.${question}`),
      value: mean,
      color: isCondition(question) ? 'categoricalPurple' : 'categoricalBlue',
    })),
    facts: questions.map(({ question, mean }) => ({
      title: writer.plain(`evaluation.short.${question}`),
      value: decimal(mean, writer),
    })),
  };
}

function trendData({ result: { questions }, before, openedOn }: EvaluationResultView, writer: Writer) {
  const compared = questions.flatMap(({ question, mean, trend }) =>
    trend === null ? [] : [{ question, mean, ...trend }],
  );
  const lists = DIRECTIONS.map((direction) => ({
    direction,
    found: compared.filter((one) => one.direction === direction),
  }));
  return {
    shown: before !== null && compared.length > 0,
    heading: writer.text('evaluation.result.trend', {
      day: before === null ? '' : writer.day(before, openedOn),
    }),
    line: lists
      .map(({ direction, found }) =>
        writer.text(`evaluation.result.trend-${direction}`, { count: found.length }),
      )
      .join(' · '),
    more: writer.plain('evaluation.result.more'),
    lists: lists
      .filter(({ found }) => found.length > 0)
      .map(({ direction, found }) => ({
        heading: writer.text(`evaluation.result.heading-${direction}`),
        lines: found.map(({ question, mean, before: was }) =>
          writer.text('evaluation.result.change', {
            question: writer.plain(`evaluation.short.${question}`),
            mean: decimal(mean, writer),
            before: decimal(was, writer),
          }),
        ),
      })),
  };
}

function isCondition(question: QuestionResult['question']): boolean {
  return CONDITION_QUESTIONS.some((condition) => condition === question);
}

/** "3,2" in Dutch, "3.2" in English. */
function decimal(mean: number, { language }: Writer): string {
  return mean.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
