import { agreementLines, todayIn } from '../agreements/agreement-lines';
import type { Actor, TenantId } from '../actor';
import type { Deps } from '../deps';
import { locate, type Reference } from '../locate';
import type { CaseInChannel, Work } from '../storage';
import { isRefusal, refuse } from '../refusal';
import { postInChat } from '../send';
import type { HandoverCardView } from '../views/regie';
import type { View } from '../views/view';
import type { PersonId } from '../../domain/facts';
import { prepareRegisseur } from './prepare-regisseur';
import { askConditions } from './set-conditions';
import { announceRegisseur } from './show-regisseur';

/** As many agreements as fit a phone beside the rest. */
const MOST_AGREEMENTS = 4;

/** The handover card in the place of another, for who directs the case. */
export async function showHandover(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'hand-over', reference);
  if (isRefusal(found)) return found;
  if (found.case.regisseur !== actor.person) return refuse('only-regisseur');
  return deps.database.transaction(actor.tenant, (work) => handoverCard(deps, work, found));
}

/**
 * Tells the new regisseur where the case stands, in the 1:1 chat; then the channel who it is; then what the regisseur
 * would have got with the checklist. One job: put on the queue at its end, the rest could come twice. Nothing to somebody
 * who handed it on in the meantime.
 */
export async function tellHandover(
  deps: Deps,
  tenant: TenantId,
  caseId: string,
  person: PersonId,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  if (found?.case.status !== 'open' || found.case.regisseur !== person) return;
  const card = await deps.database.transaction(tenant, (work) => handoverCard(deps, work, found));
  const reached = await postInChat(deps, tenant, found.channel, person, card);
  await announceRegisseur(deps, tenant, caseId, person, reached);
  if (reached) await prepareNew(deps, tenant, caseId);
}

/** What came with the checklist that is open, or with an earlier one. */
async function prepareNew(deps: Deps, tenant: TenantId, caseId: string): Promise<void> {
  const rounds = await deps.database.transaction(tenant, (work) => work.rounds.ofCase(caseId));
  const latest = rounds.at(-1);
  if (latest?.status === 'open') await prepareRegisseur(deps, tenant, latest.id, true);
  else if (latest !== undefined) await askConditions(deps, tenant, caseId);
}

async function handoverCard(
  deps: Deps,
  work: Work,
  { case: record, channel }: CaseInChannel,
): Promise<HandoverCardView> {
  const lines = await agreementLines(deps, work, record, channel);
  const unsettled = lines.filter(({ status }) => status !== 'kept');
  const rounds = await work.rounds.ofCase(record.id);
  const decision = (await work.decisions.ofCase(record.id)).at(-1);
  const planned = await work.meetings.planned(record.id);
  const dayOf = (at: Date) => deps.calendar.toLocal(at, channel.zone).date;
  const summarised = rounds.filter(({ summary }) => summary !== null).at(-1);
  return {
    kind: 'handover-card',
    caseId: record.id,
    code: record.code,
    agreements: unsettled.slice(0, MOST_AGREEMENTS),
    moreAgreements: Math.max(0, unsettled.length - MOST_AGREEMENTS),
    advice:
      summarised?.advised == null ? null : { level: summarised.advised, on: dayOf(summarised.closesAt) },
    decision: decision === undefined ? null : { level: decision.level, on: dayOf(decision.decidedAt) },
    next: planned.find(({ startsAt }) => startsAt > deps.clock.now())?.startsAt ?? null,
    zone: channel.zone,
    today: todayIn(deps, channel),
    roundId: rounds.find(({ status }) => status === 'open')?.id ?? null,
  };
}
