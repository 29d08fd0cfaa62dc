import { findAction, type InvokeAnswer } from '../support/activities';
import type { Card } from '../support/connector';
import type { Harness } from '../support/harness';
import { OpenRound, type RoundOptions } from './answer-round';

/** What an agreement of these tests is, unless a test says otherwise. */
export const PROMISED = {
  what: 'Belt met school over een vaste tijd',
  organisation: 'GGZ Noord',
  due: '2029-12-10',
} as const;

/** A case with one checklist, of which a note can be asked. */
export class NoteRoom {
  private constructor(
    readonly round: OpenRound,
    readonly caseId: string,
  ) {}

  static async open(harness: Harness, options: RoundOptions = {}): Promise<NoteRoom> {
    const round = await OpenRound.open(harness, options);
    const [row] = await harness.rows('select case_id from rounds where id = $1', [round.id]);
    return new NoteRoom(round, String(row?.['case_id']));
  }

  get harness(): Harness {
    return this.round.harness;
  }

  /** An agreement that was not kept; with a reminder, or an engaged manager, and until when there was time. */
  async broken(
    inputs: Card = {},
    nudges: { readonly reminder?: string; readonly manager?: string } = {},
  ): Promise<void> {
    const regisseur = this.round.as(0);
    await accepted(regisseur.invoke('agreement.add', { caseId: this.caseId, ...PROMISED, ...inputs }));
    const [row] = await this.harness.rows(
      `select id from agreements where case_id = $1 and status = 'open' order by made_at desc limit 1`,
      [this.caseId],
    );
    const agreementId = String(row?.['id']);
    await accepted(regisseur.invoke('agreement.update', { agreementId, status: 'broken' }));
    for (const [nudge, verb] of [
      ['reminder', 'agreement.remind'],
      ['manager', 'agreement.manager'],
    ] as const) {
      const deadline = nudges[nudge];
      if (deadline !== undefined)
        await accepted(regisseur.invoke(verb, { agreementId, given: '2029-12-12', deadline }));
    }
  }

  /** The next checklist of the case, which closes the one before. */
  async nextRound(day: string): Promise<void> {
    await this.round.room.say(`plan overleg ${day} 10:00`, this.round.person(0));
    const [row] = await this.harness.rows(
      'select id from meetings where case_id = $1 order by starts_at desc limit 1',
      [this.caseId],
    );
    await accepted(this.round.as(0).invoke('checklist.send', { meetingId: row?.['id'] }));
    await this.harness.idle();
  }

  /** The newest checklist, filled in by this person. */
  async answer(index: number, inputs: Card): Promise<void> {
    await this.round.room.answer(this.round.person(index), inputs);
  }

  async summarise(): Promise<void> {
    await this.round.as(0).say('samenvatting');
    await this.harness.idle();
  }

  /** Everyone of the team answers, each of an organisation of their own, and the summary is posted. */
  async shown(...answers: readonly Card[]): Promise<void> {
    for (const [index, inputs] of answers.entries())
      await this.answer(index, { organisation: `Organisatie ${index}`, ...inputs });
    await this.summarise();
  }

  ask(index: number, data: Card = {}): Promise<InvokeAnswer> {
    return this.round.as(index).invoke('note.show', { caseId: this.caseId, addressee: 'manager', ...data });
  }

  /** The note, which must be there. */
  async note(index: number, data: Card = {}): Promise<Card> {
    const { status, value } = await this.ask(index, data);
    if (status !== 200) throw new Error(`no note: ${JSON.stringify(value)}`);
    findAction(value, 'note.show');
    return value;
  }
}

async function accepted(answer: Promise<InvokeAnswer>): Promise<void> {
  const { status, value } = await answer;
  if (status !== 200) throw new Error(`refused: ${JSON.stringify(value)}`);
}
