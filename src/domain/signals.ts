import { ITEMS, itemsOf, kindOf, type ItemId } from './checklist';
import type { Signal } from './facts';
import type { LocalDate } from './time';

/** What can be noticed between meetings (source S0: A, B and C), in the order of the form. */
export const SIGNAL_ITEMS: readonly ItemId[] = [...itemsOf('A'), ...itemsOf('B'), ...itemsOf('C')];

/** Where it can be noticed (S0): in a meeting, at analysis, goals and actions, on a home visit, in contact that stays out. */
export const SIGNAL_PLACES = ['W1', 'W2', 'W3', 'W4'] as const;
export type SignalPlace = (typeof SIGNAL_PLACES)[number];

/** One thing noticed, or several in one go. */
export interface Noticed {
  readonly items: readonly ItemId[];
  readonly where: SignalPlace;
}

/** Contact that stays out is a signal by itself; the other places only tell where an item was noticed. */
export function saysSomething({ items, where }: Noticed): boolean {
  return items.length > 0 || where === 'W4';
}

/** Adds what somebody noticed today to what they noticed before. An item keeps the day it was first noticed. */
export function addNoticed(
  before: readonly Signal[],
  { items, where }: Noticed,
  today: LocalDate,
): readonly Signal[] {
  return joinSignals(
    before,
    [...items, where].map((item) => ({ item, on: today })),
  );
}

/** Each item once, with its first day, in the order of the form. */
export function joinSignals(...lists: readonly (readonly Signal[])[]): readonly Signal[] {
  const first = new Map<ItemId, LocalDate>();
  for (const { item, on } of lists.flat()) {
    const known = first.get(item);
    if (known === undefined || on < known) first.set(item, on);
  }
  return ITEMS.flatMap((item) => {
    const on = first.get(item);
    return on === undefined ? [] : [{ item, on }];
  });
}

/** How many things these tell; where an item was noticed is none by itself, except contact that stays out. */
export function countSignals(signals: readonly Signal[]): number {
  return signals.filter(({ item }) => kindOf(item) !== 'context').length;
}

/** Items about the safety of a child or a vulnerable person: whoever notices one is told whom to call. */
const SAFETY_ITEMS: readonly ItemId[] = ['A3', 'A4'];

export function concernsSafety(items: readonly ItemId[]): boolean {
  return items.some((item) => SAFETY_ITEMS.includes(item));
}
