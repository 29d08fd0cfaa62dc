import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { membersIncluding } from '../locate';
import { Undeliverable } from '../ports';
import type { Case, Channel } from '../records';

/** Open cases in which somebody took part or noted something, of the channels they still belong to, by code. */
export async function ownCases(deps: Deps, actor: Actor): Promise<readonly Case[]> {
  const found = await deps.database.transaction(actor.tenant, async (work) => {
    const cases = await work.cases.ofPerson(actor.person);
    const channels = new Map<string, Channel | null>();
    for (const { channel } of cases) {
      if (!channels.has(channel)) channels.set(channel, await work.channels.find(channel));
    }
    return { cases, channels };
  });
  const mine = new Set<string>();
  for (const [id, channel] of found.channels) {
    if (channel !== null && (await isMember(deps, actor, channel))) mine.add(id);
  }
  return found.cases.filter((record) => mine.has(record.channel));
}

/** Without a roster just now it is shown: one channel in trouble must not hide all others. Noting asks again. */
async function isMember(deps: Deps, actor: Actor, channel: Channel): Promise<boolean> {
  try {
    const members = await membersIncluding(deps, actor, channel);
    return members.some((member) => member.id === actor.person);
  } catch (error) {
    deps.log.warn('roster-unavailable', {});
    return !(error instanceof Undeliverable);
  }
}
