import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { notice } from '../notice';
import type { Work } from '../storage';
import type { KeptWeighing } from '../records';
import { refuse } from '../refusal';
import type { View } from '../views/view';

/**
 * Holds one's own weighing while something is done with it. Only in one's own chat; one that was erased, and one of
 * somebody else, are both no longer there.
 */
export async function withWeighing(
  deps: Deps,
  actor: Actor,
  id: string | undefined,
  run: (weighing: KeptWeighing, work: Work) => View | Promise<View>,
): Promise<View> {
  if (actor.place.kind !== 'personal') return refuse('not-available');
  if (id === undefined) return notice('share-gone', undefined, ['share']);
  return deps.database.transaction(actor.tenant, async (work) => {
    const found = await work.weighings.lock(id, actor.person);
    if (found === null || isOver(deps, found)) return notice('share-gone', undefined, ['share']);
    return run({ ...found, language: actor.language }, work);
  });
}

export function isOver(deps: Deps, { expiresAt }: Pick<KeptWeighing, 'expiresAt'>): boolean {
  return expiresAt <= deps.clock.now();
}
