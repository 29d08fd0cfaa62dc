import type { Summary } from './advice';
import type { ItemId, Theme } from './checklist';

/**
 * Questions to oneself for who directs a case, by the ids of the sources: regie (S1, R1..R7) and the directing
 * professional (S3, V1..V12). They come in two packs that take turns, so that no two rounds in a row ask the same,
 * whatever shows; each kind of barrier has an answer in both.
 */
const ODD_ROUNDS = ['V1', 'R1', 'V3', 'V9', 'R5', 'V6', 'R7', 'V12', 'R3', 'V5'] as const;
const EVEN_ROUNDS = ['V2', 'V4', 'R2', 'R6', 'V8', 'V7', 'R4', 'V11', 'V10'] as const;

export type PromptId = (typeof ODD_ROUNDS)[number] | (typeof EVEN_ROUNDS)[number];
export const PROMPTS: readonly PromptId[] = [...ODD_ROUNDS, ...EVEN_ROUNDS];

/** What the channel could see of the round before; nothing of what only one person may see. */
export type ShownBefore = Pick<
  Summary,
  'persistent' | 'fresh' | 'divided' | 'contact' | 'themes' | 'agreements' | 'why'
>;

const OTHER_WAY_OF_WORKING = ['V6', 'V7', 'V12'] as const;
const CONTACT = ['R1', 'R6'] as const;
const NOT_MOVING = ['R7', 'V8'] as const;

const FOR_ITEM: Readonly<Partial<Record<ItemId, readonly PromptId[]>>> = {
  A1: ['R5', 'R6'],
  A2: OTHER_WAY_OF_WORKING,
  A3: ['V3', 'V8'],
  A4: ['V3', 'V8'],
  A5: OTHER_WAY_OF_WORKING,
  A6: ['V10', 'V9'],
  A7: OTHER_WAY_OF_WORKING,
  A9: ['R1', 'V2'],
  A10: ['R1', 'V2'],
  A11: ['V5', 'R4'],
  B1: OTHER_WAY_OF_WORKING,
  B2: OTHER_WAY_OF_WORKING,
  B3: OTHER_WAY_OF_WORKING,
  B4: OTHER_WAY_OF_WORKING,
  B5: OTHER_WAY_OF_WORKING,
  W4: CONTACT,
};

/** Where too few answered to name items. Contact has a field of its own. */
const FOR_THEME: Readonly<Record<Theme, readonly PromptId[]>> = {
  A: OTHER_WAY_OF_WORKING,
  B: OTHER_WAY_OF_WORKING,
  C: CONTACT,
};

const MOST_FITTING = 2;
const LEAST = 2;

/**
 * Two or three prompts: at most two that fit what showed, and the next one of the pack. Within twenty rounds in a row
 * every prompt comes by, whatever shows.
 * @param roundNumber from 1
 * @param shown null: nothing was shown yet
 */
export function promptsFor(roundNumber: number, shown: ShownBefore | null): PromptId[] {
  const pack: readonly PromptId[] = roundNumber % 2 === 1 ? ODD_ROUNDS : EVEN_ROUNDS;
  const turn = Math.floor((roundNumber - 1) / 2);
  const fitting = shown === null ? [] : fittingOf(shown).filter((prompt) => pack.includes(prompt));
  const chosen = rotated([...new Set(fitting)], turn).slice(0, MOST_FITTING);
  const others = rotated(pack, turn).filter((prompt) => !chosen.includes(prompt));
  return [...chosen, ...others.slice(0, Math.max(1, LEAST - chosen.length))];
}

/** What persists first. */
function fittingOf(shown: ShownBefore): PromptId[] {
  const named = [...shown.persistent.map(({ item }) => item), ...shown.fresh, ...shown.divided.map(itemOf)];
  const themes = shown.themes.filter(({ fresh, persistent }) => fresh + persistent > 0);
  return [
    ...(isNotMoving(shown) ? NOT_MOVING : []),
    ...named.flatMap((item) => FOR_ITEM[item] ?? []),
    ...(shown.contact === 'no' ? [] : CONTACT),
    ...(named.length === 0 ? themes.flatMap(({ theme }) => FOR_THEME[theme]) : []),
  ];
}

function itemOf({ item }: { readonly item: ItemId }): ItemId {
  return item;
}

function isNotMoving({ agreements, why }: ShownBefore): boolean {
  return (
    agreements.broken > 0 || why.some(({ facts }) => facts.some(({ kind }) => kind === 'plan-stagnates'))
  );
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
