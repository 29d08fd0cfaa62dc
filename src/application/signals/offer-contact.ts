import { asksAfterCancelling, asksAfterRound, type ContactOccasion } from '../../domain/contact-offer';
import type { TenantId } from '../actor';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Meeting } from '../records';
import { postToRegisseur } from '../present-regisseur';

/**
 * Meetings were cancelled: a second one in a row is an occasion to ask the regisseur whether contact stays out.
 * Each pair is asked about once, by the transaction that makes it one.
 */
export async function offerAfterCancelling(
  work: Work,
  record: Case,
  cancelled: readonly Meeting[],
): Promise<void> {
  const meetings = await work.meetings.ofCase(record.id);
  if (asksAfterCancelling(meetings, new Set(cancelled.map(({ id }) => id)))) {
    await enqueueOffer(work, record, 'cancelled');
  }
}

/**
 * A round closed, as its meeting began or the next checklist went out; call it once, after that. One whose meeting is
 * off tells nothing: people had no reason to answer it.
 */
export async function offerAfterRound(work: Work, record: Case): Promise<void> {
  const meetings = await work.meetings.ofCase(record.id);
  const off = new Set(meetings.filter(({ status }) => status === 'cancelled').map(({ id }) => id));
  const held = (await work.rounds.ofCase(record.id)).filter(
    ({ status, meetingId }) => status === 'closed' && !off.has(meetingId),
  );
  const turnouts = [];
  for (const round of held.slice(-2)) turnouts.push(await work.participants.turnout(round.id));
  if (asksAfterRound(turnouts)) await enqueueOffer(work, record, 'few-answers');
}

async function enqueueOffer(work: Work, { id, regisseur }: Case, why: ContactOccasion): Promise<void> {
  if (regisseur !== null) await work.jobs.enqueue({ kind: 'offer-contact', caseId: id, why });
}

/** Asks whoever is regisseur by then, in their own chat; nobody else learns of it. */
export async function offerContact(
  deps: Deps,
  tenant: TenantId,
  caseId: string,
  why: ContactOccasion,
): Promise<void> {
  const found = await deps.database.lookUp(tenant, (lookups) => lookups.ofCase(caseId));
  if (found?.case.status !== 'open') return;
  const { code } = found.case;
  await postToRegisseur(deps, tenant, found.channel, found.case, {
    kind: 'contact-offer',
    caseId,
    code,
    why,
  });
}
