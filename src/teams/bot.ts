import { LANGUAGES, type Actor, type Language } from '../application/actor';
import type { Deps } from '../application/deps';
import { Undeliverable } from '../application/ports';
import { forgetReach, recognise, type Sighting } from '../application/recognise';
import { announce } from '../application/show-result';
import type { RefusalView, View } from '../application/views';
import { parseCommand } from '../domain/commands';
import { runAction } from './actions';
import type { TurnAnswer } from './adapter';
import { runCommand } from './commands';
import type { Incoming } from './incoming';

/** How the bot puts views into words. */
export interface Voice {
  render(view: View, language: Language): Record<string, unknown>;
  refusal(view: RefusalView, language: Language): string;
}

export interface BotOptions {
  readonly deps: Deps;
  readonly voice: Voice;
  /** Null: every tenant (local mode). */
  readonly allowedTenants: ReadonlySet<string> | null;
}

export type Bot = (incoming: Incoming) => Promise<TurnAnswer>;

/** Views that hold what only their reader may see; in a channel they go to the 1:1 chat. */
const PRIVATE: ReadonlySet<View['kind']> = new Set<View['kind']>([
  'checklist-form',
  'confirmation',
  'regisseur-brief',
  'members-form',
]);

const NOTHING: TurnAnswer = { kind: 'none' };

/** The first way in: a Teams activity becomes a use case, and its view an answer. */
export function createBot({ deps, voice, allowedTenants }: BotOptions): Bot {
  return async (incoming) => {
    if (allowedTenants !== null && !allowedTenants.has(incoming.tenant)) {
      deps.log.warn('tenant-not-allowed', { tenant: incoming.tenant });
      return refusal(voice, { kind: 'refusal', reason: 'not-available' }, localeOf(incoming) ?? 'nl');
    }
    switch (incoming.kind) {
      case 'ignored':
        deps.log.info('activity-ignored', { why: incoming.why });
        return incoming.why === 'invalid-card-data'
          ? refusal(voice, { kind: 'refusal', reason: 'invalid-input' }, localeOf(incoming) ?? 'nl')
          : NOTHING;
      case 'removed':
        await forgetReach(deps, incoming.tenant, incoming.place);
        return NOTHING;
      case 'installed':
        return welcome(deps, incoming);
      case 'text':
        return answerText(deps, incoming);
      case 'action':
        return answerAction(deps, voice, incoming);
    }
  };
}

async function welcome(deps: Deps, incoming: Incoming): Promise<TurnAnswer> {
  const { actor, firstContact } = await recognise(deps, sightingOf(incoming), null);
  if (!firstContact) return NOTHING;
  const inChannel = actor.place.kind === 'channel';
  const language = inChannel ? await channelLanguage(deps, actor) : actor.language;
  const view: View = { kind: inChannel ? 'welcome-channel' : 'welcome-personal' };
  await reply(deps, incoming, actor, view, language);
  return NOTHING;
}

async function answerText(deps: Deps, incoming: Extract<Incoming, { kind: 'text' }>): Promise<TurnAnswer> {
  const command = parseCommand(incoming.text === '' ? 'help' : incoming.text);
  const { actor } = await recognise(deps, sightingOf(incoming), command?.language ?? null);
  const view = await runCommand(deps, actor, command);
  if (view !== null) await reply(deps, incoming, await reread(deps, actor, view), view);
  return NOTHING;
}

async function answerAction(
  deps: Deps,
  voice: Voice,
  incoming: Extract<Incoming, { kind: 'action' }>,
): Promise<TurnAnswer> {
  const recognised = await recognise(deps, sightingOf(incoming), null);
  const view = await runAction(deps, recognised.actor, incoming.verb, incoming.data);
  const actor = await reread(deps, recognised.actor, view);
  await announce(deps, actor, view, incoming.replyTo);
  if (incoming.via === 'submit') {
    await replyPrivately(deps, incoming, actor, view);
    return NOTHING;
  }
  return view.kind === 'refusal'
    ? refusal(voice, view, actor.language)
    : { kind: 'card', card: voice.render(view, actor.language) };
}

/** After `taal` the answer is in the new language already. */
async function reread(deps: Deps, actor: Actor, view: View): Promise<Actor> {
  if (view.kind !== 'notice' || !view.notice.startsWith('language-set')) return actor;
  const person = await deps.database.transaction(actor.tenant, (work) => work.people.find(actor.person));
  return { ...actor, language: person?.language ?? actor.language };
}

/** An Action.Submit from a channel has no private answer: what is private goes to the 1:1 chat. */
async function replyPrivately(deps: Deps, incoming: Incoming, actor: Actor, view: View): Promise<void> {
  const { place } = actor;
  const secret = PRIVATE.has(view.kind) || view.kind === 'refusal';
  if (place.kind === 'personal' || !secret) return reply(deps, incoming, actor, view);
  try {
    const conversation = await chatOf(deps, actor, place.channel);
    await deps.messenger.post(
      { tenant: actor.tenant, serviceUrl: incoming.serviceUrl, conversation },
      view,
      actor.language,
    );
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await reply(deps, incoming, actor, { kind: 'notice', notice: 'open-your-chat-first' });
  }
}

async function chatOf(deps: Deps, actor: Actor, channelId: string): Promise<string> {
  const { person, channel } = await deps.database.transaction(actor.tenant, async (work) => ({
    person: await work.people.find(actor.person),
    channel: await work.channels.find(channelId),
  }));
  if (person?.chat != null) return person.chat.conversation;
  if (channel === null) throw new Undeliverable('the channel is unknown');
  return deps.messenger.openChat(actor.tenant, channel, actor.person);
}

async function reply(
  deps: Deps,
  incoming: Incoming,
  actor: Actor,
  view: View,
  language: Language = actor.language,
): Promise<void> {
  const to = {
    tenant: actor.tenant,
    serviceUrl: incoming.serviceUrl,
    conversation: actor.place.conversation,
  };
  await deps.messenger.post(to, view, language);
}

async function channelLanguage(deps: Deps, actor: Actor): Promise<Language> {
  const { place } = actor;
  if (place.kind !== 'channel') return actor.language;
  const channel = await deps.database.transaction(actor.tenant, (work) => work.channels.find(place.channel));
  return channel?.language ?? 'nl';
}

function refusal(voice: Voice, view: RefusalView, language: Language): TurnAnswer {
  const status = view.reason === 'invalid-input' ? 400 : 403;
  return { kind: 'error', code: view.reason, message: voice.refusal(view, language), status };
}

function sightingOf(incoming: Incoming): Sighting {
  const { tenant, person, place, serviceUrl, bot } = incoming;
  return { tenant, person, place, serviceUrl, bot, locale: localeOf(incoming) };
}

/** `nl-NL` reads Dutch; a language we don't speak gets the default. */
export function localeOf(incoming: Pick<Incoming, 'locale'>): Language | null {
  const wanted = incoming.locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? null;
}
