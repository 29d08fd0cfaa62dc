import type { Activity, Attachment } from 'botbuilder';
import type { ConversationId, Language, TenantId } from '../application/actor';
import { type Address, type Messenger, Undeliverable } from '../application/ports';
import type { Channel } from '../application/records';
import type { View } from '../application/views/view';
import type { PersonId } from '../domain/facts';
import type { Connector, Connectors } from './connector';
import { type Call, callWithRetries, realWaiting, type Waiting } from './retry';
import { SendFailed } from './send-failure';
import { TurnTaking } from './turn-taking';

/** Turns a view into an Adaptive Card. */
export interface CardRenderer {
  render(view: View, language: Language): Record<string, unknown>;
  /** One line for the notification that goes with a message; without it Teams says "sent a card". */
  summary?(view: View, language: Language): string;
}

export type SendKind = 'post' | 'edit' | 'open-chat';
export type SendOutcome = 'sent' | 'undeliverable' | 'failed';

export interface MessengerOptions {
  readonly connectors: Connectors;
  readonly cards: CardRenderer;
  readonly waiting?: Waiting;
  /** Longest wait for one answer of the Connector service. Default 10 s. */
  readonly timeoutMs?: number;
  readonly onSent?: (kind: SendKind, outcome: SendOutcome) => void;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Sends through the Connector service of Teams: in order per conversation, with a few quick retries. */
export class TeamsMessenger implements Messenger {
  private readonly turns = new TurnTaking();
  private readonly waiting: Waiting;
  private readonly timeoutMs: number;

  constructor(private readonly options: MessengerOptions) {
    this.waiting = options.waiting ?? realWaiting;
    this.timeoutMs = options.timeoutMs ?? 10_000;
  }

  async post(to: Address, view: View, language: Language): Promise<string> {
    return this.send(to, this.message(to, view, language));
  }

  /**
   * Posts a card that is none of ours to draw, such as that of a file. Otherwise as `post`.
   * @param summary one plain line for the notification
   */
  async postAttachment(to: Address, attachment: Attachment, summary: string): Promise<string> {
    return this.send(to, messageOf(to, attachment, summary));
  }

  private async send(to: Address, message: Activity): Promise<string> {
    const sent = await this.call('post', to.serviceUrl, to.conversation, false, (connector, options) =>
      connector.conversations.sendToConversation(to.conversation, message, options),
    );
    // Without its id a message can never be edited: better said at once than found out later.
    if (!sent.id) throw new SendFailed('no id came back', null, {});
    return sent.id;
  }

  async edit(to: Address, activity: string, view: View, language: Language): Promise<void> {
    const message = { ...this.message(to, view, language), id: activity };
    await this.call('edit', to.serviceUrl, to.conversation, true, (connector, options) =>
      connector.conversations.updateActivity(to.conversation, activity, message, options),
    );
  }

  async openChat(tenant: TenantId, channel: Channel, person: PersonId): Promise<ConversationId> {
    const parameters = {
      members: [{ id: person, name: '' }],
      bot: channel.bot,
      isGroup: false,
      tenantId: tenant,
      channelData: { tenant: { id: tenant } },
    };
    const turn = `${tenant} ${person}`;
    const chat = await this.call('open-chat', channel.serviceUrl, turn, true, (connector, options) =>
      // The types ask for an activity and a topic, which Teams does not accept for a 1:1 chat.
      connector.conversations.createConversation(parameters as never, options),
    );
    if (!chat.id) throw new SendFailed('no id came back', null, {});
    return chat.id;
  }

  private message(to: Address, view: View, language: Language): Activity {
    const { cards } = this.options;
    const card = { contentType: CARD_TYPE, content: cards.render(view, language) };
    return messageOf(to, card, cards.summary?.(view, language));
  }

  private async call<T>(
    kind: SendKind,
    serviceUrl: string,
    turn: string,
    repeatable: boolean,
    send: (connector: Connector, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const call: Call<T> = {
      repeatable,
      run: async (abortSignal) => send(await this.options.connectors(serviceUrl), { abortSignal }),
    };
    try {
      const answer = await this.turns.take(turn, () => callWithRetries(call, this.timeoutMs, this.waiting));
      this.options.onSent?.(kind, 'sent');
      return answer;
    } catch (error) {
      this.options.onSent?.(kind, error instanceof Undeliverable ? 'undeliverable' : 'failed');
      throw error;
    }
  }
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
