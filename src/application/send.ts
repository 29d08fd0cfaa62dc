import type { ConversationId, TenantId } from './actor';
import type { Deps } from './deps';
import { Undeliverable } from './ports';
import { unknownPerson, type Channel, type Person } from './records';
import type { View } from './views';
import type { PersonId } from '../domain/facts';

/** Posts in a channel or one of its threads. Null: Teams refused for good, and the channel is marked. */
export async function postInChannel(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  conversation: ConversationId,
  view: View,
): Promise<string | null> {
  return orMarked(deps, tenant, channel, () =>
    deps.messenger.post({ tenant, serviceUrl: channel.serviceUrl, conversation }, view, channel.language),
  );
}

export async function editInChannel(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  conversation: ConversationId,
  activity: string,
  view: View,
): Promise<void> {
  await orMarked(deps, tenant, channel, () =>
    deps.messenger.edit(
      { tenant, serviceUrl: channel.serviceUrl, conversation },
      activity,
      view,
      channel.language,
    ),
  );
}

async function orMarked<T>(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  send: () => Promise<T>,
): Promise<T | null> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    deps.log.warn('channel-unreachable', { tenant, reason: error.message });
    await deps.database.transaction(tenant, (work) =>
      work.channels.save({ ...channel, status: 'unreachable' }),
    );
    return null;
  }
}

/** Posts in somebody's 1:1 chat, which is opened if need be. False: Teams refused for good. */
export async function postInChat(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  personId: PersonId,
  view: View,
): Promise<boolean> {
  const person = await deps.database.transaction(tenant, (work) => work.people.find(personId));
  const language = person?.language ?? person?.locale ?? channel.language;
  try {
    const chat = person?.chat ?? (await openChat(deps, tenant, channel, personId, person));
    await deps.messenger.post({ tenant, ...chat }, view, language);
    return true;
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    deps.log.warn('chat-unreachable', { tenant, reason: error.message });
    return false;
  }
}

async function openChat(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  personId: PersonId,
  person: Person | null,
): Promise<NonNullable<Person['chat']>> {
  const conversation = await deps.messenger.openChat(tenant, channel, personId);
  const chat = { conversation, serviceUrl: channel.serviceUrl };
  const known = person ?? unknownPerson(personId);
  await deps.database.transaction(tenant, (work) => work.people.save({ ...known, chat }));
  return chat;
}

/** The thread under a posted card. A group chat has no threads: there everything stands in the one conversation. */
export function threadOf(channel: Channel, root: string): ConversationId {
  return isGroupChat(channel) ? channel.id : `${channel.id};messageid=${root}`;
}

/** Teams names channels `...@thread.tacv2` (or skype) and group chats `...@thread.v2`. */
function isGroupChat(channel: Channel): boolean {
  return channel.id.endsWith('@thread.v2');
}
