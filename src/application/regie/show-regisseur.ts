import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { CaseInChannel } from '../storage';
import { editFormCard } from '../posted-cards';
import { presentRegisseur } from '../present-regisseur';
import type { PostedCard } from '../records';
import { postInChannel, threadOf } from '../send';
import type { RegisseurChangedView } from '../views/regie';
import type { PersonId } from '../../domain/facts';

/** Tells the channel who directs the case from now on. Nothing when somebody else took over in the meantime. */
export async function announceRegisseur(
  deps: Deps,
  tenant: TenantId,
  caseId: string,
  person: PersonId,
  reached: boolean,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  if (found?.case.regisseur !== person) return;
  const view = await regisseurChanged(deps, tenant, found, person, reached);
  await postInChannel(deps, tenant, found.channel, found.channel.id, view);
}

/** A card on which somebody was asked for, or was chosen, says who it is. Nothing while nobody is. */
export async function showRegisseur(
  deps: Deps,
  tenant: TenantId,
  caseId: string,
  card: PostedCard,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  const regisseur = found && (await presentRegisseur(deps, tenant, found.channel, found.case));
  if (found === null || regisseur === null) return;
  const view = await regisseurChanged(deps, tenant, found, regisseur, true);
  await editFormCard(deps, tenant, found.channel, card, view);
}

async function regisseurChanged(
  deps: Deps,
  tenant: TenantId,
  { case: record, channel }: CaseInChannel,
  regisseur: PersonId,
  reached: boolean,
): Promise<RegisseurChangedView> {
  const members = await deps.roster.members(tenant, channel);
  const planned = await deps.database.transaction(tenant, (work) => work.meetings.planned(record.id));
  return {
    kind: 'regisseur-changed',
    caseId: record.id,
    code: record.code,
    name: members.find(({ id }) => id === regisseur)?.name ?? '…',
    reached,
    planned: planned.length > 0,
  };
}

/** Under a new checklist of a case that nobody directs: who takes it? */
export async function wantRegisseur(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await deps.database.lookUp(tenant, (lookups) => lookups.ofRound(roundId));
  if (context?.round.status !== 'open' || context.round.card === null) return;
  const { case: record, channel, round } = context;
  if (record.status !== 'open') return;
  if ((await presentRegisseur(deps, tenant, channel, record)) !== null) return;
  const conversation = threadOf(channel, context.round.card);
  const view = { kind: 'regisseur-wanted', caseId: record.id, code: record.code } as const;
  const activity = await postInChannel(deps, tenant, channel, conversation, view);
  if (activity === null) return;
  // By then somebody may have it who was found elsewhere; a tap on the card itself shows it at once.
  await deps.database.transaction(tenant, (work) =>
    work.jobs.enqueue({ kind: 'show-regisseur', caseId: record.id, conversation, activity }, round.closesAt),
  );
}
