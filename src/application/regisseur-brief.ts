import type { Actor, TenantId } from './actor';
import { loadFacts, shownVersion } from './case-facts';
import { simulatedColleagues } from './demo-script';
import type { ContactCounts } from '../domain/advice';
import { contactCounts } from '../domain/summary';
import type { Deps } from './deps';
import { locate, type Reference } from './locate';
import type { Member } from './ports';
import type { Work } from './storage';
import { notice } from './notice';
import { isRefusal, refuse } from './refusal';
import { headOf, readRound, roundContext, type RoundContext } from './round-context';
import { postToRegisseur } from './present-regisseur';
import { prepareRegisseur } from './regie/prepare-regisseur';
import { postInChannel, threadOf } from './send';
import type { RegisseurBriefView } from './views/round';
import type { View } from './views/view';

/** For the regisseur's eyes: who has answered, never what. */
export async function showRoundStatus(deps: Deps, actor: Actor, reference: Reference): Promise<View> {
  const found = await locate(deps, actor, 'see-who-answered', reference);
  if (isRefusal(found)) return found;
  const context = found.round && (await readRound(deps, actor.tenant, found.round.id));
  return context === null ? refuse('not-available') : regisseurBrief(deps, context, found.members, {});
}

export function regisseurBrief(
  deps: Deps,
  context: RoundContext,
  members: readonly Member[],
  extra: Partial<Pick<RegisseurBriefView, 'contact' | 'notice'>>,
): RegisseurBriefView {
  const people = [...members, ...simulatedColleagues(deps.demo)];
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const names = (answered: boolean): readonly string[] =>
    context.participants
      // Whoever was not asked and noticed something stands there too: that is theirs to tell.
      .filter((one) => (answered ? one.answer !== null : one.invited && one.answer === null))
      .map((one) => nameOf.get(one.person) ?? '…')
      .sort((a, b) => a.localeCompare(b));
  return {
    kind: 'regisseur-brief',
    ...headOf(context),
    roundId: context.round.id,
    open: context.round.status === 'open',
    answered: names(true),
    waiting: names(false),
    contact: extra.contact ?? null,
    notice: extra.notice ?? null,
  };
}

/**
 * Sends the brief to the regisseur's 1:1 chat: when the checklist goes out, and after a summary with the contact counts.
 * @param prepares what helps to prepare the meeting comes after it
 */
export async function briefRegisseur(
  deps: Deps,
  tenant: TenantId,
  roundId: string,
  prepares = false,
): Promise<void> {
  const found = await deps.database.transaction(tenant, async (work) => {
    const context = await roundContext(work, roundId);
    return context && { context, contact: await contactIn(deps, work, context) };
  });
  if (found === null) return;
  const { context, contact } = found;
  const { channel } = context;
  const members = await deps.roster.members(tenant, channel);
  const brief = regisseurBrief(deps, context, members, { contact });
  await postToRegisseur(deps, tenant, channel, context.case, brief);
  // In the same job: put on the queue, it might come twice when the word of the commit gets lost.
  if (prepares) await prepareRegisseur(deps, tenant, roundId, context.round.number === 1);
}

/** Of the answers that the latest summary counted; null before there is one. */
async function contactIn(deps: Deps, work: Work, context: RoundContext): Promise<ContactCounts | null> {
  const { round, channel } = context;
  if (round.summary === null) return null;
  const { facts } = await loadFacts(deps, work, context.case, channel, round, shownVersion);
  return contactCounts(facts, deps.thresholds);
}

/** Somebody answered "acute": the regisseur knows at once, not from whom. Unreachable: the thread calls the regisseur, without content. */
export async function tellAcute(deps: Deps, tenant: TenantId, roundId: string): Promise<void> {
  const context = await readRound(deps, tenant, roundId);
  if (context?.case.regisseur == null) return;
  const { channel } = context;
  const told = await postToRegisseur(deps, tenant, channel, context.case, {
    kind: 'acute-notice',
    caseId: context.case.id,
    code: context.case.code,
  });
  if (!told && !(await callRegisseur(deps, tenant, context)))
    deps.log.error('acute-not-delivered', { tenant, round: roundId });
}

/** A line for everyone in the thread of the checklist, which says that there is something but not what. */
async function callRegisseur(deps: Deps, tenant: TenantId, context: RoundContext): Promise<boolean> {
  const { channel, round } = context;
  const conversation = round.card === null ? channel.id : threadOf(channel, round.card);
  const call = notice('regisseur-contact-team', { code: context.case.code });
  return (await postInChannel(deps, tenant, channel, conversation, call)) !== null;
}
