import { LANGUAGES, type Actor, type Language } from '../application/actor';
import { isStaying } from '../application/aside';
import type { Deps } from '../application/deps';
import { answerFileConsent } from '../application/documents/file-consent';
import { forgetReach, recognise, type Sighting } from '../application/recognise';
import { announce } from '../application/show-result';
import type { RefusalView } from '../application/views/notices';
import type { View } from '../application/views/view';
import { readMessage } from '../domain/read-message';
import type { Understanding } from '../domain/understanding/understanding';
import { runAction } from './actions';
import type { TurnAnswer } from './adapter';
import type { Incoming } from './incoming';
import { referenceIn, textOf } from './inputs';
import { releaseMessage, takeMessage } from './repeated-message';
import { reply, replyPrivately } from './replies';
import { answerReading } from './typed-text';

/** How the bot puts views into words. */
export interface Voice {
  render(view: View, language: Language): Record<string, unknown>;
  refusal(view: RefusalView, language: Language): string;
}

export interface BotOptions {
  readonly voice: Voice;
  readonly understanding: Understanding;
  /** Null: every tenant (local mode). */
  readonly allowedTenants: ReadonlySet<string> | null;
}

/** Handles one activity, with what is reached for it. */
export type Bot = (deps: Deps, incoming: Incoming) => Promise<TurnAnswer>;

/** Teams shows nobody the answer to these. */
const SHOWN_NOTHING: ReadonlySet<Incoming['kind']> = new Set<Incoming['kind']>([
  'text',
  'action',
  'file-consent',
]);

const NOTHING: TurnAnswer = { kind: 'none' };

/** The first way in: a Teams activity becomes a use case, and its view an answer. */
export function createBot(options: BotOptions): Bot {
  const { voice, allowedTenants } = options;
  return async (deps, incoming) => {
    if (allowedTenants !== null && !allowedTenants.has(incoming.tenant)) {
      deps.log.warn('tenant-not-allowed', { tenant: incoming.tenant });
      return refusal(voice, { kind: 'refusal', reason: 'not-available' }, localeOf(incoming) ?? 'nl');
    }
    try {
      return (await takeMessage(deps, incoming)) ? await turn(options, deps, incoming) : NOTHING;
    } catch (error) {
      await releaseMessage(deps, incoming).catch(() => undefined); // the database may be what failed
      await apologise(deps, incoming);
      throw error;
    }
  };
}

async function turn(
  { voice, understanding }: BotOptions,
  deps: Deps,
  incoming: Incoming,
): Promise<TurnAnswer> {
  switch (incoming.kind) {
    case 'ignored':
      deps.log.info('activity-ignored', { why: incoming.why });
      return incoming.why === 'invalid-card-data' ? answerUnreadable(deps, voice, incoming) : NOTHING;
    case 'removed':
      await forgetReach(deps, sightingOf(incoming));
      return NOTHING;
    case 'installed':
      return welcome(deps, incoming);
    case 'text':
      return answerText(deps, understanding, incoming);
    case 'action':
      return answerAction(deps, voice, incoming);
    case 'file-consent':
      return answerConsent(deps, incoming);
  }
}

/** A typed message or a submitted card shows nothing of a turn that failed, unless somebody says so. */
async function apologise(deps: Deps, incoming: Incoming): Promise<void> {
  const isUse = incoming.kind === 'action' && incoming.via === 'execute';
  if (isUse || !SHOWN_NOTHING.has(incoming.kind)) return;
  const { tenant, serviceUrl, place } = incoming;
  const to = { tenant, serviceUrl, conversation: place.conversation };
  try {
    await deps.messenger.post(to, { kind: 'refusal', reason: 'try-again' }, localeOf(incoming) ?? 'nl');
  } catch (error) {
    deps.log.warn('apology-failed', { kind: incoming.kind, error });
  }
}

async function answerUnreadable(
  deps: Deps,
  voice: Voice,
  incoming: Extract<Incoming, { why: 'invalid-card-data' }>,
): Promise<TurnAnswer> {
  const { actor } = await recognise(deps, sightingOf(incoming), null);
  const view: RefusalView = { kind: 'refusal', reason: 'invalid-input' };
  if (incoming.via === 'submit') await replyPrivately(deps, incoming, actor, view);
  return refusal(voice, view, actor.language);
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

async function answerText(
  deps: Deps,
  understanding: Understanding,
  incoming: Extract<Incoming, { kind: 'text' }>,
): Promise<TurnAnswer> {
  const reading = readMessage(incoming.text === '' ? 'help' : incoming.text, understanding);
  const { actor } = await recognise(deps, sightingOf(incoming), reading.language);
  const view = await answerReading(deps, actor, reading);
  if (view !== null) await reply(deps, incoming, await reread(deps, actor, view), view);
  return NOTHING;
}

async function answerAction(
  deps: Deps,
  voice: Voice,
  incoming: Extract<Incoming, { kind: 'action' }>,
): Promise<TurnAnswer> {
  const roundId = referenceIn(incoming.data).roundId ?? null;
  const recognised = await recognise(deps, { ...sightingOf(incoming), roundId }, shownIn(incoming));
  const { verb, data, replyTo } = incoming;
  const view = await runAction(deps, recognised.actor, verb, data, recognised.at, replyTo);
  const actor = await reread(deps, recognised.actor, view);
  await announce(deps, actor, view, isStaying(textOf(data, 'card')) ? null : replyTo);
  if (incoming.via === 'submit') {
    await replyPrivately(deps, incoming, actor, view);
    return NOTHING;
  }
  return view.kind === 'refusal'
    ? refusal(voice, view, actor.language)
    : { kind: 'card', card: voice.render(view, actor.language) };
}

/** Whether a file may be saved: Teams shows nobody the answer to that, so it comes as a message. */
async function answerConsent(
  deps: Deps,
  incoming: Extract<Incoming, { kind: 'file-consent' }>,
): Promise<TurnAnswer> {
  const { actor } = await recognise(deps, sightingOf(incoming), null);
  const answer = await answerFileConsent(deps, actor, incoming.serviceUrl, incoming);
  if (answer !== null) await reply(deps, incoming, actor, answer.view, answer.language);
  return NOTHING;
}

/** In somebody's own chat a card goes on in the language it has; a channel's card is in the channel's. */
function shownIn({ place, data }: Extract<Incoming, { kind: 'action' }>): Language | null {
  const language = place.kind === 'personal' ? textOf(data, 'language') : undefined;
  return LANGUAGES.find((known) => known === language) ?? null;
}

/** After `taal` the answer is in the new language already. */
async function reread(deps: Deps, actor: Actor, view: View): Promise<Actor> {
  if (view.kind !== 'notice' || !view.notice.startsWith('language-set')) return actor;
  const person = await deps.database.transaction(actor.tenant, (work) => work.people.find(actor.person));
  return { ...actor, language: person?.language ?? actor.language };
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
  const { tenant, person, name, place, serviceUrl, bot } = incoming;
  return { tenant, person, name, place, serviceUrl, bot, locale: localeOf(incoming), roundId: null };
}

/** `nl-NL` reads Dutch; a language we don't speak gets the default. */
export function localeOf(incoming: Pick<Incoming, 'locale'>): Language | null {
  const wanted = incoming.locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? null;
}
