import type { TenantId } from './actor';
import type { Deps } from './deps';
import { headOf, updateRound } from './round-context';
import { editInChannel, postInChannel, threadOf } from './send';
import type { ProgressView } from './views/checklist';

/** Posts the channel card of a round; its thread gets the progress. A second run finds the card and leaves it. */
export async function postChecklist(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.status !== 'open' || context.round.card !== null) return;
  const { channel } = context;
  const card = await postInChannel(deps, tenant, channel, channel.id, {
    kind: 'checklist',
    ...headOf(context),
    roundId,
    repeated: false,
  });
  if (card === null) return;
  await updateRound(
    deps,
    tenant,
    roundId,
    (round) => ({ ...round, card }),
    async (work, round) => {
      await work.jobs.enqueue({ kind: 'show-progress', roundId });
      await work.jobs.enqueue({ kind: 'due-agreements', roundId });
      await work.jobs.enqueue({ kind: 'want-regisseur', roundId });
      // Closed while the card was on its way: the step that closed it found no card to edit.
      if (round.status === 'closed') await work.jobs.enqueue({ kind: 'close-card', roundId });
    },
  );
}

/**
 * "3 van 6 ingevuld", in one reply in the thread of the card: nobody's name, nobody's content. Under a closed card it
 * says that the round is closed, and is not posted any more.
 */
export async function showProgress(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  // Held: an answer that is being stored is counted here, or has a job of its own waiting after this one.
  const turnout = await deps.database.transaction(tenant, async (work) => {
    await work.rounds.lock(roundId);
    return work.participants.turnout(roundId);
  });
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.card == null) return;
  const { channel, round } = context;
  const closed = round.status === 'closed';
  if (closed && round.progress === null) return;
  const thread = threadOf(channel, context.round.card);
  const view: ProgressView = {
    kind: 'progress',
    closed,
    ...turnout,
    startsAt: round.closesAt,
    zone: channel.zone,
  };
  if (round.progress !== null) {
    return editInChannel(deps, tenant, channel, thread, round.progress, view);
  }
  const progress = await postInChannel(deps, tenant, channel, thread, view);
  if (progress === null) return;
  await updateRound(
    deps,
    tenant,
    roundId,
    (current) => ({ ...current, progress }),
    async (work, current) => {
      // Closed while the reply was on its way: the step that closed the card found no reply to edit.
      if (current.status === 'closed') await work.jobs.enqueue({ kind: 'show-progress', roundId });
    },
  );
}

/**
 * The meeting began, was cancelled, or a newer checklist went out: the card says that the round is closed, and after
 * it the progress does.
 */
export async function closeCard(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.status !== 'closed' || context.round.card === null) return;
  const { channel } = context;
  const turnout = await deps.database.transaction(tenant, (work) => work.participants.turnout(roundId));
  await editInChannel(deps, tenant, channel, channel.id, context.round.card, {
    kind: 'round-closed',
    ...headOf(context),
    ...turnout,
  });
  await deps.database.transaction(tenant, (work) => work.jobs.enqueue({ kind: 'show-progress', roundId }));
}
