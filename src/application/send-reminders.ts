import type { Actor, TenantId } from './actor';
import type { Deps } from './deps';
import { locate, type Reference } from './locate';
import type { Work } from './storage';
import type { Round, RoundParticipant } from './records';
import { isRefusal, refuse } from './refusal';
import { regisseurBrief } from './regisseur-brief';
import { headOf, readRound, roundContext } from './round-context';
import { postInChat } from './send';
import type { NoticeView } from './views/notices';
import type { View } from './views/view';
import type { PersonId } from '../domain/facts';

/** Time in which a second tap, or a resent one, does not remind again. */
const REMINDED_JUST_NOW_MS = 10 * 60 * 1000;

/** The regisseur asks: reminds everyone who did not answer yet, and only them. */
export async function sendReminders(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'send-reminder', reference);
  if (isRefusal(found)) return found;
  const open = await deps.database.transaction(actor.tenant, (work) => work.rounds.openOf(found.case.id));
  if (open === null) return refuse('round-closed');
  const result = await deps.database.transaction(actor.tenant, async (work) => {
    const round = await work.rounds.lock(open.id);
    return round?.status === 'open' ? remindNow(deps, work, round) : null;
  });
  const context = await readRound(deps, actor.tenant, open.id);
  if (result === null || context === null) return refuse('round-closed');
  return regisseurBrief(deps, context, found.members, { notice: result });
}

async function remindNow(
  deps: Deps,
  work: Work,
  round: Round,
): Promise<Pick<NoticeView, 'notice' | 'params'>> {
  const now = deps.clock.now();
  if (round.remindedAt !== null && now.getTime() - round.remindedAt.getTime() < REMINDED_JUST_NOW_MS) {
    return { notice: 'reminded-just-now' };
  }
  const count = await remindWaiting(work, round);
  if (count === 0) return { notice: 'everyone-answered' };
  await work.rounds.save(round.id, { remindedAt: now });
  return { notice: 'reminders-on-their-way', params: { count } };
}

/** Reminds everyone who did not answer yet; resolves to how many those are. */
export async function remindWaiting(work: Work, round: Round): Promise<number> {
  const participants = (await work.participants.of([round.id])).get(round.id) ?? [];
  const waiting = participants.filter(isWaitedFor);
  for (const one of waiting) {
    await work.jobs.enqueue({ kind: 'remind', roundId: round.id, person: one.person });
  }
  return waiting.length;
}

function isWaitedFor({ invited, answer }: RoundParticipant): boolean {
  return invited && answer === null;
}

/** One reminder, in the 1:1 chat; whoever answered or left the channel in the meantime is left alone. */
export async function remind(deps: Deps, tenant: TenantId, roundId: string, person: PersonId): Promise<void> {
  const context = await deps.database.transaction(tenant, (work) => roundContext(work, roundId));
  const waiting = context?.participants.some((one) => one.person === person && isWaitedFor(one));
  if (context?.round.status !== 'open' || waiting !== true) return;
  const members = await deps.roster.members(tenant, context.channel);
  if (!members.some(({ id }) => id === person)) return;
  await postInChat(deps, tenant, context.channel, person, { kind: 'reminder', ...headOf(context), roundId });
}
