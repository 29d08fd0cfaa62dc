import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import type { Work } from '../storage';
import type { Survey } from '../records';
import { isRefusal, refuse } from '../refusal';
import type { Problem } from '../views/parts';
import type { EvaluationThanksView } from '../views/surveys';
import type { View } from '../views/view';
import { evaluationAnswers, type EvaluationAnswers } from '../../domain/evaluation';
import { answerSurvey } from './answer-survey';
import { evaluationForm } from './post-evaluation';
import { closesAt } from './survey-context';

/** A sent form: what was valid in it, and the first thing to mend if anything was not. */
export interface EvaluationInput {
  readonly answers: EvaluationAnswers;
  readonly problem: Problem | null;
}

/** The questions, filled in as this person did before. */
export async function openEvaluationForm(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  return answerEvaluation(deps, actor, reference, null);
}

/** Keeps what one person answered; the result follows. @param input null: the form is asked for */
export async function answerEvaluation(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: EvaluationInput | null,
): Promise<View> {
  const found = await locate(deps, actor, 'answer-survey', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    const survey = await evaluationOf(work, found, reference);
    if (survey === null) return refuse('not-available');
    if (survey.status === 'closed') return refuse('survey-closed');
    const at = { ...found, survey };
    if (input === null) {
      const own = (await work.surveys.answersOf(survey.id)).find(({ person }) => person === actor.person);
      return evaluationForm(deps, at, { answers: evaluationAnswers(own?.answers ?? {}) });
    }
    const filledIn = Object.keys(input.answers).length;
    if (input.problem !== null) return evaluationForm(deps, at, input);
    if (filledIn === 0) return evaluationForm(deps, at, { nothingFilledIn: true });
    await answerSurvey(deps, work, survey, actor.person, { ...input.answers });
    return thanks(deps, at, filledIn);
  });
}

/** The one that is named, else the latest; held until the transaction ends. */
async function evaluationOf(
  work: Work,
  { case: record }: Located,
  { surveyId }: Reference,
): Promise<Survey | null> {
  const id = surveyId ?? (await work.surveys.ofCase(record.id, 'evaluation')).at(-1)?.id;
  const survey = id === undefined ? null : await work.surveys.lock(id);
  // Of this case: the ids on a card may be of two.
  return survey?.kind === 'evaluation' && survey.caseId === record.id ? survey : null;
}

function thanks(
  deps: Deps,
  { survey, case: record, channel }: Located & { readonly survey: Survey },
  filledIn: number,
): EvaluationThanksView {
  return {
    kind: 'evaluation-thanks',
    caseId: record.id,
    code: record.code,
    surveyId: survey.id,
    filledIn,
    closesAt: closesAt(deps, survey, channel.zone),
    zone: channel.zone,
  };
}
