import type { Actor, Language, Place, TenantId } from './actor';
import type { Deps } from './deps';
import type { RoundOfMeeting, Work } from './storage';
import { unknownPerson, type Channel, type Reach } from './records';
import type { PersonId } from '../domain/facts';

/** What Teams vouches for in an incoming activity. */
export interface Sighting {
  readonly tenant: TenantId;
  readonly person: PersonId;
  readonly name: string;
  readonly place: Place;
  readonly locale: Language | null;
  readonly serviceUrl: string;
  readonly bot: Channel['bot'];
  /** The round on the card that was used, not to be trusted; null without one. */
  readonly roundId: string | null;
}

export interface Recognised {
  readonly actor: Actor;
  /** First contact in this channel or chat, or the first after the bot was away. */
  readonly firstContact: boolean;
  readonly at: RoundOfMeeting | null;
}

type InChannel = Extract<Place, { kind: 'channel' }>;

/** The zone of a channel until it is set otherwise. */
export const DEFAULT_ZONE = 'Europe/Amsterdam';

/** Remembers how to reach this place and person, and in which language the person reads. */
export async function recognise(deps: Deps, seen: Sighting, typedIn: Language | null): Promise<Recognised> {
  const { person, firstContact, at } = (await known(deps, seen)) ?? (await remember(deps, seen));
  const language = person.language ?? typedIn ?? seen.locale ?? 'nl';
  return {
    actor: { tenant: seen.tenant, person: seen.person, name: seen.name, place: seen.place, language },
    firstContact,
    at,
  };
}

interface Remembered {
  readonly person: Reach;
  readonly firstContact: boolean;
  readonly at: RoundOfMeeting | null;
}

/** Null when there is something to remember; nearly always there is not. */
async function known(deps: Deps, seen: Sighting): Promise<Remembered | null> {
  const { place } = seen;
  const { person, channel, at } = await deps.database.lookUp(seen.tenant, (lookups) =>
    lookups.seen(seen.person, place.kind === 'channel' ? place.channel : null, seen.roundId),
  );
  if (person === null || !isUpToDate(person, seen)) return null;
  if (place.kind === 'channel' && (channel === null || !isReachedSo(channel, seen))) return null;
  return { person, firstContact: false, at };
}

/** Teams tells an installation twice, at almost the same moment: only one of them is the first contact. */
async function remember(deps: Deps, seen: Sighting): Promise<Remembered> {
  return deps.database.transaction(seen.tenant, async (work) => {
    const { person, metInChat } = await rememberPerson(work, seen);
    const firstContact =
      seen.place.kind === 'channel' ? await rememberChannel(work, seen, seen.place) : metInChat;
    return { person, firstContact, at: null };
  });
}

async function rememberPerson(work: Work, seen: Sighting): Promise<{ person: Reach; metInChat: boolean }> {
  const personal = seen.place.kind === 'personal';
  const known = await work.people.find(seen.person);
  if (known === null) {
    const person = asSeen(unknownPerson(seen.person), seen);
    if (await work.people.add(person)) return { person, metInChat: personal };
  } else if (isUpToDate(known, seen)) {
    return { person: known, metInChat: false };
  }
  const before = (await work.people.lock(seen.person)) ?? unknownPerson(seen.person);
  const person = asSeen(before, seen);
  await work.people.save(person);
  return { person, metInChat: personal && before.chat === null };
}

function asSeen<P extends Reach>(person: P, { locale, place, serviceUrl }: Sighting): P {
  const chat = place.kind === 'personal' ? { conversation: place.conversation, serviceUrl } : person.chat;
  return { ...person, locale: locale ?? person.locale, chat };
}

function isUpToDate(person: Reach, seen: Sighting): boolean {
  const now = asSeen(person, seen);
  return (
    now.locale === person.locale &&
    now.chat?.conversation === person.chat?.conversation &&
    now.chat?.serviceUrl === person.chat?.serviceUrl
  );
}

async function rememberChannel(work: Work, seen: Sighting, place: InChannel): Promise<boolean> {
  const known = await work.channels.find(place.channel);
  const now: Channel = {
    id: place.channel,
    threads: place.threads,
    serviceUrl: seen.serviceUrl,
    bot: seen.bot,
    language: known?.language ?? 'nl',
    zone: known?.zone ?? DEFAULT_ZONE,
    status: 'active',
  };
  if (known === null) return work.channels.add(now);
  if (!isReachedSo(known, seen)) await work.channels.save(now);
  return known.status !== 'active';
}

function isReachedSo(channel: Channel, { serviceUrl, bot }: Sighting): boolean {
  return (
    channel.status === 'active' &&
    channel.serviceUrl === serviceUrl &&
    channel.bot.id === bot.id &&
    channel.bot.name === bot.name
  );
}

/** The bot was removed from a channel or a chat: nothing can be posted there until it is back. */
export async function forgetReach(deps: Deps, { tenant, place, person }: Sighting): Promise<void> {
  await deps.database.transaction(tenant, async (work) => {
    if (place.kind === 'personal') {
      const known = await work.people.lock(person);
      if (known !== null) await work.people.save({ ...known, chat: null });
      return;
    }
    const channel = await work.channels.find(place.channel);
    if (channel !== null) await work.channels.save({ ...channel, status: 'unreachable' });
  });
}
