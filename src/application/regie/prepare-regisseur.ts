import { promptsFor, type ShownBefore } from '../../domain/preparation';
import { advise } from '../../domain/escalation';
import { summarise } from '../../domain/summary';
import type { TenantId } from '../actor';
import { loadFacts, shownVersion } from '../case-facts';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import { headOf, roundContext, type RoundContext } from '../round-context';
import { postToRegisseur } from '../present-regisseur';
import type { PreparationView } from '../views/regie';
import { askConditions } from './set-conditions';

/**
 * A short card in the regisseur's 1:1 chat, to prepare the meeting of a round with.
 * @param asks also asks for the set-up conditions, in a card of its own after it, while they are not known
 */
export async function prepareRegisseur(
  deps: Deps,
  tenant: TenantId,
  roundId: string,
  asks: boolean,
): Promise<void> {
  const prepared = await deps.database.transaction(tenant, async (work) => {
    const context = await roundContext(work, roundId);
    return context && { context, view: await preparation(deps, work, context) };
  });
  if (prepared === null) return;
  const { case: record, channel, round } = prepared.context;
  if (record.status !== 'open' || round.status !== 'open') return;
  if (!(await postToRegisseur(deps, tenant, channel, record, prepared.view))) return;
  if (asks) await askConditions(deps, tenant, record.id);
}

async function preparation(deps: Deps, work: Work, context: RoundContext): Promise<PreparationView> {
  const shown = await shownBefore(deps, work, context);
  return { kind: 'preparation', ...headOf(context), prompts: promptsFor(context.round.number, shown) };
}

/** What the summary of the round before said to the whole channel; null when there was none. */
async function shownBefore(
  deps: Deps,
  work: Work,
  { round, case: record, channel }: RoundContext,
): Promise<ShownBefore | null> {
  const before = (await work.rounds.ofCase(record.id)).find(({ number }) => number === round.number - 1);
  if (before === undefined || before.summary === null) return null;
  const { facts } = await loadFacts(deps, work, record, channel, before, shownVersion);
  return summarise(facts, advise(facts, deps.thresholds), deps.thresholds);
}
