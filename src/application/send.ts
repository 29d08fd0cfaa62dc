import type { ConversationId, Language, TenantId } from './actor';
import type { Deps } from './deps';
import { Undeliverable } from './ports';
import { unknownPerson, type Channel, type Person } from './records';
import { markUnreachable } from './unreachable';
import type { View } from './views/view';
import type { PersonId } from '../domain/facts';

/** Posts in a channel or one of its threads. Null: Teams refused for good; when that is about the channel, it is marked. */
export async function postInChannel(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  conversation: ConversationId,
  view: View,
): Promise<string | null> {
  try {
    return await deps.messenger.post(
      { tenant, serviceUrl: channel.serviceUrl, conversation },
      view,
      channel.language,
    );
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    if (error.refused === 'conversation') await markUnreachable(deps, tenant, channel, error);
    else deps.log.error('post-refused', { tenant, view: view.kind, reason: error.message });
    return null;
  }
}

/** Edits a post. One that people deleted stays deleted, which says nothing about the channel. */
export async function editInChannel(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  conversation: ConversationId,
  activity: string,
  view: View,
): Promise<void> {
  const to = { tenant, serviceUrl: channel.serviceUrl, conversation };
  try {
    await deps.messenger.edit(to, activity, view, channel.language);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    deps.log.warn('edit-refused', { tenant, reason: error.message });
  }
}

/**
 * Posts in somebody's 1:1 chat, which is opened if need be. False: Teams refused for good.
 * @param asked the language they asked in, for what they asked for
 */
export async function postInChat(
  deps: Deps,
  tenant: TenantId,
  channel: Channel,
  personId: PersonId,
  view: View,
  asked?: Language,
): Promise<boolean> {
  const person = await deps.database.transaction(tenant, (work) => work.people.find(personId));
  const language = asked ?? person?.language ?? person?.locale ?? channel.language;
  try {
    const chat = person?.chat ?? (await openChat(deps, tenant, channel, personId));
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
): Promise<NonNullable<Person['chat']>> {
  const conversation = await deps.messenger.openChat(tenant, channel, personId);
  const chat = { conversation, serviceUrl: channel.serviceUrl };
  await deps.database.transaction(tenant, async (work) => {
    // Read again: while Teams opened the chat this person may have answered, or chosen a language.
    const person = (await work.people.lock(personId)) ?? unknownPerson(personId);
    await work.people.save({ ...person, chat });
  });
  return chat;
}

/** The thread under a posted card. A group chat has no threads: there everything stands in the one conversation. */
export function threadOf(channel: Pick<Channel, 'id' | 'threads'>, root: string): ConversationId {
  return channel.threads ? `${channel.id};messageid=${root}` : channel.id;
}
