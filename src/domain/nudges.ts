import { deadlinePassed } from './agreements';
import { compareText } from './compare-text';
import type { Agreement, AgreementStatus, Nudge, PastNudge } from './facts';
import type { LocalDate } from './time';

export type NudgeKind = PastNudge['kind'];

/** Days that people get by default to mend an agreement. */
export const NUDGE_DAYS: Readonly<Record<NudgeKind, number>> = { reminder: 7, manager: 14 };

/** An agreement, and when its status last changed. */
type Settling = Agreement & { readonly settledAt: Date | null };

/**
 * The same agreement in another status. Kept or open, nothing is left to mend: its reminder and engagement are over.
 * Setting it to what it is already changes nothing.
 */
export function settled<A extends Settling>(agreement: A, status: AgreementStatus, now: Date): A {
  if (agreement.status === status) return agreement;
  if (status === 'broken') return { ...agreement, status, settledAt: now };
  const over = [...running(agreement, 'reminder'), ...running(agreement, 'manager')];
  return {
    ...agreement,
    status,
    settledAt: now,
    reminder: null,
    manager: null,
    past: oldestFirst(agreement.past, over),
  };
}

/**
 * The same agreement with a new reminder, or a manager engaged anew. The one before is over when its deadline has
 * passed; while that runs, the new one is a correction of it.
 */
export function nudged<A extends Agreement>(
  agreement: A,
  kind: NudgeKind,
  nudge: Nudge,
  today: LocalDate,
): A {
  const before = agreement[kind];
  if (before !== null && sameNudge(before, nudge)) return agreement;
  const over = deadlinePassed(before, today) ? running(agreement, kind) : [];
  return { ...agreement, [kind]: nudge, past: oldestFirst(agreement.past, over) };
}

export function sameNudge(a: Nudge | null, b: Nudge): boolean {
  return a?.given === b.given && a.deadline === b.deadline;
}

function running(agreement: Agreement, kind: NudgeKind): PastNudge[] {
  const nudge = agreement[kind];
  return nudge === null ? [] : [{ kind, given: nudge.given, deadline: nudge.deadline }];
}

/** Oldest first: a nudge may be recorded long after it was given. */
function oldestFirst(past: readonly PastNudge[], over: readonly PastNudge[]): readonly PastNudge[] {
  return [...past, ...over].sort((a, b) => compareText(a.given, b.given));
}
