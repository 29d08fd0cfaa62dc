import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Channel, PostedCard, Survey } from '../records';
import { reflectionResult } from '../reflection/reflection-result';
import { editInChannel, postInChannel } from '../send';
import type { SurveyClosedView } from '../views/surveys';
import type { View } from '../views/view';
import { countedAnswers, holdsBack, type Choices } from '../../domain/survey-answers';
import { evaluationResult } from './evaluation-result';
import { lockSurvey, threadOfCard, type SurveyContext } from './survey-context';

/**
 * Shows what the answers of at least three people say, in one reply in the thread of the questions. The questions
 * themselves are edited only once the survey is closed: an edit would wipe half-typed forms.
 */
export async function showSurvey(deps: Deps, tenant: TenantId, surveyId: string): Promise<void> {
  const prepared = await deps.database.transaction(tenant, (work) => prepare(deps, work, surveyId));
  if (prepared === null) return;
  const { survey, card, channel, closed, result } = prepared;
  if (closed !== null) {
    await editInChannel(deps, tenant, channel, card.conversation, card.activity, closed);
  }
  if (result === null) return;
  if (survey.result !== null) {
    return editInChannel(deps, tenant, channel, survey.result.conversation, survey.result.activity, result);
  }
  const conversation = threadOfCard(channel, card);
  const activity = await postInChannel(deps, tenant, channel, conversation, result);
  if (activity === null) return;
  await deps.database.transaction(tenant, async ({ surveys }) => {
    const current = await surveys.lock(surveyId);
    // Asked again in the meantime, the questions stand elsewhere, and the result follows them there.
    if (current?.card?.activity !== card.activity) return;
    await surveys.save({ ...current, result: { conversation, activity } });
  });
}

interface Prepared {
  readonly survey: Survey;
  readonly card: PostedCard;
  readonly channel: Channel;
  /** In place of the questions, once they are closed. */
  readonly closed: SurveyClosedView | null;
  /** Null while fewer than three people answered. */
  readonly result: View | null;
}

/** Decides which answers count, remembers that, and makes the cards of it. */
async function prepare(deps: Deps, work: Work, surveyId: string): Promise<Prepared | null> {
  const found = await lockSurvey(work, surveyId);
  if (found?.survey.card == null) return null;
  const { survey, case: record, channel } = found;
  const isClosed = survey.status === 'closed';
  const all = await work.surveys.answersOf(survey.id);
  const counted = countedAnswers(all);
  const numbers = { answered: all.length, invited: Math.max(survey.invited, all.length) };
  const head = { caseId: record.id, code: record.code, surveyId: survey.id };
  const closed: SurveyClosedView = { kind: 'survey-closed', ...head, ...numbers, survey: survey.kind };
  const common = { survey, card: found.survey.card, channel, closed: isClosed ? closed : null };
  if (counted === null) return { ...common, result: null };
  await work.surveys.saveAnswers(
    survey.id,
    all.map((one, index) => ({ ...one, shown: orNull(counted[index]) })),
  );
  const context = { case: record, channel, ...numbers, heldBack: holdsBack(all, counted) };
  const shown = counted.filter((choices) => orNull(choices) !== null);
  return { ...common, result: await resultOf(deps, work, context, survey, shown) };
}

/** Null: nothing of this person counts yet. */
function orNull(choices: Choices | undefined): Choices | null {
  return choices === undefined || Object.keys(choices).length === 0 ? null : choices;
}

async function resultOf(
  deps: Deps,
  work: Work,
  context: SurveyContext,
  survey: Survey,
  shown: readonly Choices[],
): Promise<View> {
  switch (survey.kind) {
    case 'evaluation':
      return evaluationResult(deps, work, context, survey, shown);
    case 'reflection':
      return reflectionResult(context, survey, shown);
  }
}
