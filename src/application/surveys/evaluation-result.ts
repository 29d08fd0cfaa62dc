import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Survey } from '../records';
import type { EvaluationResultView } from '../views/surveys';
import { evaluationAnswers, evaluationResult as resultOf } from '../../domain/evaluation';
import { RESPONDENTS_NEEDED, type Choices } from '../../domain/survey-answers';
import type { SurveyContext } from './survey-context';

/** What the counted answers say, and how that compares with the last evaluation of this case that had a result. */
export async function evaluationResult(
  deps: Deps,
  work: Work,
  { case: record, channel, answered, invited, heldBack }: SurveyContext,
  survey: Survey,
  shown: readonly Choices[],
): Promise<EvaluationResultView> {
  const before = await lastResultBefore(work, survey);
  const dayOf = (moment: Date) => deps.calendar.toLocal(moment, channel.zone).date;
  return {
    kind: 'evaluation-result',
    caseId: record.id,
    code: record.code,
    surveyId: survey.id,
    open: survey.status === 'open',
    answered,
    invited,
    result: resultOf(shown.map(evaluationAnswers), (before?.shown ?? []).map(evaluationAnswers)),
    before: before && dayOf(before.survey.openedAt),
    openedOn: dayOf(survey.openedAt),
    heldBack,
  };
}

async function lastResultBefore(
  work: Work,
  { caseId, kind, number }: Survey,
): Promise<{ readonly survey: Survey; readonly shown: readonly Choices[] } | null> {
  const earlier = (await work.surveys.ofCase(caseId, kind)).filter((one) => one.number < number);
  for (const survey of earlier.reverse()) {
    const answers = await work.surveys.answersOf(survey.id);
    const shown = answers.flatMap((answer) => (answer.shown === null ? [] : [answer.shown]));
    if (shown.length >= RESPONDENTS_NEEDED) return { survey, shown };
  }
  return null;
}
