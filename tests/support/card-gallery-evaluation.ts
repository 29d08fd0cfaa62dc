import type { EvaluationFormView, EvaluationResultView } from '../../src/application/views/surveys';
import type { View } from '../../src/application/views/view';
import {
  EVALUATION_QUESTIONS,
  evaluationResult,
  type EvaluationAnswers,
  type EvaluationChoice,
} from '../../src/domain/evaluation';

const head = { caseId: 'case-1', code: 'C-104', surveyId: 'survey-2' };
const closing = { closesAt: new Date('2026-12-07T10:00:00Z'), zone: 'Europe/Amsterdam' };

/** "4 2 - 3 ...": one choice a question, in their own order; - is left empty. */
function answers(choices: string): EvaluationAnswers {
  const given = choices.split(' ');
  return Object.fromEntries(
    EVALUATION_QUESTIONS.flatMap((question, index) => {
      const choice = given[index] as EvaluationChoice | '-' | undefined;
      return choice === undefined || choice === '-' ? [] : [[question, choice]];
    }),
  );
}

const LAST_TIME = ['2 3 3 2 3 2 3 3 1 2 3 2', '2 3 3 2 3 3 3 2 2 2 3 2', '3 3 2 1 3 2 4 3 1 2 4 3'].map(
  answers,
);
const NOW = ['3 3 3 2 3 2 4 3 2 2 3 1', '3 3 4 2 3 3 4 3 2 1 4 2', '3 3 3 1 3 2 4 4 2 2 3 2'].map(answers);

const form: EvaluationFormView = {
  kind: 'evaluation-form',
  ...head,
  ...closing,
  posted: true,
  answers: {},
  smallGroup: false,
  nothingFilledIn: false,
  problem: null,
};

const result: EvaluationResultView = {
  kind: 'evaluation-result',
  ...head,
  open: true,
  answered: 3,
  invited: 6,
  result: evaluationResult(NOW, LAST_TIME),
  before: '2026-09-14',
  openedOn: '2026-11-23',
  heldBack: false,
};

const some = answers('3 2 - 4 - 2 4 3 - 2 - 1');

export function galleryEvaluation(): Record<string, View> {
  return {
    'evaluation-form': form,
    'evaluation-form-small-group': { ...form, smallGroup: true },
    'evaluation-form-again': { ...form, posted: false, answers: some },
    'evaluation-form-empty': { ...form, posted: false, nothingFilledIn: true },
    'evaluation-form-problem': {
      ...form,
      posted: false,
      answers: some,
      problem: { key: 'choice-invalid' },
    },
    'evaluation-thanks': { kind: 'evaluation-thanks', ...head, ...closing, filledIn: 12 },
    'evaluation-thanks-one': { kind: 'evaluation-thanks', ...head, ...closing, filledIn: 1 },
    'evaluation-result': result,
    'evaluation-result-first': {
      ...result,
      answered: 5,
      result: evaluationResult(NOW, []),
      before: null,
      heldBack: true,
    },
    'evaluation-result-last-year': { ...result, before: '2025-11-24', open: false, heldBack: true },
    'evaluation-result-few': {
      ...result,
      result: evaluationResult(['3 3 2 3', '4 3 1 3', '4 3 2 3'].map(answers), []),
      before: null,
    },
    'evaluation-result-one-missing': {
      ...result,
      result: evaluationResult(
        ['3 3 3 2 3 2 4 3 2 2 3', '3 3 4 2 3 3 4 3 2 1 4', '3 3 3 1 3 2 4 4 2 2 3'].map(answers),
        LAST_TIME,
      ),
    },
    'evaluation-result-all-fully': {
      ...result,
      result: evaluationResult(['4 4 4 4', '4 4 4 4', '4 4 4 4'].map(answers), []),
      before: null,
    },
    'evaluation-result-nothing-yet': { ...result, result: evaluationResult([some], []), before: null },
    'evaluation-closed': { kind: 'survey-closed', ...head, survey: 'evaluation', answered: 5, invited: 6 },
    'reflection-closed': { kind: 'survey-closed', ...head, survey: 'reflection', answered: 2, invited: 6 },
  };
}
