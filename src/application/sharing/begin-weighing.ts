import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { notice } from '../notice';
import type { KeptWeighing } from '../records';
import { postInChat } from '../send';
import type { View } from '../views/view';
import { begunWeighing } from '../../domain/sharing/weighing';
import { weighingView } from './weighing-view';

/** An open weighing outlives a restart, and no more than a day. */
const OPEN_HOURS = 24;
const HOUR_MS = 60 * 60 * 1000;

/** Starts a weighing. From a channel it opens in the asker's own chat, for it concerns nobody else there. */
export async function beginWeighing(deps: Deps, actor: Actor): Promise<View> {
  const { place } = actor;
  if (place.kind === 'personal') return weighingView(actor.tenant, await openWeighing(deps, actor));
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  if (channel === null) return notice('share-belongs-in-chat');
  const weighing = await openWeighing(deps, actor);
  const view = weighingView(actor.tenant, weighing);
  const posted = await postInChat(deps, actor.tenant, channel, actor.person, view, actor.language);
  if (posted) return notice('share-opened-in-chat');
  await deps.database.transaction(actor.tenant, (work) => work.weighings.remove(weighing.id));
  return notice('share-belongs-in-chat');
}

async function openWeighing(deps: Deps, { tenant, person, language }: Actor): Promise<KeptWeighing> {
  const begunAt = deps.clock.now();
  const weighing: KeptWeighing = {
    id: deps.ids.next(),
    person,
    weighing: begunWeighing,
    language,
    begunAt,
    decidedAt: null,
    expiresAt: new Date(begunAt.getTime() + OPEN_HOURS * HOUR_MS),
    kept: false,
    offeredAt: null,
  };
  await deps.database.transaction(tenant, async (work) => {
    await work.weighings.add(weighing);
    await work.jobs.enqueue({ kind: 'erase-weighing', weighingId: weighing.id }, weighing.expiresAt);
  });
  return weighing;
}
