import type { Actor, TenantId } from '../actor';
import { chooseCase } from '../choose-case';
import type { Deps } from '../deps';
import { locate, type Reference } from '../locate';
import { notice } from '../notice';
import { Undeliverable, type Member } from '../ports';
import type { Work } from '../storage';
import type { Case, Channel, Survey } from '../records';
import { isRefusal, refuse } from '../refusal';
import { countAsked } from '../small-group';
import type { View } from '../views/view';
import type { PersonId } from '../../domain/facts';
import { markUnreachable } from '../unreachable';
import { openSurvey } from './open-survey';

/** `evaluatie [code]`: how we work together (T1..T9, K1..K3). Null: the questions follow as a post of their own. */
export async function evaluateByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View | null> {
  const chosen = await chooseCase(deps, actor, { command: 'evaluate', code });
  if ('view' in chosen) return chosen.view;
  const answer = await startEvaluation(deps, actor, { caseId: chosen.case.id });
  return isRefusal(answer) ? answer : null;
}

/**
 * Asks the questions where this person asks for them: those of the evaluation that is open, else of a new one. Who
 * answered already, and asks again once there is a result, asks for a new one, to compare with.
 */
export async function startEvaluation(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'start-survey', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    const open = await work.surveys.openOf(record.id, 'evaluation');
    const survey =
      open === null || (await isDoneWith(work, open, actor.person))
        ? await openEvaluation(deps, work, record, found.channel, found.members)
        : open;
    const conversation = actor.place.kind === 'channel' ? actor.place.conversation : found.channel.id;
    await work.jobs.enqueue({ kind: 'post-evaluation', surveyId: survey.id, conversation });
    return notice('evaluation-on-its-way');
  });
}

async function isDoneWith(work: Work, { id, result }: Survey, person: PersonId): Promise<boolean> {
  if (result === null) return false;
  return (await work.surveys.answersOf(id)).some((answer) => answer.person === person);
}

/** A job: the meeting of every so many rounds ends with an evaluation, unless the team had one since its checklist. */
export async function evaluateRound(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (found?.case.status !== 'open') return;
  const members = await rosterOrNull(deps, tenant, found.channel);
  if (members === null) return;
  await deps.database.transaction(tenant, async (work) => {
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return;
    const newest = (await work.surveys.ofCase(record.id, 'evaluation')).at(-1);
    if (newest !== undefined && newest.openedAt >= found.round.sentAt) return;
    const survey = await openEvaluation(deps, work, record, found.channel, members);
    await work.jobs.enqueue({ kind: 'post-evaluation', surveyId: survey.id, conversation: null });
  });
}

/** Asked are those who get the checklist of the case, too. */
async function openEvaluation(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  members: readonly Member[],
): Promise<Survey> {
  const invited = await countAsked(work, record.id, members);
  return openSurvey(deps, work, record, channel, 'evaluation', invited);
}

/** Asked before the transaction: no row is held while Teams answers. Null: the channel cannot be reached. */
async function rosterOrNull(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
): Promise<readonly Member[] | null> {
  try {
    return await deps.roster.members(tenant, channel, true);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await markUnreachable(deps, tenant, channel, error);
    return null;
  }
}
