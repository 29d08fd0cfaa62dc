import type { ConversationId, Place, TenantId } from '../application/actor';
import type { Upload } from '../application/ports';
import type { PersonId } from '../domain/facts';
import {
  type Activity,
  activitySchema,
  cardDataSchema,
  executeSchema,
  submitSchema,
} from './activity-schema';
import { FILE_CONSENT, fileConsentSchema } from './files/file-consent';
import { typedText } from './message-text';

/** Who sent it, from where, and how to reach them: as Teams vouches for it. */
export interface IncomingBase {
  readonly tenant: TenantId;
  readonly person: PersonId;
  /** The sender's own, to be shown to them alone and never stored; empty when Teams sent none. */
  readonly name: string;
  readonly place: Place;
  /** As Teams sends it, such as nl-NL. */
  readonly locale: string | null;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** The activity's own id; a resent invoke may have another one. Empty when Teams sent none. */
  readonly activity: string;
  /** The message whose card was used, or that was replied to. */
  readonly replyTo: string | null;
}

/** Null is an object or a list that no input of a card gives. */
export type CardData = Readonly<Record<string, string | number | boolean | null>>;

/** A Teams activity in the bot's own terms. */
export type Incoming = IncomingBase &
  (
    | { readonly kind: 'text'; readonly text: string }
    /** Used a card: `data` holds its ids and its inputs. Only `execute` shows the answer to that person alone. */
    | {
        readonly kind: 'action';
        readonly verb: string;
        readonly data: CardData;
        readonly via: 'execute' | 'submit';
      }
    /** Answered, in personal chat, whether a file may be put in their OneDrive. `upload` is null when declined. */
    | {
        readonly kind: 'file-consent';
        readonly accepted: boolean;
        /** As it was offered with. */
        readonly reference: string;
        readonly upload: Upload | null;
      }
    /** The bot itself was added here. Teams tells it twice: as an installation and as a change of members. */
    | { readonly kind: 'installed' }
    | { readonly kind: 'removed' }
    | { readonly kind: 'ignored'; readonly why: Exclude<Ignored, 'invalid-card-data'> }
    /** Used a card, with data that no card of ours holds. */
    | { readonly kind: 'ignored'; readonly why: 'invalid-card-data'; readonly via: 'execute' | 'submit' }
  );

export type Ignored =
  | 'other-service' // not Teams: nobody vouches for who is speaking
  | 'unknown-conversation-type'
  | 'unknown-activity-type'
  | 'unknown-invoke'
  | 'other-members'
  | 'invalid-card-data'
  | 'text-too-long';

type What = Incoming extends infer I ? (I extends IncomingBase ? Omit<I, keyof IncomingBase> : never) : never;

const MAX_TEXT = 28_000;

/** The invoke of Action.Execute. */
export const CARD_ACTION = 'adaptiveCard/action';

/** Null when it is no activity of which tenant, sender and conversation are known. */
export function parseActivity(activity: unknown): Incoming | null {
  const parsed = activitySchema.safeParse(activity);
  if (!parsed.success) return null;
  const { data } = parsed;
  const tenant = data.channelData?.tenant?.id ?? data.conversation.tenantId;
  if (!tenant) return null;
  const what = read(data);
  return {
    tenant,
    person: data.from.id,
    name: data.from.name ?? '',
    place: placeOf(data, what.kind === 'installed') ?? {
      kind: 'personal',
      conversation: data.conversation.id,
    },
    locale: data.locale ?? data.entities?.find((entity) => entity.type === 'clientInfo')?.locale ?? null,
    serviceUrl: data.serviceUrl,
    bot: { id: data.recipient.id, name: data.recipient.name ?? '' },
    activity: data.id ?? '',
    replyTo: data.replyToId ?? null,
    ...what,
  };
}

function read(activity: Activity): What {
  if (activity.channelId !== 'msteams') return { kind: 'ignored', why: 'other-service' };
  if (placeOf(activity, false) === null) return { kind: 'ignored', why: 'unknown-conversation-type' };
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      // Upgrades (`add-upgrade`, `remove-upgrade`) change nothing for the people in the conversation.
      if (activity.action === 'add') return { kind: 'installed' };
      if (activity.action === 'remove') return { kind: 'removed' };
      return { kind: 'ignored', why: 'unknown-activity-type' };
    case 'conversationUpdate':
      if (includesBot(activity.membersAdded, activity)) return { kind: 'installed' };
      if (includesBot(activity.membersRemoved, activity)) return { kind: 'removed' };
      return { kind: 'ignored', why: 'other-members' };
    default:
      return { kind: 'ignored', why: 'unknown-activity-type' };
  }
}

