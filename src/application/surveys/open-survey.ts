import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Channel, Survey, SurveyKind } from '../records';
import { closesAt } from './survey-context';

/**
 * Opens a survey, in a transaction that holds the case. An older one of its kind closes. It has no card yet: whoever
 * posts its questions saves where they stand (`Survey.card`).
 * @param invited how many people are asked
 */
export async function openSurvey(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  kind: SurveyKind,
  invited: number,
): Promise<Survey> {
  const earlier = await work.surveys.ofCase(record.id, kind);
  for (const { id, status } of earlier) if (status === 'open') await closeSurveyIn(work, id);
  const survey: Survey = {
    id: deps.ids.next(),
    caseId: record.id,
    kind,
    number: earlier.length + 1,
    openedAt: deps.clock.now(),
    status: 'open',
    invited,
    card: null,
    result: null,
  };
  await work.surveys.add(survey);
  await work.jobs.enqueue(
    { kind: 'close-survey', surveyId: survey.id },
    closesAt(deps, survey, channel.zone),
  );
  return survey;
}

/** A job: the time of a survey is over. */
export async function closeSurvey(deps: Deps, tenant: TenantId, surveyId: string): Promise<void> {
  await deps.database.transaction(tenant, (work) => closeSurveyIn(work, surveyId));
}

/** Its cards say that it is closed. */
async function closeSurveyIn(work: Work, surveyId: string): Promise<void> {
  const survey = await work.surveys.lock(surveyId);
  if (survey?.status !== 'open') return;
  await work.surveys.save({ ...survey, status: 'closed' });
  await work.jobs.enqueue({ kind: 'show-survey', surveyId });
}
