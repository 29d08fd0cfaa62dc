import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Survey } from '../records';
import type { PersonId } from '../../domain/facts';
import type { Choices } from '../../domain/survey-answers';

/**
 * Keeps what one person answered, in place of what they answered before; the result follows.
 * False: the survey closed in the meantime, and nothing is stored.
 */
export async function answerSurvey(
  deps: Deps,
  work: Work,
  { id }: Pick<Survey, 'id'>,
  person: PersonId,
  answers: Choices,
): Promise<boolean> {
  const survey = await work.surveys.lock(id);
  if (survey?.status !== 'open') return false;
  const own = (await work.surveys.answersOf(id)).find((answer) => answer.person === person);
  await work.surveys.saveAnswers(id, [{ person, answers, shown: own?.shown ?? null }]);
  await work.jobs.enqueue({ kind: 'show-survey', surveyId: id });
  deps.log.info('survey-answered', { person, survey: id, kind: survey.kind });
  return true;
}
