import {
  actionsIn,
  findAction,
  type InvokeAnswer,
  type TeamsClient,
  type TeamsUser,
} from '../support/activities';
import type { Card, Posted } from '../support/connector';
import type { Harness } from '../support/harness';

/** Somebody who weighs "should I share this?" in their own chat, card after card. */
export class WeighingChat {
  private constructor(
    readonly harness: Harness,
    readonly user: TeamsUser,
    /** The card as this person sees it now. */
    public card: Card,
  ) {}

  static async begin(
    harness: Harness,
    { say = 'mag ik dit delen', user = newPerson() }: { say?: string; user?: TeamsUser } = {},
  ): Promise<WeighingChat> {
    const posted = await askInChat(harness, user, say);
    return new WeighingChat(harness, user, posted.card);
  }

  get client(): TeamsClient {
    return this.harness.client(this.user, null);
  }

  /** The question that stands there. */
  get question(): string | null {
    const [answer] = actionsIn(this.card, 'sharing.answer');
    return answer === undefined ? null : String((answer['data'] as Card)['question']);
  }

  get id(): string {
    return String((findAction(this.card, 'sharing.stop')['data'] as Card)['weighingId']);
  }

  /** Of the outcome card; null while a question stands there. */
  get outcome(): string | null {
    const [record] = actionsIn(this.card, 'sharing.record');
    return record === undefined ? null : String((record['data'] as Card)['outcome']);
  }

  get words(): string {
    return JSON.stringify(this.card);
  }

  /** Answers the question that stands there, with whatever else is on its card. */
  async answer(inputs: Card): Promise<this> {
    return this.shows(await this.client.tap(this.card, 'sharing.answer', inputs));
  }

  /** Answers question after question, whichever comes. */
  async answerAll(answers: Card): Promise<this> {
    while (this.question !== null) {
      const value = answers[this.question];
      if (value === undefined) throw new Error(`no answer to ${this.question}`);
      await this.answer({ [this.question]: value });
    }
    return this;
  }

  async use(verb: string, inputs: Card = {}): Promise<this> {
    return this.shows(await this.client.tap(this.card, verb, inputs));
  }

  /** What the bot posted in this chat, oldest first. */
  async posts(): Promise<Posted[]> {
    await this.harness.idle();
    return this.harness.connector.in(`a:chat-${this.user.id}`);
  }

  private shows({ status, value }: InvokeAnswer): this {
    if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(value)}`);
    this.card = value;
    return this;
  }
}

export function newPerson(parts: Partial<TeamsUser> = {}): TeamsUser {
  const number = (people += 1);
  return { id: `29:weigher${number}`, name: `Kim Versteeg ${number}`, ...parts };
}
let people = 0;

/** Types something in one's own chat; resolves to the answer. */
export async function askInChat(harness: Harness, user: TeamsUser, text: string): Promise<Posted> {
  const chat = `a:chat-${user.id}`;
  const before = harness.connector.in(chat).length;
  await harness.client(user, null).say(text);
  const [reply, another] = harness.connector.in(chat).slice(before);
  if (reply === undefined || another !== undefined) throw new Error(`not one answer to "${text}"`);
  return reply;
}

/** Answers that lead to sharing the minimum without consent. */
export const TO_MINIMAL: Card = {
  acute: 'no',
  family: 'unsafe',
  consent: 'refused',
  basis: 'none',
  purpose: 'zodat school de opvang kan regelen',
  without: 'no',
  tried: 'yes',
  weighs: 'yes',
  who: 'intern begeleider van de school',
  what: 'dat er hulp thuis is, en op welke dagen',
  protocol: 'yes',
  advice: 'dpo',
  informed: 'later',
};
