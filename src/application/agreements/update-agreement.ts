import type { AgreementStatus } from '../../domain/facts';
import { settled } from '../../domain/nudges';
import type { Actor } from '../actor';
import { refreshFeedback } from '../decisions/refresh-feedback';
import type { Deps } from '../deps';
import { locate, type Located, type Reference } from '../locate';
import type { Work } from '../storage';
import type { KeptAgreement } from '../records';
import { isRefusal, refuse } from '../refusal';
import type { AgreementHappening, AgreementsCard, Happened } from '../views/agreements';
import type { View } from '../views/view';
import { answerOnCard } from './answer-on-card';

const HAPPENED: Readonly<Record<AgreementStatus, AgreementHappening>> = {
  open: 'reopened',
  kept: 'kept',
  broken: 'broken',
};

/** Sets an agreement to kept, broken or open. Without a status: the card with the buttons for it. */
export async function updateAgreement(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  status: AgreementStatus | null,
  on: AgreementsCard | null,
): Promise<View> {
  return changeAgreement(deps, actor, reference, on, async (work, agreement) => {
    if (status === null) return null;
    const changed = settled(agreement, status, deps.clock.now());
    if (changed !== agreement) {
      await work.agreements.save(changed);
      await refreshFeedback(deps, work, agreement.caseId);
      const { tenant, person } = actor;
      deps.log.info('agreement-settled', { tenant, person, agreement: agreement.id, status });
    }
    return { what: HAPPENED[status], firstName: false };
  });
}

/** What a tap on one agreement does, for who may; the card it stood on is the answer, unless there is another. */
export async function changeAgreement(
  deps: Deps,
  actor: Actor,
  reference: Reference,
  on: AgreementsCard | null,
  change: (work: Work, agreement: KeptAgreement, found: Located) => Promise<Happened | View | null>,
): Promise<View> {
  if (reference.agreementId === undefined) return refuse('not-available');
  const { agreementId } = reference;
  const found = await locate(deps, actor, 'handle-agreements', { agreementId });
  if (isRefusal(found)) return found;
  return deps.database.transaction(actor.tenant, async (work) => {
    const agreement = await work.agreements.lock(agreementId);
    if (agreement === null) return refuse('not-available');
    const result = await change(work, agreement, found);
    return result !== null && 'kind' in result ? result : answerOnCard(deps, work, found, on, result);
  });
}
