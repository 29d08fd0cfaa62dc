import type { Survey } from '../records';
import type { SurveyContext } from '../surveys/survey-context';
import type { ReflectionResultView } from '../views/reflection';
import { reflectionAnswers, sharedReflection } from '../../domain/reflection';
import type { Choices } from '../../domain/survey-answers';

/** What the counted answers of a shared reflection say, without who said what. */
export function reflectionResult(
  { case: record, answered, invited, heldBack }: SurveyContext,
  survey: Survey,
  shown: readonly Choices[],
): ReflectionResultView {
  return {
    kind: 'reflection-result',
    caseId: record.id,
    code: record.code,
    surveyId: survey.id,
    open: survey.status === 'open',
    answered,
    invited,
    sections: sharedReflection(shown.map(reflectionAnswers)),
    heldBack,
  };
}
