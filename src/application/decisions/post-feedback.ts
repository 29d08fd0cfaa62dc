import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Job } from '../jobs';
import { locate, type Located, type Reference } from '../locate';
import { notice } from '../notice';
import type { RoundOfMeeting, Work } from '../storage';
import { isRefusal } from '../refusal';
import { editInChannel, postInChannel } from '../send';
import type { View } from '../views/view';
import { feedbackTooLate } from './feedback-moment';
import { feedbackView } from './feedback-view';
import { wrapUpView } from './wrap-up';

/** The regisseur posts the feedback now; asked again, the one that stands there is brought up to date. */
export async function askFeedback(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'post-feedback', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    const begun = await begunRound(work, found);
    if (begun === null) return notice('feedback-after-meeting', { code: found.case.code });
    await work.jobs.enqueue({ kind: 'post-feedback', roundId: begun.round.id, why: 'asked' });
    const onItsWay = notice('feedback-on-its-way');
    if (actor.place.kind === 'channel') return onItsWay;
    return (await wrapUpView(deps, work, begun, { feedback: 'on-its-way' })) ?? onItsWay;
  });
}

/** The round named, or else the latest, if its meeting began. */
async function begunRound(work: Work, found: Located): Promise<RoundOfMeeting | null> {
  const rounds = await work.rounds.ofCase(found.case.id);
  const meetings = await work.meetings.ofCase(found.case.id);
  const begun = rounds.flatMap((round) => {
    const meeting = meetings.find(({ id, status }) => id === round.meetingId && status === 'begun');
    return meeting === undefined ? [] : [{ case: found.case, channel: found.channel, meeting, round }];
  });
  const named = found.round?.id;
  return (named === undefined ? begun.at(-1) : begun.find(({ round }) => round.id === named)) ?? null;
}

type FeedbackJob = Extract<Job, { kind: 'post-feedback' }>;

/** Posts the feedback of a meeting in the channel, or edits it. What only changes it waits until it is there. */
export async function postFeedback(
  deps: Deps,
  tenant: TenantId,
  { roundId, why }: FeedbackJob,
): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.case.status !== 'open' || context.meeting.status !== 'begun') return;
  const { channel, meeting, round } = context;
  const posts = why === 'asked' || (why === 'due' && !feedbackTooLate(meeting, deps.clock.now()));
  if (round.feedback === null && !posts) return;
  const view = await deps.database.transaction(tenant, (work) => feedbackView(deps, work, context));
  if (round.feedback !== null) {
    const { conversation, activity } = round.feedback;
    return editInChannel(deps, tenant, channel, conversation, activity, view);
  }
  const activity = await postInChannel(deps, tenant, channel, channel.id, view);
  if (activity === null) return;
  await deps.database.transaction(tenant, (work) =>
    work.rounds.save(roundId, { feedback: { conversation: channel.id, activity } }),
  );
}
