import { compareText } from './compare-text';
import type { Summary } from './advice';
import { organisationKey, type Agreement, type Nudge } from './facts';
import type { LocalDate } from './time';

/** A deadline passes at 00:00 of the day after it. */
export function deadlinePassed(nudge: Nudge | null, today: LocalDate): nudge is Nudge {
  return nudge !== null && today > nudge.deadline;
}

export function isBroken(agreement: Agreement): boolean {
  return agreement.status === 'broken';
}

/** Open and past its date: "kept or broken?". Changes no level. */
export function isOverdue(agreement: Agreement, today: LocalDate): boolean {
  return agreement.status === 'open' && today > agreement.due;
}

/** Still broken after a reminder whose deadline passed (rules 1b and 2a). */
export function isBrokenAfterReminder(agreement: Agreement, today: LocalDate): boolean {
  return isBroken(agreement) && deadlinePassed(agreement.reminder, today);
}

/** Still broken after a manager was engaged on it and that deadline passed (rule 1a). */
export function isBrokenAfterManager(agreement: Agreement, today: LocalDate): boolean {
  return isBroken(agreement) && deadlinePassed(agreement.manager, today);
}

/** Every time a manager was engaged, oldest first, also where that is over (rule 1c). */
export function engagementsOf({ past, manager }: Agreement): Nudge[] {
  return [...past.filter(({ kind }) => kind === 'manager'), ...(manager === null ? [] : [manager])];
}

/** A fixed order, so that the order of storage changes nothing: by due date, then id. */
export function inOrder(agreements: readonly Agreement[]): Agreement[] {
  return [...agreements].sort((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id));
}

/** Organisation names, each once under one spelling, sorted. */
export function organisationsOf(names: Iterable<string>): string[] {
  const byKey = new Map<string, string>();
  for (const name of [...names].map((written) => written.trim()).sort(compareText)) {
    const key = organisationKey(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, name]) => name);
}

/** `open` includes those past their date, which `overdue` counts too. */
export function countAgreements(agreements: readonly Agreement[], today: LocalDate): Summary['agreements'] {
  const having = (holds: (agreement: Agreement) => boolean): number => agreements.filter(holds).length;
  return {
    open: having((agreement) => agreement.status === 'open'),
    kept: having((agreement) => agreement.status === 'kept'),
    broken: having(isBroken),
    overdue: having((agreement) => isOverdue(agreement, today)),
  };
}
