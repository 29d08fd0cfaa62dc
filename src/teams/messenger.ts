import type { Activity, Attachment } from 'botbuilder-core';
import type { ConversationId, Language, TenantId } from '../application/actor';
import {
  Crowded,
  NotNow,
  Undeliverable,
  type Address,
  type Messenger,
  type Pace,
  type Recorder,
  type Request,
  type SendOutcome,
} from '../application/ports';
import type { Channel } from '../application/records';
import type { View } from '../application/views/view';
import type { PersonId } from '../domain/facts';
import type { Connector, Connectors } from './connector';
import { type Call, callWithRetries, realWaiting, type Waiting } from './retry';
import { TurnTaking } from './turn-taking';
import { Unrecorded } from './unrecorded';

/** Turns a view into an Adaptive Card. */
export interface CardRenderer {
  render(view: View, language: Language): Record<string, unknown>;
  /** One line for the notification that goes with a message; without it Teams says "sent a card". */
  summary?(view: View, language: Language): string;
}

export interface MessengerOptions {
  readonly connectors: Connectors;
  readonly cards: CardRenderer;
  readonly pace: Pace;
  readonly waiting?: Waiting;
  /** Longest wait for one answer of the Connector service. Default 10 s. */
  readonly timeoutMs?: number;
  /** Teams answered 429. */
  readonly onThrottled?: (kind: Request['kind']) => void;
  readonly onSent?: (kind: Request['kind'], outcome: SendOutcome) => void;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Sends through the Connector service of Teams: in order per conversation, with a few quick retries. */
export class TeamsMessenger implements Messenger {
  private readonly turns = new TurnTaking();
  private readonly unrecorded = new Unrecorded();
  private readonly opening = new Map<string, Promise<ConversationId>>();
  private readonly waiting: Waiting;
  private readonly timeoutMs: number;

  constructor(private readonly options: MessengerOptions) {
    this.waiting = options.waiting ?? realWaiting;
    this.timeoutMs = options.timeoutMs ?? 10_000;
  }

  async post(to: Address, view: View, language: Language, record?: Recorder): Promise<string> {
    return this.send(to, this.message(to, view, language), record);
  }

  /**
   * Posts a card that is none of ours to draw, such as that of a file. Otherwise as `post`.
   * @param summary one plain line for the notification
   */
  async postAttachment(to: Address, attachment: Attachment, summary: string): Promise<string> {
    return this.send(to, messageOf(to, attachment, summary));
  }

  private async send(to: Address, message: Activity, record?: Recorder): Promise<string> {
    const sent = await this.call(
      requestTo(to, 'post'),
      to.serviceUrl,
      to.conversation,
      false,
      (connector, options) => connector.conversations.sendToConversation(to.conversation, message, options),
      record && (({ id }) => (id ? record(id) : Promise.resolve())),
    );
    // Without its id a message can never be edited: better said at once than found out later.
    if (!sent.id) throw new NotNow('no id came back', null);
    return sent.id;
  }

  async edit(to: Address, activity: string, view: View, language: Language): Promise<void> {
    const message = { ...this.message(to, view, language), id: activity };
    const request: Request = { ...requestTo(to, 'edit'), message: activity };
    await this.call(request, to.serviceUrl, to.conversation, true, (connector, options) =>
      connector.conversations.updateActivity(to.conversation, activity, message, options),
    );
  }

  /** Asked for by several jobs at once, one request serves them all. */
  async openChat(tenant: TenantId, channel: Channel, person: PersonId): Promise<ConversationId> {
    const key = `${tenant} ${person}`;
    const opening = this.opening.get(key) ?? this.open(tenant, channel, person);
    this.opening.set(key, opening);
    try {
      return await opening;
    } finally {
      this.opening.delete(key);
    }
  }

  private async open(tenant: TenantId, channel: Channel, person: PersonId): Promise<ConversationId> {
    const parameters = {
      members: [{ id: person, name: '' }],
      bot: channel.bot,
      isGroup: false,
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    const turn = `${tenant} ${person}`;
    const request: Request = { tenant, kind: 'open-chat', conversation: null };
    const chat = await this.call(request, channel.serviceUrl, turn, true, (connector, options) =>
      // The types ask for an activity and a topic, which Teams does not accept for a 1:1 chat.
      connector.conversations.createConversation(parameters as never, options),
    );
    if (!chat.id) throw new NotNow('no id came back', null);
    return chat.id;
  }

  private async begin(request: Request): Promise<(pauseMs: number | null) => Promise<void>> {
    const turn = await this.options.pace.take(request);
    // An edit may be done again without anybody seeing it.
    const release = request.kind === 'post' ? await this.unrecorded.take(request.tenant) : () => undefined;
    turn.goes();
    return (pauseMs) => {
      release();
      return turn.done(pauseMs);
    };
  }

  private message(to: Address, view: View, language: Language): Activity {
    const { cards } = this.options;
    const card = { contentType: CARD_TYPE, content: cards.render(view, language) };
    return messageOf(to, card, cards.summary?.(view, language));
  }

  private async call<T>(
    request: Request,
    serviceUrl: string,
    turn: string,
    repeatable: boolean,
    send: (connector: Connector, options: { abortSignal: AbortSignal }) => Promise<T>,
    record?: (answer: T) => Promise<void>,
  ): Promise<T> {
    const call: Call<T> = {
      repeatable,
      begin: () => this.begin(request),
      record,
      onThrottled: () => this.options.onThrottled?.(request.kind),
      run: async (abortSignal) => send(await this.options.connectors(serviceUrl), { abortSignal }),
    };
    try {
      const answer = await this.turns.take(turn, () => callWithRetries(call, this.timeoutMs, this.waiting));
      this.options.onSent?.(request.kind, 'sent');
      return answer;
    } catch (error) {
      this.options.onSent?.(request.kind, outcomeOf(error));
      throw error;
    }
  }
}

function requestTo({ tenant, conversation }: Address, kind: Request['kind']): Request {
  return { tenant, kind, conversation };
}

function outcomeOf(error: unknown): SendOutcome {
  if (error instanceof Undeliverable) return 'undeliverable';
  return error instanceof Crowded ? 'crowded' : 'failed';
}

/** The card alone: beside a text Teams splits the message in two and gives no id. */
function messageOf(to: Address, attachment: Attachment, summary: string | undefined): Activity {
  return {
    type: 'message',
    conversation: { id: to.conversation },
    attachments: [attachment],
    ...(summary === undefined ? {} : { summary }),
  } as Activity;
}
