import type { Actor } from './actor';
import { loadFacts, shownVersion } from './case-facts';
import { chooseCase } from './choose-case';
import type { Deps } from './deps';
import { locate, type Located, type Reference } from './locate';
import { notice } from './notice';
import type { Work } from './storage';
import { isRefusal } from './refusal';
import type { AdviceView } from './views/round';
import type { View } from './views/view';
import { advise } from '../domain/escalation';
import { summarise } from '../domain/summary';

/** `opschalen [code]`: in a channel the advice of a case and what it rests on; in private how advice comes about. */
export async function adviceByCommand(deps: Deps, actor: Actor, code: string | null): Promise<View> {
  if (actor.place.kind === 'personal') return { kind: 'escalation-rules' };
  const chosen = await chooseCase(deps, actor, { command: 'escalate', code });
  return 'view' in chosen ? chosen.view : explainAdvice(deps, actor, { caseId: chosen.case.id });
}

export async function explainAdvice(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'see-advice', reference);
  if (isRefusal(found)) return found;
  const advice = await deps.database.transaction(actor.tenant, (work) => latestAdvice(deps, work, found));
  return advice ?? notice('no-advice-yet', { code: found.case.code }, ['checklist', 'help']);
}

/**
 * What the latest summary says, and no more: anyone of the channel may ask, and answers that no summary showed
 * must not be learnt by asking.
 */
export async function latestAdvice(
  deps: Deps,
  work: Work,
  found: Pick<Located, 'case' | 'channel'>,
): Promise<AdviceView | null> {
  const rounds = await work.rounds.ofCase(found.case.id);
  const round = rounds.filter((one) => one.summary !== null).at(-1);
  if (round === undefined) return null;
  const { facts } = await loadFacts(deps, work, found.case, found.channel, round, shownVersion);
  const advice = advise(facts, deps.thresholds);
  return {
    kind: 'advice',
    caseId: found.case.id,
    code: found.case.code,
    roundId: round.id,
    level: advice.level,
    summary: summarise(facts, advice, deps.thresholds),
    sentOn: deps.calendar.toLocal(round.sentAt, found.channel.zone).date,
    startsAt: round.closesAt,
    zone: found.channel.zone,
  };
}
