import type { Problem } from '../../src/application/views/parts';
import type { View } from '../../src/application/views/view';
import { INTENSITIES } from '../../src/domain/intensity';
import {
  REFLECTION_QUESTIONS,
  reflectionOf,
  sharedReflection,
  type ReflectionAnswers,
  type ReflectionChoice,
} from '../../src/domain/reflection';

const about = { caseId: 'case-1', code: 'C-104' };
const surveyId = 'survey-1';

const form = {
  kind: 'reflection-form',
  place: 'channel',
  about,
  surveyId: null,
  ownCard: true,
  mode: 'meeting',
  smallGroup: false,
  answers: {},
  problem: null,
} as const satisfies View;

const someAnswers: ReflectionAnswers = {
  G1: 'yes',
  G4: 'partly',
  G6: 'no',
  F1: 'yes',
  F2: 'unknown',
  F5: 'no',
  P3: 'partly',
  P6: 'unknown',
  O1: 'yes',
  O5: 'no',
};

const everything = (choice: ReflectionChoice): ReflectionAnswers =>
  Object.fromEntries(REFLECTION_QUESTIONS.map((question) => [question, choice]));

const result = {
  kind: 'reflection-result',
  ...about,
  surveyId,
  open: true,
  answered: 4,
  invited: 6,
  sections: sharedReflection([
    { ...everything('yes'), G6: 'no', F5: 'partly', P6: 'unknown' },
    { ...everything('yes'), G6: 'partly', F5: 'no', P3: 'no', P6: 'no' },
    { ...everything('partly'), G1: 'yes', F1: 'yes', P6: 'no' },
    { G1: 'yes', F5: 'no', O5: 'unknown' },
  ]),
  heldBack: false,
} as const satisfies View;

const intensityForm = {
  kind: 'intensity-form',
  about,
  ownCard: true,
  values: { now: '', fits: '' },
  problem: null,
} as const satisfies View;

const chosen = {
  kind: 'intensity-result',
  about,
  choice: { now: 'I2', fits: 'I3', on: '2026-11-23' },
  today: '2026-11-23',
  ownCard: true,
} as const satisfies View;

const sheet = { kind: 'reflection-sheet', language: 'nl', link: null } as const satisfies View;

/** The reflection, the intensity picker, and all tips. */
export function galleryReflection(): Record<string, View> {
  return {
    'reflection-form': form,
    'reflection-form-small-group': { ...form, smallGroup: true },
    'reflection-form-personal': { ...form, place: 'personal', about: null, ownCard: false, mode: 'self' },
    'reflection-form-no-case': { ...form, about: null, mode: 'self' },
    'reflection-form-again': { ...form, surveyId, ownCard: false, answers: someAnswers },
    'reflection-outcome': {
      kind: 'reflection-outcome',
      about,
      sections: reflectionOf({ ...everything('yes'), ...someAnswers, G3: 'unknown', P1: 'no' }),
    },
    'reflection-outcome-firm': {
      kind: 'reflection-outcome',
      about: null,
      sections: reflectionOf({ G1: 'yes', F1: 'yes', F5: 'yes' }),
    },
    'reflection-outcome-only-attention': {
      kind: 'reflection-outcome',
      about: null,
      sections: reflectionOf({ F5: 'no' }),
    },
    'reflection-sheet': { ...sheet, about },
    'reflection-sheet-link': { ...sheet, link: 'http://127.0.0.1:3978/downloads/1' },
    'reflection-sheet-no-chat': { ...sheet, chatKnown: false },
    'reflection-thanks': { kind: 'reflection-thanks', ...about, surveyId, ownCard: true, answered: 7 },
    'reflection-thanks-one': { kind: 'reflection-thanks', ...about, surveyId, ownCard: true, answered: 1 },
    'reflection-result': result,
    'reflection-result-held-back': { ...result, heldBack: true },
    'reflection-result-left-out': { ...result, open: false, heldBack: true },
    'reflection-result-too-few': { ...result, answered: 3, sections: [] },
    'intensity-form': intensityForm,
    'intensity-form-again': { ...intensityForm, values: { now: 'I2', fits: 'I3' } },
    'intensity-form-no-case': { ...intensityForm, about: null },
    'intensity-result-closer': chosen,
    'intensity-result-last-year': { ...chosen, choice: { ...chosen.choice, on: '2025-12-01' } },
    'intensity-result-looser': {
      ...chosen,
      about: null,
      ownCard: false,
      choice: { ...chosen.choice, now: 'I5', fits: 'I4' },
    },
    ...Object.fromEntries(
      INTENSITIES.map((intensity) => [
        `intensity-result-same-${intensity}`,
        { ...chosen, choice: { ...chosen.choice, now: intensity, fits: intensity } },
      ]),
    ),
    'all-tips': { kind: 'all-tips' },
  };
}

/** A form that comes back with something to mend. */
export function reflectionProblem(problem: Problem): View {
  return { ...form, place: 'personal', about: null, ownCard: false, answers: someAnswers, problem };
}

export function intensityProblem(problem: Problem): View {
  return { ...intensityForm, values: { now: 'I2', fits: '' }, problem };
}
