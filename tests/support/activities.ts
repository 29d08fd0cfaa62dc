import { type Attachment, BOT, type Card } from './connector';

export interface TeamsUser {
  /** As Teams names a person to this bot. */
  readonly id: string;
  readonly name: string;
  /** As Teams sends it; default nl-NL. */
  readonly locale?: string;
}

export interface TeamsClientOptions {
  /** Of the running bot, without `/api/messages`. */
  readonly botUrl: string;
  /** Of the Connector service, which becomes the activities' service url. */
  readonly connectorUrl: string;
  readonly tenant?: string;
  readonly user?: TeamsUser;
  /** A channel's id; null is the personal chat. */
  readonly channel?: string | null;
  /** Root message of the thread one writes in. */
  readonly thread?: string;
}

/** What an invoke gave back: `status` is the status inside the answer, not that of HTTP. */
export interface InvokeAnswer {
  readonly status: number;
  readonly type: string;
  readonly value: Card;
}

export const TENANT = '00000000-0000-4000-8000-00000000000a';
export const CHANNEL = '19:0123456789abcdef0123456789abcdef@thread.tacv2';
export const ANNA: TeamsUser = { id: '29:1anna', name: 'Anna Bakker' };

type Activity = Record<string, unknown>;

const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';

/** Somebody at a Teams client, in one channel or in the personal chat with the bot. */
export class TeamsClient {
  readonly tenant: string;
  readonly user: TeamsUser;
  readonly channel: string | null;
  private static lastId = 0;

  constructor(private readonly options: TeamsClientOptions) {
    this.tenant = options.tenant ?? TENANT;
    this.user = options.user ?? ANNA;
    this.channel = options.channel === undefined ? CHANNEL : options.channel;
  }

  /** The same, but for what is given. */
  with(changes: Partial<TeamsClientOptions>): TeamsClient {
    return new TeamsClient({ ...this.options, ...changes });
  }

  /** The same person in the personal chat. */
  inChat(): TeamsClient {
    return this.with({ channel: null });
  }

  get conversation(): string {
    if (this.channel === null) return `a:chat-${this.user.id}`;
    return this.options.thread === undefined
      ? this.channel
      : `${this.channel};messageid=${this.options.thread}`;
  }

  /** Types a message; in a channel the bot is mentioned first, as it hears nothing else there. */
  async say(text: string): Promise<void> {
    await this.deliver(this.message(text));
  }

  /**
   * Uses the Action.Execute with that verb, wherever it stands in the card. As in Teams, every input goes along
   * with the value it shows, unless `inputs` says that this person changed it. `replyTo` is the message it stands on.
   */
  async tap(card: Card, verb: string, inputs: Card = {}, replyTo?: string): Promise<InvokeAnswer> {
    const action = findAction(card, verb);
    return this.invoke(verb, { ...dataOf(action), ...shownInputs(card, action), ...inputs }, replyTo);
  }

  /** As an older client: the fallback, Action.Submit, which arrives as a message. */
  async submit(card: Card, verb: string, inputs: Card = {}, replyTo?: string): Promise<void> {
    await this.deliver(
      this.submission({ ...dataOf(fallbackOf(findAction(card, verb))), ...inputs }, replyTo),
    );
  }

  /** An Action.Execute with any data, also forged. */
  async invoke(verb: string, data: unknown = {}, replyTo?: string): Promise<InvokeAnswer> {
    const response = await this.post(this.invocation(verb, data, replyTo));
    if (response.status !== 200) throw new Error(`the bot answered ${response.status} to ${verb}`);
    const { statusCode, type, value } = (await response.json()) as {
      statusCode: number;
      type: string;
      value: Card;
    };
    return { status: statusCode, type, value };
  }

  /**
   * Answers a posted consent card: allows the file, to be put at `upload`, or, with null, declines it. Resolves to
   * the status of HTTP, which is all that Teams looks at.
   */
  async consent(card: Attachment | null, upload: Card | null): Promise<number> {
    if (card?.contentType !== CONSENT_CARD) throw new Error(`no consent card: ${JSON.stringify(card)}`);
    const response = await this.post(this.consentGiven(card, upload));
    await response.arrayBuffer();
    return response.status;
  }

  /** The bot is added here, or removed. */
  async install(): Promise<void> {
    await this.deliver(this.membership('membersAdded', 'teamMemberAdded'));
  }

  async uninstall(): Promise<void> {
    await this.deliver(this.membership('membersRemoved', 'teamMemberRemoved'));
  }

