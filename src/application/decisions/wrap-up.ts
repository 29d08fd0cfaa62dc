import { asksDecision } from '../../domain/decisions';
import type { Level } from '../../domain/facts';
import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { RoundOfMeeting, Work } from '../storage';
import { headOf } from '../round-context';
import { postToRegisseur } from '../present-regisseur';
import { postInChannel, threadOf } from '../send';
import type { WrapUpView } from '../views/decisions';
import { adviseOnAll, advisedIn } from './decision-lines';
import { feedbackAt, feedbackTooLate } from './feedback-moment';

/** The round of a meeting that began, with all it stands in. */
type Begun = Pick<RoundOfMeeting, 'case' | 'channel' | 'meeting' | 'round'>;

/** Asks the regisseur what was agreed and decided: in the own chat, or else in the thread of the checklist. */
export async function sendWrapUp(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.case.status !== 'open' || feedbackTooLate(context.meeting, deps.clock.now())) return;
  const view = await deps.database.transaction(tenant, async (work) =>
    // The last summary may still be on its way, and counts all that was answered.
    wrapUpView(deps, work, context, { advised: await adviseOnAll(deps, work, context) }),
  );
  if (view === null) return;
  const { channel, round } = context;
  if (await postToRegisseur(deps, tenant, channel, context.case, view)) return;
  const conversation = round.card === null ? channel.id : threadOf(channel, round.card);
  await postInChannel(deps, tenant, channel, conversation, view);
}

/**
 * Null: its meeting did not begin.
 * @param known instead of what is stored with the round
 */
export async function wrapUpView(
  deps: Deps,
  work: Work,
  context: Begun,
  known: { readonly advised?: Level; readonly feedback?: WrapUpView['feedback'] } = {},
): Promise<WrapUpView | null> {
  const { round, meeting } = context;
  if (meeting.status !== 'begun' || round.status !== 'closed') return null;
  const advised = known.advised ?? (await advisedIn(deps, work, context));
  return {
    kind: 'wrap-up',
    ...headOf(context),
    roundId: round.id,
    round: round.number,
    advised: advised !== null && asksDecision(advised) ? advised : null,
    feedback: known.feedback ?? (round.feedback === null ? 'ahead' : 'posted'),
    feedbackAt: feedbackAt(meeting),
  };
}
