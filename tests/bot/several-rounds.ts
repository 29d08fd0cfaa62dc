import { ANNA, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { BRAM, CARO, DIRK, TEAM, type Harness } from '../support/harness';
import type { Room } from './room';

/** Who answers what; people keep the organisation of their first answer. */
export type Answers = readonly (readonly [TeamsUser, Card])[];

const AT: Readonly<Record<string, string>> = {
  [ANNA.id]: 'Noord',
  [BRAM.id]: 'Zuid',
  [CARO.id]: 'Oost',
  [DIRK.id]: 'Noord',
};

export const everyone = (inputs: Card): Answers => TEAM.map((user) => [user, inputs] as const);

const MONDAYS = ['2030-01-07', '2030-01-14', '2030-01-21', '2030-01-28'];
const TUESDAYS = ['2030-01-08', '2030-01-15', '2030-01-22', '2030-01-29'];

export async function fillIn(room: Room, answers: Answers): Promise<void> {
  for (const [user, inputs] of answers) {
    const answer = await room.answer(user, { organisation: AT[user.id] ?? 'Noord', ...inputs });
    expect(answer.status).toBe(200);
  }
}

/** One meeting a week; each round is answered, summed up when it is asked, and closed when its meeting starts. */
export async function playRounds(
  harness: Harness,
  room: Room,
  rounds: readonly Answers[],
): Promise<Posted[]> {
  const summaries: Posted[] = [];
  for (const [week, answers] of rounds.entries()) {
    await beginRound(harness, room, week);
    await fillIn(room, answers);
    summaries.push(await askSummary(room));
    if (week < rounds.length - 1) await endRound(harness, week);
  }
  return summaries;
}

/** @param week counted from 0 */
export async function beginRound(harness: Harness, room: Room, week: number): Promise<void> {
  await harness.advanceTo(`${MONDAYS[week]}T08:00:00Z`);
  await room.say(`plan overleg ${TUESDAYS[week]} 10:00`);
}

/** The meeting starts. */
export async function endRound(harness: Harness, week: number): Promise<void> {
  await harness.advanceTo(`${TUESDAYS[week]}T09:00:00Z`);
  await harness.idle();
}

export async function askSummary(room: Room, user: TeamsUser = ANNA): Promise<Posted> {
  await room.as(user).say('samenvatting');
  return room.summary();
}
