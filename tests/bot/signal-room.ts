import { ANNA, findAction, type InvokeAnswer, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, DIRK, type Harness } from '../support/harness';
import { Room } from './room';

const ORGANISATIONS: Readonly<Record<string, string>> = {
  [ANNA.id]: 'Wijkteam Noord',
  [BRAM.id]: 'Jeugdhulp De Brug',
  [CARO.id]: 'Thuiszorg Zuid',
  [DIRK.id]: 'School Oost',
};

/** What the summary calls A5. */
export const A5 = 'Elke organisatie houdt vast aan het eigen plan';
/** What a checklist says to whom noted something before it. */
export const PREFILLED = 'Wat je eerder noteerde, staat al aangevinkt.';
/** All but Caro, ticking nothing. */
export const OTHERS: readonly (readonly [TeamsUser])[] = [[ANNA], [BRAM], [DIRK]];

/** Days of meetings two weeks apart, at 10:00, all out of the reach of holidays. */
const DAYS = ['2030-01-22', '2030-02-05', '2030-02-19', '2030-03-05'] as const;
type Nth = 1 | 2 | 3 | 4;

/** One case in a channel of its own, of which Anna is regisseur, and its meetings. */
export class SignalRoom extends Room {
  private static made = 0;
  readonly code: string;

  private constructor(harness: Harness) {
    super(harness);
    SignalRoom.made += 1;
    this.code = `G-${SignalRoom.made}`;
  }

  static async open(harness: Harness): Promise<SignalRoom> {
    harness.setClock('2030-01-14T08:00:00Z');
    const room = new SignalRoom(harness);
    await room.withCase(room.code);
    return room;
  }

  /** Brings the checklist of the nth meeting out, in the morning of two working days before it. */
  async sendChecklist(nth: Nth): Promise<Posted> {
    const day = this.day(nth);
    await this.say(`plan overleg ${day} 10:00`);
    const before = new Date(Date.parse(`${day}T08:00:00Z`) - 4 * 86_400_000);
    await this.harness.advanceTo(before.toISOString());
    return this.checklist();
  }

  async summarise(nth: Nth): Promise<Posted> {
    await this.harness.advanceTo(`${this.day(nth)}T08:00:00Z`);
    return this.summary();
  }

  async begin(nth: Nth): Promise<void> {
    await this.harness.advanceTo(`${this.day(nth)}T09:00:00Z`);
    await this.harness.idle();
  }

  /** Each fills in the newest checklist: what they tick, nothing by default. */
  async answerAll(ticks: readonly (readonly [TeamsUser, Card?])[]): Promise<void> {
    for (const [user, inputs] of ticks) {
      await this.answer(user, { organisation: ORGANISATIONS[user.id] ?? '', ...inputs });
    }
  }

  /** Notes something by the form that `signaal` gives in the channel. */
  async signal(user: TeamsUser, items: string, where = 'W1'): Promise<InvokeAnswer> {
    return this.tap(await this.say('signaal', user), 'signal.submit', { items, where }, user);
  }

  /** This person's own form of the newest checklist. */
  async form(user: TeamsUser): Promise<Card> {
    return (await this.as(user).tap((await this.checklist()).card, 'checklist.open')).value;
  }

  private day(nth: Nth): string {
    return DAYS[nth - 1] ?? '';
  }
}

export function levelOf({ card }: Pick<Posted, 'card'>): unknown {
  return (findAction(card, 'summary.post')['data'] as Card)['level'];
}
