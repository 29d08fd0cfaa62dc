import { isDecisionLevel } from '../../domain/decisions';
import type { Level } from '../../domain/facts';
import { mentionsFirstName } from '../../domain/personal-data';
import type { Actor } from '../actor';
import { todayIn } from '../agreements/agreement-lines';
import { knownOrganisations } from '../agreements/known-organisations';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import { notice } from '../notice';
import type { Work } from '../storage';
import type { Decision, Round } from '../records';
import { isRefusal, refuse } from '../refusal';
import { headOf } from '../round-context';
import type { DecisionFormView, DecisionRecordedView } from '../views/decisions';
import type { Problem } from '../views/parts';
import type { View } from '../views/view';
import { checkDecision, type DecisionInput } from './check-decision';
import { advisedIn, decisionLine } from './decision-lines';

/** A round with an advice, on which something can be decided. */
export interface Advised extends Pick<Located, 'case' | 'channel'> {
  readonly round: Round;
  readonly advised: Level;
}

/** Keeps what was decided on the advice of a round, following it or not. Without input, or with something to mend, the form. */
export async function recordDecision(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  input: DecisionInput | null,
): Promise<View> {
  const found = await locate(deps, actor, 'record-decision', reference);
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    // Held, so that the same decision sent twice at once is one.
    const record = await work.cases.lock(found.case.id);
    if (record?.status !== 'open') return refuse('not-available');
    const at = await advisedRound(deps, work, found, found.round?.id ?? null);
    if (at === null) return notice('no-advice-yet', { code: record.code }, ['checklist', 'help']);
    if (input === null) return decisionForm(at);
    const organisations = await knownOrganisations(work, found);
    const checked = checkDecision(input, { organisations, today: todayIn(deps, found.channel) });
    if ('problem' in checked) return decisionForm(at, input, checked.problem);
    const decision = await keep(deps, work, actor, at, checked);
    return decisionRecorded(deps, at, decision, mentionsFirstName(decision.why, organisations));
  });
}

/**
 * The round named, or else the latest one that has an advice.
 * @returns null while nothing was advised
 */
export async function advisedRound(
  deps: Deps,
  work: Work,
  { case: record, channel }: Pick<Located, 'case' | 'channel'>,
  roundId: string | null,
): Promise<Advised | null> {
  const rounds = await work.rounds.ofCase(record.id);
  const named = rounds.filter((one) => (roundId === null ? hasAdvice(one) : one.id === roundId)).at(-1);
  if (named === undefined) return null;
  const advised = await advisedIn(deps, work, { case: record, channel, round: named });
  return advised && { case: record, channel, round: named, advised };
}

function hasAdvice({ advised, status }: Round): boolean {
  return advised !== null || status === 'closed';
}

/** An identical decision that comes again is the same one. */
async function keep(
  deps: Deps,
  work: Work,
  { tenant, person }: Actor,
  { case: record, round, advised }: Advised,
  { level, why }: Pick<Decision, 'level' | 'why'>,
): Promise<Decision> {
  const decisions = await work.decisions.ofCase(record.id);
  const before = decisions.filter((one) => one.roundId === round.id).at(-1);
  if (before?.level === level && before.why === why) return before;
  const decision: Decision = {
    id: deps.ids.next(),
    caseId: record.id,
    roundId: round.id,
    advised,
    level,
    why,
    decidedAt: deps.clock.now(),
  };
  await work.decisions.add(decision);
  await work.jobs.enqueue({ kind: 'post-feedback', roundId: round.id, why: 'changed' });
  deps.log.info('decision-recorded', { tenant, person, case: record.id, decision: decision.id });
  return decision;
}

/** What was advised is chosen beforehand, where it can be decided. */
export function decisionForm(
  at: Advised,
  values: DecisionInput = { level: isDecisionLevel(at.advised) ? at.advised : '', why: '' },
  problem: Problem | null = null,
): DecisionFormView {
  return { kind: 'decision-form', ...refOf(at), advised: at.advised, values, problem };
}

export function decisionRecorded(
  deps: Deps,
  at: Omit<Advised, 'advised'>,
  decision: Decision,
  firstName: boolean,
): DecisionRecordedView {
  return {
    kind: 'decision-recorded',
    ...refOf(at),
    decisionId: decision.id,
    decision: decisionLine(deps, decision, at.channel),
    today: todayIn(deps, at.channel),
    firstName,
  };
}

function refOf(at: Omit<Advised, 'advised'>) {
  return { ...headOf(at), roundId: at.round.id, round: at.round.number };
}
