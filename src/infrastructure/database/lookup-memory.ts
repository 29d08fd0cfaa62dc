import { LRUCache } from 'lru-cache';
import type { ChannelId, TenantId } from '../../application/actor';
import type { Channel, Reach } from '../../application/records';
import type { Lookups, RoundOfMeeting, Seen } from '../../application/storage';
import type { PersonId } from '../../domain/facts';
import { cases, channels, meetings, people, rounds } from './schema';
import type { TenantTable } from './scope';

/**
 * What was looked up a moment ago, for a database that no other process can have open: whoever fills in a form opened it
 * just before, and a whole team answers one round. Any change to the tables that are looked up empties it.
 */
export interface LookupMemory {
  /** The same look-ups, without a statement for what is known. */
  over(lookups: Lookups, tenant: TenantId): Lookups;
  /**
   * To be told of every change: before a transaction stores it, so that nothing old is read after it, and once it is
   * stored, for others may have read in between.
   */
  changed(table: TenantTable): void;
}

/** Some kilobytes each. */
const MOST = 2_000;
const LOOKED_UP: ReadonlySet<TenantTable> = new Set<TenantTable>([people, channels, cases, meetings, rounds]);

export function createLookupMemory(): LookupMemory {
  const known = {
    people: new LRUCache<string, Reach>({ max: MOST }),
    channels: new LRUCache<string, Channel>({ max: MOST }),
    // As promised: when a whole team answers at once, one looks it up for all.
    rounds: new LRUCache<string, Promise<RoundOfMeeting | null>>({ max: MOST }),
  };
  let changes = 0;

  async function whoAndWhere(
    lookups: Lookups,
    tenant: TenantId,
    person: PersonId,
    channel: ChannelId | null,
  ): Promise<Pick<Seen, 'person' | 'channel'>> {
    const found = {
      person: known.people.get(keyOf(tenant, person)) ?? null,
      channel: channel === null ? null : (known.channels.get(keyOf(tenant, channel)) ?? null),
    };
    if (found.person !== null && (channel === null || found.channel !== null)) return found;
    const before = changes;
    const seen = await lookups.seen(person, channel, null);
    if (changes === before) {
      if (seen.person !== null) known.people.set(keyOf(tenant, person), seen.person);
      if (seen.channel !== null) known.channels.set(keyOf(tenant, seen.channel.id), seen.channel);
    }
    return seen;
  }

  function roundOf(lookups: Lookups, tenant: TenantId, id: string): Promise<RoundOfMeeting | null> {
    const key = keyOf(tenant, id);
    const before = known.rounds.get(key);
    if (before !== undefined) return before;
    const round = lookups.ofRound(id);
    known.rounds.set(key, round);
    const forget = () => {
      if (known.rounds.peek(key) === round) known.rounds.delete(key);
    };
    round.then((found) => {
      if (found === null) forget();
    }, forget);
    return round;
  }

  return {
    over: (lookups, tenant) => ({
      ...lookups,
      async seen(person, channel, roundId) {
        const [seen, at] = await Promise.all([
          whoAndWhere(lookups, tenant, person, channel),
          roundId === null ? null : roundOf(lookups, tenant, roundId),
        ]);
        return { person: seen.person, channel: seen.channel, at };
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
function keyOf(tenant: TenantId, id: string): string {
  return JSON.stringify([tenant, id]);
}
