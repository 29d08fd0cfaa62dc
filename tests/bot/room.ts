import {
  ANNA,
  CHANNEL,
  verbsIn,
  type InvokeAnswer,
  type TeamsClient,
  type TeamsUser,
} from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { TEAM, type Harness } from '../support/harness';

// These tests wait for nothing but their own work; a busy machine may take its time over it.
export interface RoomOptions {
  readonly people?: readonly TeamsUser[];
  readonly channel?: string;
}

/** A channel of its own for one test, with the people on its roster and what the bot posts there. */
export class Room {
  private static opened = 0;
  readonly channel: string;

  constructor(
    readonly harness: Harness,
    { people = TEAM, channel = newChannel((Room.opened += 1)) }: RoomOptions = {},
  ) {
    this.channel = channel;
    harness.connector.setMembers(channel, people);
  }

  as(user: TeamsUser = ANNA): TeamsClient {
    return this.harness.client(user, this.channel);
  }

  /** Everything the bot posted in the channel and its threads, oldest first. */
  get everything(): Posted[] {
    return this.harness.connector.messages.filter(({ conversation }) =>
      conversation.startsWith(this.channel),
    );
  }

  /** Types a message; resolves to what the bot answered in the channel. */
  async say(text: string, user?: TeamsUser): Promise<Posted> {
    const before = this.everything.length;
    await this.as(user).say(text);
    const [reply, another] = this.everything.slice(before).filter((message) => !isWork(message));
    if (reply === undefined) throw new Error(`no answer to "${text}"`);
    if (another !== undefined) throw new Error(`two answers to "${text}"`);
    return reply;
  }

  /** A new case of which this person is regisseur. */
  async withCase(code: string, user?: TeamsUser): Promise<this> {
    await this.say(`nieuwe casus ${code}`, user);
    return this;
  }

  /** Uses a button of a posted card, as Teams tells it: with the message it stands on. */
  async tap(message: Posted, verb: string, inputs: Card = {}, user?: TeamsUser): Promise<InvokeAnswer> {
    return this.as(user).tap(message.card, verb, inputs, message.id);
  }

  /** Cards that ask to fill in a checklist, oldest first, once all due work is done. */
  async checklists(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter((message) => isChecklist(message));
  }

  /** The newest of them. */
  async checklist(): Promise<Posted> {
    return lastOf(await this.checklists());
  }

  async summaries(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter(isSummary);
  }

  async summary(): Promise<Posted> {
    return lastOf(await this.summaries());
  }

  /** The feedback after meetings, oldest first. */
  async feedback(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter(isFeedback);
  }

  /** Fills in the newest checklist; the answer to `checklist.submit`. */
  async answer(user: TeamsUser, inputs: Card = {}): Promise<InvokeAnswer> {
    const form = await this.as(user).tap((await this.checklist()).card, 'checklist.open');
    return this.as(user).tap(form.value, 'checklist.submit', inputs);
  }

  /** What this person finds in the 1:1 chat with the bot, oldest first. */
  async chatOf(user: TeamsUser): Promise<Posted[]> {
    await this.harness.idle();
    const chat = this.harness.connector.chatWith(user.id) ?? `a:chat-${user.id}`;
    return this.harness.connector.in(chat);
  }
}

/** The notification of a card: one line that says what it is. */
export function titleOf({ card }: Pick<Posted, 'card'>): string {
  return String(card['fallbackText']);
}

export function textOf(card: unknown): string {
  return JSON.stringify(card);
}

function isSummary(message: Posted): boolean {
  return verbsIn(message.card).includes('summary.post') && /^(Samenvatting|Summary) /.test(titleOf(message));
}

function isFeedback(message: Posted): boolean {
  return /^(Terugkoppeling|Feedback) /.test(titleOf(message));
}

function isChecklist(message: Posted): boolean {
  return /^Checklist (voor|for) /.test(titleOf(message));
}

/** Posted by a job, not as the answer to what somebody typed. */
function isWork(message: Posted): boolean {
  const byItself = isSummary(message) || isChecklist(message) || isFeedback(message);
  return byItself || message.conversation.includes(';messageid=');
}

function lastOf(messages: readonly Posted[]): Posted {
  const last = messages.at(-1);
  if (last === undefined) throw new Error('nothing of that kind was posted');
  return last;
}

function newChannel(number: number): string {
  return CHANNEL.replace(/^19:\d{8}/, `19:${String(number).padStart(8, '0')}`);
}
