import type { ConversationId, TenantId } from '../actor';
import type { Deps } from '../deps';
import { notice } from '../notice';
import { editInChannel, postInChannel } from '../send';
import type { EvaluationFormView } from '../views/surveys';
import { isSmallGroup } from '../small-group';
import type { EvaluationAnswers } from '../../domain/evaluation';
import { closesAt, lockSurvey, type SurveyInChannel } from './survey-context';

/**
 * Posts the questions of an open evaluation, with the result so far below them.
 * @param conversation where they were asked for; null: in the channel, unless they stand somewhere already
 */
export async function postEvaluation(
  deps: Deps,
  tenant: TenantId,
  surveyId: string,
  conversation: ConversationId | null,
): Promise<void> {
  const found = await deps.database.transaction(tenant, (work) => lockSurvey(work, surveyId));
  if (found?.survey.status !== 'open') return;
  if (conversation === null && found.survey.card !== null) return;
  const target = conversation ?? found.channel.id;
  const form = evaluationForm(deps, found, { posted: true });
  const { result } = found.survey;
  if (result !== null) {
    // One result at a time: it goes on below the questions. First, for an edit can be done again, and a post can't.
    const moved = notice('evaluation-result-moved');
    await editInChannel(deps, tenant, found.channel, result.conversation, result.activity, moved);
  }
  const activity = await postInChannel(deps, tenant, found.channel, target, form);
  if (activity === null) return;
  await deps.database.transaction(tenant, async ({ surveys, jobs }) => {
    const current = await surveys.lock(surveyId);
    if (current === null) return;
    await surveys.save({ ...current, card: { conversation: target, activity }, result: null });
    // Also when it closed in the meantime: whoever closed it found no card, or an older one.
    await jobs.enqueue({ kind: 'show-survey', surveyId });
  });
}

/** The questions; empty unless they are opened by somebody who answered before, or come back to be mended. */
export function evaluationForm(
  deps: Deps,
  { survey, case: record, channel }: SurveyInChannel,
  more: Partial<Pick<EvaluationFormView, 'posted' | 'answers' | 'nothingFilledIn' | 'problem'>>,
): EvaluationFormView {
  const answers: EvaluationAnswers = {};
  return {
    kind: 'evaluation-form',
    caseId: record.id,
    code: record.code,
    surveyId: survey.id,
    posted: false,
    answers,
    smallGroup: isSmallGroup(survey.invited),
    nothingFilledIn: false,
    closesAt: closesAt(deps, survey, channel.zone),
    zone: channel.zone,
    problem: null,
    ...more,
  };
}
