import { LRUCache } from 'lru-cache';
import type { TenantId } from '../../application/actor';
import type { Channel, Reach } from '../../application/records';
import type { Lookups, RoundOfMeeting } from '../../application/storage';
import { cases, channels, meetings, people, rounds } from './schema';
import type { TenantTable } from './scope';

/**
 * What was looked up a moment ago, for a database that no other process can have open: whoever fills in a form opened it
 * just before, and a whole team answers one round. Any change to the tables that are looked up empties it.
 */
export interface LookupMemory {
  /** The same look-ups, without a statement for what is known. */
  over(lookups: Lookups, tenant: TenantId): Lookups;
  /** To be told of every change, before it is committed: until then nobody else can read. */
  changed(table: TenantTable): void;
}

/** Some kilobytes each. */
const MOST = 2_000;
const LOOKED_UP: ReadonlySet<TenantTable> = new Set<TenantTable>([people, channels, cases, meetings, rounds]);

export function createLookupMemory(): LookupMemory {
  const known = {
    people: new LRUCache<string, Reach>({ max: MOST }),
    channels: new LRUCache<string, Channel>({ max: MOST }),
    rounds: new LRUCache<string, RoundOfMeeting>({ max: MOST }),
  };
  let changes = 0;

  return {
    over: (lookups, tenant) => ({
      ...lookups,
      async seen(person, channel, roundId) {
        const found = {
          person: known.people.get(keyOf(tenant, person)) ?? null,
          channel: known.channels.get(keyOf(tenant, channel)) ?? null,
          at: known.rounds.get(keyOf(tenant, roundId)) ?? null,
        };
        const isMissing = (id: string | null, one: unknown) => id !== null && one === null;
        if (found.person && !isMissing(channel, found.channel) && !isMissing(roundId, found.at)) return found;
        const before = changes;
        const seen = await lookups.seen(person, channel, roundId);
        if (changes === before) {
          if (seen.person) known.people.set(keyOf(tenant, person), seen.person);
          if (seen.channel) known.channels.set(keyOf(tenant, channel), seen.channel);
          if (seen.at) known.rounds.set(keyOf(tenant, roundId), seen.at);
        }
        return seen;
      },
    }),
    changed(table) {
      if (!LOOKED_UP.has(table)) return;
      changes += 1;
      for (const one of Object.values(known)) one.clear();
    },
  };
}

/** Ids are free text of Teams. */
function keyOf(tenant: TenantId, id: string | null): string {
  return JSON.stringify([tenant, id]);
}