  /** Any activity, as it is. */
  post(activity: unknown): Promise<Response> {
    return fetch(`${this.options.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  }

  message(text: string): Activity {
    const mention = `<at>${BOT.name}</at>`;
    const mentions = [{ type: 'mention', mentioned: BOT, text: mention }];
    return {
      ...this.base('message'),
      textFormat: 'plain',
      text: this.channel === null ? text : `${mention} ${text}`,
      entities: [...(this.channel === null ? [] : mentions), this.clientInfo()],
    };
  }

  invocation(verb: string, data: unknown = {}, replyTo?: string): Activity {
    return {
      ...this.base('invoke'),
      name: 'adaptiveCard/action',
      ...(replyTo === undefined ? {} : { replyToId: replyTo }),
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    };
  }

  consentGiven({ content }: Attachment, upload: Card | null): Activity {
    const answer =
      upload === null
        ? { action: 'decline', context: content.declineContext }
        : { action: 'accept', context: content.acceptContext, uploadInfo: upload };
    return { ...this.base('invoke'), name: 'fileConsent/invoke', value: { type: 'fileUpload', ...answer } };
  }

  submission(value: unknown, replyTo?: string): Activity {
    return { ...this.base('message'), ...(replyTo === undefined ? {} : { replyToId: replyTo }), value };
  }

  private membership(members: 'membersAdded' | 'membersRemoved', eventType: string): Activity {
    const base = this.base('conversationUpdate');
    const channelData = {
      ...(base.channelData as Activity),
      ...(this.channel === null ? {} : { eventType }),
    };
    return { ...base, [members]: [{ id: BOT.id }], channelData };
  }

  private base(type: string): Activity {
    const { id, name } = this.user;
    TeamsClient.lastId += 1;
    return {
      type,
      id: `f:${TeamsClient.lastId}`,
      channelId: 'msteams',
      serviceUrl: this.options.connectorUrl,
      timestamp: '2026-01-05T08:00:00.000Z',
      from: { id, name, aadObjectId: '00000000-0000-4000-8000-000000000001' },
      recipient: BOT,
      locale: this.user.locale ?? 'nl-NL',
      conversation: {
        id: this.conversation,
        tenantId: this.tenant,
        ...(this.channel === null
          ? { conversationType: 'personal' }
          : { conversationType: 'channel', isGroup: true }),
      },
      entities: [this.clientInfo()],
      channelData: {
        tenant: { id: this.tenant },
        ...(this.channel === null
          ? {}
          : {
              channel: { id: this.channel },
              teamsChannelId: this.channel,
              team: { id: '19:team@thread.tacv2' },
            }),
      },
    };
  }

  private clientInfo(): Activity {
    return { type: 'clientInfo', locale: this.user.locale ?? 'nl-NL', country: 'NL', platform: 'iOS' };
  }

  private async deliver(activity: Activity): Promise<void> {
    const response = await this.post(activity);
    if (response.status !== 200)
      throw new Error(`the bot answered ${response.status} to a ${String(activity.type)}`);
    await response.arrayBuffer();
  }
}

/** Every Action.Execute with that verb, in reading order. */
export function actionsIn(card: unknown, verb: string): Card[] {
  return walk(card).filter((node) => node.type === 'Action.Execute' && node.verb === verb);
}

/** The first Action.Execute with that verb, anywhere in the card. */
export function findAction(card: unknown, verb: string): Card {
  const [found] = actionsIn(card, verb);
  if (found === undefined) throw new Error(`no Action.Execute ${verb} in ${JSON.stringify(card)}`);
  return found;
}

/** Verbs of all actions in a card, in reading order. */
export function verbsIn(card: unknown): string[] {
  return walk(card)
    .filter((node) => node.type === 'Action.Execute')
    .map((node) => String(node.verb));
}

/** What every input of a card holds when it is shown. */
export function valuesIn(card: unknown): Card {
  const inputs = walk(card).filter((node) => String(node.type).startsWith('Input.'));
  return Object.fromEntries(inputs.map((input) => [String(input.id), input.value]));
}

function shownInputs(card: Card, action: Card): Card {
  if (action.associatedInputs === 'none') return {};
  return Object.fromEntries(Object.entries(valuesIn(card)).filter(([, value]) => value !== undefined));
}

export function walk(node: unknown): Card[] {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Card, ...Object.values(node).flatMap(walk)];
}

function fallbackOf(action: Card): Card {
  const fallback = action.fallback;
  if (typeof fallback !== 'object' || fallback === null)
    throw new Error(`${String(action.verb)} has no fallback`);
  return fallback as Card;
}

function dataOf(action: Card): Card {
  return (action.data ?? {}) as Card;
}
