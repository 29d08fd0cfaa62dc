import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it stands in Teams: the latest edit is what people see. */
export interface Posted {
  readonly id: string;
  readonly conversation: string;
  /** The Adaptive Card, if there is one; otherwise empty. */
  card: Card;
  /** What it carries, whatever its kind: an Adaptive Card, the question about a file, or the file. */
  attachment: Attachment | null;
  /** The whole activity as the bot sent it last. */
  activity: Record<string, unknown>;
  /** How many times it was edited. */
  edits: number;
}

export type Card = Record<string, unknown>;

export interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content: Card;
}

export interface RosterMember {
  readonly id: string;
  readonly name: string;
}

/** How to spoil calls. `accept-and-drop`: carried out, but the connection breaks before the answer. */
export type Trouble =
  | {
      readonly status: 400 | 401 | 403 | 404 | 405 | 412 | 413 | 429 | 500 | 501 | 502 | 503 | 504;
      readonly code?: string;
      readonly retryAfter?: number;
    }
  | 'stall'
  | 'drop'
  | 'accept-and-drop';

export type CallKind = 'post' | 'edit' | 'open-chat' | 'members';

interface Plan {
  readonly trouble: Trouble;
  readonly matches: (kind: CallKind, conversation: string) => boolean;
  times: number;
}

interface Waiter {
  check(): boolean;
}

