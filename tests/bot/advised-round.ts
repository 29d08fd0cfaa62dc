import type { Card, Posted } from '../support/connector';
import type { Harness } from '../support/harness';
import { OpenRound, type RoundOptions } from './answer-round';

export const ADVICE = {
  discuss: [{ A: 'A1' }, {}, {}],
  reminder: [{ plan: 'yes' }, {}, {}],
  manager: [{ plan: 'yes' }, { safety: 'concern' }, {}],
} as const satisfies Readonly<Record<string, readonly Card[]>>;

/** A round of three answers that lead to this advice. */
export async function answeredRound(
  harness: Harness,
  level: keyof typeof ADVICE = 'reminder',
  options: RoundOptions = {},
): Promise<OpenRound> {
  const round = await OpenRound.open(harness, options);
  for (const [index, inputs] of ADVICE[level].entries()) {
    await round.answer(index, { organisation: `Organisatie ${index}`, ...inputs });
  }
  return round;
}

/** The same, with the summary that the regisseur asked for. */
export async function advisedRound(
  harness: Harness,
  level: keyof typeof ADVICE = 'reminder',
  options: RoundOptions = {},
): Promise<{ round: OpenRound; summary: Posted }> {
  const round = await answeredRound(harness, level, options);
  await round.as(0).say('samenvatting');
  return { round, summary: await round.room.summary() };
}

/** What stands in the thread of a posted card, oldest first. */
export async function threadUnder(round: OpenRound, message: Posted): Promise<Posted[]> {
  await round.harness.idle();
  return round.harness.connector.in(`${round.room.channel};messageid=${message.id}`);
}

export const WHY = 'We geven de nieuwe afspraak eerst twee weken de tijd.';

/** Records a decision on the latest advice of the round. */
export async function decide(
  round: OpenRound,
  inputs: { level?: string; why?: string } = {},
  index = 0,
): ReturnType<ReturnType<OpenRound['as']>['invoke']> {
  return round.as(index).invoke('decision.record', {
    roundId: round.id,
    level: 'reminder',
    why: WHY,
    ...inputs,
  });
}

export function decisionsOf(round: OpenRound): Promise<Record<string, unknown>[]> {
  return round.harness.rows('select d.* from decisions d where d.round_id = $1 order by d.decided_at, d.id', [
    round.id,
  ]);
}
