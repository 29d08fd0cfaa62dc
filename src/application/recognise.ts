import type { Actor, Language, Place, TenantId } from './actor';
import type { Deps } from './deps';
import type { Work } from './ports';
import { unknownPerson, type Channel, type Person } from './records';
import type { PersonId } from '../domain/facts';

/** What Teams vouches for in an incoming activity. */
export interface Sighting {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly place: Place;
  readonly locale: Language | null;
  readonly serviceUrl: string;
  readonly bot: Channel['bot'];
}

export interface Recognised {
  readonly actor: Actor;
  /** First contact in this channel or chat, or the first after the bot was away. */
  readonly firstContact: boolean;
}

/** The zone of a channel until it is set otherwise. */
const DEFAULT_ZONE = 'Europe/Amsterdam';

/** Remembers how to reach this place and person, and in which language the person reads. */
export async function recognise(deps: Deps, seen: Sighting, typedIn: Language | null): Promise<Recognised> {
  return deps.database.transaction(seen.tenant, async (work) => {
    const person = await rememberPerson(work, seen);
    const firstContact =
      seen.place.kind === 'channel'
        ? await rememberChannel(work, seen, seen.place.channel)
        : person.known?.chat == null;
    const language = person.now.language ?? typedIn ?? seen.locale ?? 'nl';
    return { actor: { tenant: seen.tenant, person: seen.person, place: seen.place, language }, firstContact };
  });
}

async function rememberPerson(work: Work, seen: Sighting): Promise<{ known: Person | null; now: Person }> {
  const known = await work.people.find(seen.person);
  const chat =
    seen.place.kind === 'personal'
      ? { conversation: seen.place.conversation, serviceUrl: seen.serviceUrl }
      : (known?.chat ?? null);
  const before = known ?? unknownPerson(seen.person);
  const now: Person = { ...before, locale: seen.locale ?? before.locale, chat };
  const changed =
    known === null ||
    known.locale !== now.locale ||
    known.chat?.conversation !== chat?.conversation ||
    known.chat?.serviceUrl !== chat?.serviceUrl;
  if (changed) await work.people.save(now);
  return { known, now };
}

async function rememberChannel(work: Work, seen: Sighting, id: string): Promise<boolean> {
  const known = await work.channels.find(id);
  const now: Channel = {
    id,
    serviceUrl: seen.serviceUrl,
    bot: seen.bot,
    language: known?.language ?? 'nl',
    zone: known?.zone ?? DEFAULT_ZONE,
    status: 'active',
  };
  const changed =
    known === null ||
    known.serviceUrl !== now.serviceUrl ||
    known.bot.id !== now.bot.id ||
    known.bot.name !== now.bot.name ||
    known.status !== 'active';
  if (changed) await work.channels.save(now);
  return known === null || known.status !== 'active';
}

/** The bot was removed from a channel: nothing can be posted there until it is back. */
export async function forgetReach(deps: Deps, tenant: TenantId, place: Place): Promise<void> {
  if (place.kind !== 'channel') return;
  await deps.database.transaction(tenant, async (work) => {
    const channel = await work.channels.find(place.channel);
    if (channel !== null) await work.channels.save({ ...channel, status: 'unreachable' });
  });
}