/** Stands in for the Connector service of Teams, over real HTTP. */
export class ConnectorService {
  /** Every message, oldest first. */
  readonly messages: Posted[] = [];
  /** Every call that came in, spoiled ones too. */
  readonly calls: { kind: CallKind; conversation: string }[] = [];
  private readonly rosters = new Map<string, RosterMember[]>();
  private readonly chats = new Map<string, string>();
  private plans: Plan[] = [];
  private waiters: Waiter[] = [];
  private lastId = 1_700_000_000_000;
  /** Members on one page, whatever the caller asks. */
  pageSize = 500;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ConnectorService> {
    const server = createServer();
    const service = new ConnectorService(server);
    server.on('request', (request, response) => void service.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Who is on the roster of a channel; the bot joins by itself. */
  setMembers(channel: string, members: readonly RosterMember[]): void {
    this.rosters.set(channel, [...members]);
  }

  /** Spoils the next `times` calls (default 1) of that kind, in that conversation, or any. */
  fail(trouble: Trouble, where: { kind?: CallKind; conversation?: string; times?: number } = {}): void {
    this.plans.push({
      trouble,
      times: where.times ?? 1,
      matches: (kind, conversation) =>
        (where.kind ?? kind) === kind && (where.conversation ?? conversation) === conversation,
    });
  }

  /** From now on nothing fails. */
  heal(): void {
    this.plans = [];
  }

  /** Messages of a conversation; of a channel without those in its threads. */
  in(conversation: string): Posted[] {
    return this.messages.filter((message) => message.conversation === conversation);
  }

  count(kind: CallKind, conversation?: string): number {
    return this.calls.filter(
      (call) => call.kind === kind && (conversation ?? call.conversation) === call.conversation,
    ).length;
  }

  /** The 1:1 chat of a person with the bot, if one was opened. */
  chatWith(person: string): string | undefined {
    return this.chats.get(person);
  }

  /** The chat as Teams opens it when a person installs the app. */
  openChat(person: string): string {
    const chat = this.chats.get(person) ?? `a:chat-${person}`;
    this.chats.set(person, chat);
    return chat;
  }

  /**
   * The first message that matches, as soon as it stands there: posted already, posted later, or after an edit.
   * Rejects after `timeoutMs` with what did arrive.
   */
  waitFor(matches: (message: Posted) => boolean, timeoutMs = 10_000): Promise<Posted> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        check: () => {
          const found = this.messages.find(matches);
          if (found === undefined) return false;
          clearTimeout(timer);
          resolve(found);
          return true;
        },
      };
      const timer = setTimeout(() => {
        this.waiters = this.waiters.filter((other) => other !== waiter);
        const seen = this.messages.map(
          (message) => `${message.conversation}: ${JSON.stringify(message.attachment?.content)}`,
        );
        reject(
          new Error(`no such message within ${timeoutMs} ms; there were ${seen.length}:\n${seen.join('\n')}`),
        );
      }, timeoutMs);
      if (!waiter.check()) this.waiters.push(waiter);
    });
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request);
    const url = new URL(request.url ?? '/', this.url);
    const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    const [version, conversations, conversation = '', resource, activity] = parts;
    if (version !== 'v3' || conversations !== 'conversations') {
      answer(response, 404, {});
      return;
    }
    const kind = kindOf(request.method, resource);
    if (kind === null) {
      answer(response, 405, {});
      return;
    }
    this.calls.push({ kind, conversation });
    const carryOut = () => this.carryOut(kind, conversation, resource, activity, body, url.searchParams);
    const trouble = this.nextTrouble(kind, conversation);
    if (trouble === null) {
      const { status, value } = carryOut();
      answer(response, status, value);
    } else if (trouble === 'drop') {
      request.socket.destroy();
    } else if (trouble === 'accept-and-drop') {
      carryOut();
      request.socket.destroy();
    } else if (trouble !== 'stall') {
      if (trouble.retryAfter !== undefined) response.setHeader('Retry-After', `${trouble.retryAfter}`);
      answer(response, trouble.status, { error: { code: trouble.code ?? 'Trouble', message: 'as planned' } });
    }
    this.waiters = this.waiters.filter((waiter) => !waiter.check());
  }

  private nextTrouble(kind: CallKind, conversation: string): Trouble | null {
    const plan = this.plans.find(({ times, matches }) => times > 0 && matches(kind, conversation));
    if (plan === undefined) return null;
    plan.times -= 1;
    return plan.trouble;
  }

  private carryOut(
    kind: CallKind,
    conversation: string,
    resource: string | undefined,
    activity: string | undefined,
    body: Record<string, unknown>,
    query: URLSearchParams,
  ): { status: number; value: unknown } {
    switch (kind) {
      case 'post': {
        const id = `${(this.lastId += 1)}`;
        this.messages.push({ id, conversation, ...shownIn(body), edits: 0 });
        return { status: 201, value: { id } };
      }
      case 'edit': {
        const message = this.messages.find(({ id }) => id === activity);
        if (message === undefined)
          return { status: 404, value: { error: { code: 'ActivityNotFoundInConversation' } } };
        Object.assign(message, { ...shownIn(body), edits: message.edits + 1 });
        return { status: 200, value: { id: message.id } };
      }
      case 'open-chat': {
        const [member] = (body.members ?? []) as { id: string }[];
        return member === undefined
          ? { status: 400, value: { error: { code: 'BadArgument' } } }
          : { status: 201, value: { id: this.openChat(member.id) } };
      }
      case 'members':
        return this.listMembers(
          conversation,
          resource === 'pagedmembers',
          Number(query.get('continuationToken') ?? 0),
        );
    }
  }

  private listMembers(
    conversation: string,
    paged: boolean,
    from: number,
  ): { status: number; value: unknown } {
    const members = this.rosters.get(conversation);
    if (members === undefined) return { status: 404, value: { error: { code: 'ConversationNotFound' } } };
    const all = [{ id: BOT.id, name: BOT.name }, ...members];
    if (!paged) return { status: 200, value: all };
    const to = from + this.pageSize;
    const more = to < all.length ? { continuationToken: `${to}` } : {};
    return { status: 200, value: { members: all.slice(from, to), ...more } };
  }
}

/** The bot as Teams addresses it. */
export const BOT = { id: '28:00000000-0000-4000-8000-0000000000b0', name: 'Overlegmaat' } as const;

function kindOf(method: string | undefined, resource: string | undefined): CallKind | null {
  if (method === 'POST')
    return resource === 'activities' ? 'post' : resource === undefined ? 'open-chat' : null;
  if (method === 'PUT') return resource === 'activities' ? 'edit' : null;
  return method === 'GET' && (resource === 'members' || resource === 'pagedmembers') ? 'members' : null;
}

function shownIn(activity: Record<string, unknown>): Pick<Posted, 'card' | 'attachment' | 'activity'> {
  const [attachment = null] = (activity.attachments ?? []) as Attachment[];
  const isCard = attachment?.contentType === 'application/vnd.microsoft.card.adaptive';
  return { card: isCard ? attachment.content : {}, attachment, activity };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  // Not chained: restify, in the same process, replaces writeHead by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
