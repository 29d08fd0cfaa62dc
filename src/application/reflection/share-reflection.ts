import type { Actor, ConversationId, TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Located } from '../locate';
import type { Work } from '../storage';
import type { Case, PostedCard, Survey } from '../records';
import { refuse } from '../refusal';
import { postInChannel } from '../send';
import { countAsked, isSmallGroup } from '../small-group';
import { answerSurvey } from '../surveys/answer-survey';
import { openSurvey } from '../surveys/open-survey';
import { lockSurvey } from '../surveys/survey-context';
import type { ReflectionFormView } from '../views/reflection';
import type { View } from '../views/view';
import type { ReflectionAnswers } from '../../domain/reflection';

/** Keeps what one person answered for the case meeting; the first one opens the shared reflection. */
export async function shareReflection(
  deps: Deps,
  { tenant, person, place }: Actor,
  found: Located,
  surveyId: string | undefined,
  answers: ReflectionAnswers,
  ownCard: boolean,
): Promise<View> {
  return deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    const survey =
      surveyId === undefined
        ? ((await work.surveys.openOf(record.id, 'reflection')) ??
          (await openReflectionSurvey(deps, work, record, found)))
        : await work.surveys.find(surveyId);
    if (survey === null) return refuse('not-available');
    if (!(await answerSurvey(deps, work, survey, person, answers))) return refuse('survey-closed');
    // Its form stood on a card of something else, which the others go on reading: they get a form of their own.
    if (survey.card === null && !ownCard && place.kind === 'channel') {
      const { conversation } = place;
      await work.jobs.enqueue({ kind: 'post-reflection', surveyId: survey.id, conversation });
    }
    return {
      kind: 'reflection-thanks',
      caseId: record.id,
      code: record.code,
      surveyId: survey.id,
      ownCard,
      answered: Object.keys(answers).length,
    };
  });
}

/** Asked are those who get the checklist of the case, too. */
async function openReflectionSurvey(
  deps: Deps,
  work: Work,
  record: Case,
  { channel, members }: Located,
): Promise<Survey> {
  const invited = await countAsked(work, record.id, members);
  return openSurvey(deps, work, record, channel, 'reflection', invited);
}

/** The card with the form becomes that of the shared reflection, unless there is one; the result comes below it. */
export async function placeReflection(work: Work, surveyId: string, card: PostedCard): Promise<void> {
  const survey = await work.surveys.lock(surveyId);
  if (survey?.card !== null) return;
  await work.surveys.save({ ...survey, card });
  await work.jobs.enqueue({ kind: 'show-survey', surveyId });
}

/** A job: posts the form of a shared reflection that has no card yet, for everyone. */
export async function postReflection(
  deps: Deps,
  tenant: TenantId,
  surveyId: string,
  conversation: ConversationId,
): Promise<void> {
  const found = await deps.database.transaction(tenant, (work) => lockSurvey(work, surveyId));
  if (found?.survey.status !== 'open' || found.survey.card !== null) return;
  const { case: record, channel } = found;
  const form: ReflectionFormView = {
    kind: 'reflection-form',
    place: 'channel',
    about: { caseId: record.id, code: record.code },
    surveyId: null,
    ownCard: true,
    mode: 'meeting',
    smallGroup: isSmallGroup(found.survey.invited),
    answers: {},
    problem: null,
  };
  const activity = await postInChannel(deps, tenant, channel, conversation, form);
  if (activity === null) return;
  await deps.database.transaction(tenant, (work) =>
    placeReflection(work, surveyId, { conversation, activity }),
  );
}
