import type { TenantId } from './actor';
import type { Deps } from './deps';
import type { Channel, Round } from './records';
import { headOf, updateRound } from './round-context';
import { editInChannel, postInChannel, threadOf } from './send';
import type { Turnout } from './storage';
import type { ProgressView } from './views/checklist';

/**
 * Posts the channel card of a round, and under it how many answered. A second run finds what stands there and goes on
 * from that.
 */
export async function postChecklist(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.status !== 'open' || context.round.progress !== null) return;
  if (context.round.card !== null) return showProgress(deps, tenant, roundId);
  const { channel } = context;
  const card = await postInChannel(deps, tenant, channel, channel.id, {
    kind: 'checklist',
    ...headOf(context),
    roundId,
    repeated: false,
  });
  if (card === null) return;
  const held = await updateRound(deps, tenant, roundId, { card }, async (work, round) => {
    await work.jobs.enqueue({ kind: 'want-regisseur', roundId });
    const agreements = await work.agreements.ofCase(round.caseId);
    if (agreements.length > 0) await work.jobs.enqueue({ kind: 'due-agreements', roundId });
    // Closed while the card was on its way: the step that closed it found no card to edit.
    if (round.status === 'closed') await work.jobs.enqueue({ kind: 'close-card', roundId });
    return { round, turnout: await work.participants.turnout(roundId) };
  });
  if (held !== null) await postProgress(deps, tenant, channel, held);
}

/**
 * "3 van 6 ingevuld", in one reply in the thread of the card: nobody's name, nobody's content. Under a closed card it
 * says that the round is closed, and is not posted any more.
 */
export async function showProgress(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  // An answer that is not counted here yet has a job of its own, which runs once that answer is stored.
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.progressOf(roundId));
  if (context?.round.card == null) return;
  const { channel, round, turnout } = context;
  if (round.progress === null) return postProgress(deps, tenant, channel, context);
  const thread = threadOf(channel, context.round.card);
  await editInChannel(deps, tenant, channel, thread, round.progress, progressView(channel, round, turnout));
}

async function postProgress(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  { round, turnout }: { readonly round: Round; readonly turnout: Turnout },
): Promise<void> {
  if (round.status === 'closed' || round.card === null) return;
  const view = progressView(channel, round, turnout);
  const progress = await postInChannel(deps, tenant, channel, threadOf(channel, round.card), view);
  if (progress === null) return;
  await updateRound(deps, tenant, round.id, { progress }, async (work, current) => {
    // Closed while the reply was on its way: the step that closed the card found no reply to edit.
    if (current.status === 'closed') await work.jobs.enqueue({ kind: 'show-progress', roundId: round.id });
  });
}

function progressView(channel: Channel, round: Round, turnout: Turnout): ProgressView {
  const closed = round.status === 'closed';
  return { kind: 'progress', closed, ...turnout, startsAt: round.closesAt, zone: channel.zone };
}

/**
 * The meeting began, was cancelled, or a newer checklist went out: the card says that the round is closed, and after
 * it the progress does.
 */
export async function closeCard(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.progressOf(roundId));
  if (context?.round.status !== 'closed' || context.round.card === null) return;
  const { channel, turnout } = context;
  await editInChannel(deps, tenant, channel, channel.id, context.round.card, {
    kind: 'round-closed',
    ...headOf(context),
    ...turnout,
  });
  await deps.database.transaction(tenant, (work) => work.jobs.enqueue({ kind: 'show-progress', roundId }));
}