function readMessage(activity: Activity): What {
  if (typeof activity.value === 'object' && activity.value !== null) {
    const submit = submitSchema.safeParse(activity.value);
    if (!submit.success) return { kind: 'ignored', why: 'invalid-card-data', via: 'submit' };
    const { verb, ...rest } = submit.data;
    return action(verb, rest, 'submit');
  }
  const text = activity.text ?? '';
  if (text.length > MAX_TEXT) return { kind: 'ignored', why: 'text-too-long' };
  const own = (activity.entities ?? [])
    .filter((entity) => entity.type === 'mention' && entity.mentioned?.id === activity.recipient.id)
    .map((entity) => entity.text ?? '');
  return { kind: 'text', text: typedText(text, own) };
}

function readInvoke(activity: Activity): What {
  if (activity.name === FILE_CONSENT) return readFileConsent(activity);
  if (activity.name !== CARD_ACTION) return { kind: 'ignored', why: 'unknown-invoke' };
  const execute = executeSchema.safeParse(activity.value);
  if (!execute.success) return { kind: 'ignored', why: 'invalid-card-data', via: 'execute' };
  return action(execute.data.action.verb, execute.data.action.data ?? {}, 'execute');
}

/** Files go through personal chats only: the answer to an offer in a channel is none of ours. */
function readFileConsent(activity: Activity): What {
  if (activity.conversation.conversationType !== 'personal')
    return { kind: 'ignored', why: 'unknown-invoke' };
  const consent = fileConsentSchema.safeParse(activity.value);
  // As with a submitted card, Teams shows nobody the answer itself.
  if (!consent.success) return { kind: 'ignored', why: 'invalid-card-data', via: 'submit' };
  const { data } = consent;
  const { reference } = data.context;
  return data.action === 'accept'
    ? { kind: 'file-consent', accepted: true, reference, upload: data.uploadInfo }
    : { kind: 'file-consent', accepted: false, reference, upload: null };
}

/** Keys of Object.prototype would be found in any object that looks them up. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function action(verb: string, given: unknown, via: 'execute' | 'submit'): What {
  if (typeof given !== 'object' || given === null) return { kind: 'ignored', why: 'invalid-card-data', via };
  // Some clients send null for an input left empty.
  const parsed = cardDataSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([key, value]) => value !== null && !isForeign(key))),
  );
  if (!parsed.success) return { kind: 'ignored', why: 'invalid-card-data', via };
  return { kind: 'action', verb, data: parsed.data, via };
}

/** `msteams` is a message to the Teams client, left in the data by some of them. */
function isForeign(key: string): boolean {
  return key === 'msteams' || RESERVED.has(key);
}

/** Null when Teams names a kind of conversation we don't know: private content must not end up there. */
function placeOf(activity: Activity, installing: boolean): Place | null {
  const { conversation, channelData } = activity;
  switch (conversation.conversationType) {
    case 'personal':
      return { kind: 'personal', conversation: conversation.id };
    case 'groupChat':
      return {
        kind: 'channel',
        channel: conversation.id,
        conversation: conversation.id,
        threads: false,
      };
    case 'channel': {
      // Added to a team, the conversation is the team's; whoever added it chose the channel.
      const selected = installing ? channelData?.settings?.selectedChannel?.id : null;
      if (selected) return { kind: 'channel', channel: selected, conversation: selected, threads: true };
      const channel = channelData?.channel?.id ?? channelData?.teamsChannelId ?? rootOf(conversation.id);
      return { kind: 'channel', channel, conversation: conversation.id, threads: true };
    }
    default:
      return null;
  }
}

/** The channel of a thread: its id without `;messageid=...`. */
function rootOf(conversation: ConversationId): string {
  return conversation.split(';messageid=')[0] ?? conversation;
}

function includesBot(members: Activity['membersAdded'], activity: Activity): boolean {
  return members?.some((member) => member.id === activity.recipient.id) ?? false;
}
