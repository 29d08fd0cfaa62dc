import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import { notice } from '../notice';
import type { KeptWeighing } from '../records';
import type { View } from '../views/view';
import { isOver, withWeighing } from './open-weighing';
import { withNoted, type BesideOutcome } from './noted-weighing';
import { weighingView } from './weighing-view';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Ends a weighing at its owner's wish: nothing of it stays. */
export async function stopWeighing(deps: Deps, actor: Actor, id: string | undefined): Promise<View> {
  return withWeighing(deps, actor, id, async (found, work) => {
    await work.weighings.remove(found.id);
    if (deps.files.way === 'download') deps.files.forget(found.id);
    return notice('share-stopped', undefined, ['share']);
  });
}

/** Keeps a finished weighing for as long as configured, because its owner asked for that. */
export async function keepWeighing(
  deps: Deps,
  actor: Actor,
  id: string | undefined,
  beside: BesideOutcome,
): Promise<View> {
  return withNoted(deps, actor, id, beside, async (found, work) => {
    if (found.weighing.at !== null || found.kept) return weighingView(actor.tenant, found);
    const expiresAt = new Date(deps.clock.now().getTime() + deps.keptWeighingDays * DAY_MS);
    const kept: KeptWeighing = { ...found, kept: true, expiresAt };
    await work.weighings.save(kept);
    return weighingView(actor.tenant, kept);
  });
}

/** Shows a weighing again, where it was left. */
export async function showWeighing(deps: Deps, actor: Actor, id: string | undefined): Promise<View> {
  return withWeighing(deps, actor, id, (found) => weighingView(actor.tenant, found));
}

/** The card of the newest weighing that is not finished, with its way back and its way out; null when there is none. */
export async function showOpenWeighing(deps: Deps, actor: Actor): Promise<View | null> {
  if (actor.place.kind !== 'personal') return null;
  const all = await deps.database.transaction(actor.tenant, (work) => work.weighings.of(actor.person));
  const open = all.find((weighing) => weighing.decidedAt === null && !isOver(deps, weighing));
  return open === undefined ? null : showWeighing(deps, actor, open.id);
}

/** A job: erases a weighing whose time is over. One that was kept meanwhile is looked at again when its time is over. */
export async function eraseWeighing(deps: Deps, tenant: TenantId, id: string): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    const until = await work.weighings.removeExpired(id, deps.clock.now());
    if (until !== null) await work.jobs.enqueue({ kind: 'erase-weighing', weighingId: id }, until);
  });
}
