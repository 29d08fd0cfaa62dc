import type { AgreementStatus } from '../../domain/facts';
import type { Deps } from '../deps';
import type { Work } from '../storage';
import type { Case, Channel } from '../records';
import type { AgreementLine, AgreementsView, Happened } from '../views/agreements';
import { agreementLines, todayIn } from './agreement-lines';

/** Agreements with their own buttons on one card: more would not fit what Teams accepts, nor a phone. */
export const ON_ONE_CARD = 8;

/** What is not the same for everyone who sees the list of a case. */
export interface Shown {
  readonly happened?: Happened | null;
  /** It stands on a card of its own, which may be edited for everyone. */
  readonly ownCard?: boolean;
  /** From 1. */
  readonly page?: number;
}

export async function agreementsView(
  deps: Deps,
  work: Work,
  record: Case,
  channel: Channel,
  { happened = null, ownCard = false, page = 1 }: Shown = {},
): Promise<AgreementsView> {
  const lines = await agreementLines(deps, work, record, channel);
  const pages = Math.max(1, Math.ceil(lines.length / ON_ONE_CARD));
  const shown = Math.min(page, pages);
  return {
    kind: 'agreements',
    caseId: record.id,
    code: record.code,
    on: ownCard ? { card: 'agreements' } : null,
    page: shown,
    lines: lines.slice((shown - 1) * ON_ONE_CARD, shown * ON_ONE_CARD),
    more: countByStatus(lines.slice(shown * ON_ONE_CARD)),
    today: todayIn(deps, channel),
    hasRegisseur: record.regisseur !== null,
    happened,
  };
}

function countByStatus(lines: readonly AgreementLine[]): Readonly<Record<AgreementStatus, number>> {
  const count = (status: AgreementStatus): number => lines.filter((line) => line.status === status).length;
  return { open: count('open'), kept: count('kept'), broken: count('broken') };
}
