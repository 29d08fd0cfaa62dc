import type { TenantId } from './actor';
import type { Deps } from './deps';
import type { Work } from './storage';
import type { Case, Channel, Round, RoundParticipant } from './records';
import type { CaseRef, MeetingMoment } from './views/parts';

/** A round with all it stands in, for jobs; null when the round or its case is gone. */
export interface RoundContext {
  readonly round: Round;
  readonly case: Case;
  readonly channel: Channel;
  readonly participants: readonly RoundParticipant[];
}

export async function readRound(deps: Deps, tenant: TenantId, roundId: string): Promise<RoundContext | null> {
  return deps.database.transaction(tenant, (work) => roundContext(work, roundId));
}

export async function roundContext(work: Work, roundId: string): Promise<RoundContext | null> {
  const round = await work.rounds.find(roundId);
  if (round === null) return null;
  const record = await work.cases.find(round.caseId);
  const channel = record && (await work.channels.find(record.channel));
  if (record === null || channel === null) return null;
  const participants = (await work.participants.of([round.id])).get(round.id) ?? [];
  return { round, case: record, channel, participants };
}

/** What every card about a round says first: which case, which meeting. */
export function headOf(context: Pick<RoundContext, 'round' | 'case' | 'channel'>): CaseRef & MeetingMoment {
  return {
    caseId: context.case.id,
    code: context.case.code,
    startsAt: context.round.closesAt,
    zone: context.channel.zone,
  };
}

/** Changes a round that may have changed meanwhile, and does the rest in the same transaction. Null: it is gone. */
export async function updateRound<T>(
  deps: Deps,
  tenant: TenantId,
  roundId: string,
  changes: Partial<Omit<Round, 'id'>>,
  rest: (work: Work, round: Round) => Promise<T>,
): Promise<T | null> {
  return deps.database.transaction(tenant, async (work) => {
    const round = await work.rounds.lock(roundId);
    if (round === null) return null;
    await work.rounds.save(roundId, changes);
    return rest(work, { ...round, ...changes });
  });
}
