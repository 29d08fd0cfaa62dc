import { findAction, type InvokeAnswer, type TeamsClient, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import type { Harness } from '../support/harness';
import { Room } from './room';

export interface RoundOptions {
  /** Default 4. The first is the regisseur. */
  readonly people?: number;
  readonly withoutRegisseur?: boolean;
  readonly locale?: string;
  /** Default: people nobody met before. */
  readonly team?: readonly TeamsUser[];
}

/** One open checklist in a channel of its own, with people whom the bot never met. */
export class OpenRound {
  private static opened = 0;

  private constructor(
    readonly harness: Harness,
    readonly room: Room,
    readonly team: readonly TeamsUser[],
    readonly code: string,
    readonly card: Posted,
    /** The data of its button "Vul in". */
    readonly data: Card,
  ) {}

  static async open(harness: Harness, options: RoundOptions = {}): Promise<OpenRound> {
    const number = (OpenRound.opened += 1);
    const team = options.team ?? newPeople(number, options);
    const room = new Room(harness, { people: team });
    const code = `C-${100 + number}`;
    await room
      .as(team[0])
      .invoke('case.create', { code, ...(options.withoutRegisseur === true ? { regisseur: '' } : {}) });
    await room.say('plan overleg 2030-01-09 10:00', team[0]);
    const card = await room.checklist();
    const data = findAction(card.card, 'checklist.open')['data'] as Card;
    return new OpenRound(harness, room, team, code, card, data);
  }

  get id(): string {
    return String(this.data['roundId']);
  }

  get thread(): string {
    return `${this.room.channel};messageid=${this.card.id}`;
  }

  person(index: number): TeamsUser {
    const person = this.team[index];
    if (person === undefined) throw new Error(`there is no person ${index}`);
    return person;
  }

  /** That person in the channel. */
  as(index: number): TeamsClient {
    return this.room.as(this.person(index));
  }

  /** The personal form. */
  async form(index: number): Promise<Card> {
    return (await this.as(index).tap(this.card.card, 'checklist.open')).value;
  }

  /** Sends a form as it stands, with these changes. */
  async answer(index: number, inputs: Card = {}): Promise<InvokeAnswer> {
    return this.as(index).tap(await this.form(index), 'checklist.submit', inputs);
  }

  /** Participants as stored, those who answered. */
  async answers(): Promise<Record<string, unknown>[]> {
    return (await this.participants()).filter((row) => row['content'] !== null);
  }

  participants(): Promise<Record<string, unknown>[]> {
    return this.harness.rows('select * from participants where round_id = $1 order by person', [this.id]);
  }

  async participant(index: number): Promise<Record<string, unknown> | undefined> {
    return (await this.participants()).find((row) => row['person'] === this.person(index).id);
  }

  chatOf(index: number): Promise<Posted[]> {
    return this.room.chatOf(this.person(index));
  }
}

/** Titles of the messages: what stands in the notification. */
export function titles(messages: readonly Posted[]): string[] {
  return messages.map(({ card }) => String(card['fallbackText']));
}

/** All that anybody reads in cards, in one text. */
export function wordsOf(...cards: unknown[]): string {
  return JSON.stringify(cards);
}

/** Everything the bot ever sent, stored or logged, to search for what should be nowhere. */
export async function everythingKept(harness: Harness): Promise<string> {
  const tables = [
    ...['channels', 'people', 'cases', 'absences', 'meetings', 'rounds', 'participants'],
    ...['agreements', 'decisions', 'waiting_signals', 'surveys', 'survey_answers'],
  ];
  const rows = await Promise.all(tables.map((table) => harness.rows(`select * from ${table}`)));
  const jobs = await harness.rows('select job from jobs_ever');
  const logged = harness.events.map(({ event, facts }) => [
    event,
    Object.values(facts).map((fact) => (fact instanceof Error ? String(fact.stack) : fact)),
  ]);
  return JSON.stringify([rows, jobs, logged]);
}

function newPeople(number: number, { people = 4, locale }: RoundOptions): TeamsUser[] {
  const names = ['Anna', 'Bram', 'Caro', 'Dirk', 'Eva', 'Fred', 'Gijs', 'Hans', 'Iris', 'Joop'];
  return names.slice(0, people).map((name) => ({
    id: `29:${number}-${name.toLowerCase()}`,
    name: `${name} van Ronde ${number}`,
    ...(locale === undefined ? {} : { locale }),
  }));
}
