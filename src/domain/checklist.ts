/**
 * The checklist by item id (sources S0 and S1). Only structure lives here; the wording is content
 * (cards/checklists and cards/texts).
 */

/** Sections of the form. A, B and C are the themes of the summary; W is where something was noticed. */
export const SECTIONS = ['A', 'B', 'C', 'W'] as const;
export type Section = (typeof SECTIONS)[number];

/** Themes: the sections that have a "no view on this" toggle and a bar in the chart. */
export const THEMES = ['A', 'B', 'C'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * What an item may do to the advice (DOMAIN section 6).
 * - content: work content and method; can reach manager and process manager
 * - change: people change; can reach manager
 * - contact: contact stays out; can reach reminder
 * - private: seen by the one who ticked it only; never counts
 * - context: where it was noticed; never counts
 */
export type ItemKind = 'content' | 'change' | 'contact' | 'private' | 'context';

const KINDS = {
  A1: 'content',
  A2: 'content',
  A3: 'content',
  A4: 'content',
  A5: 'content',
  A6: 'content',
  A7: 'content',
  // A8 is the heading of A9..A11 and is never asked.
  A9: 'change',
  A10: 'change',
  A11: 'contact',
  B1: 'content',
  B2: 'content',
  B3: 'content',
  B4: 'content',
  B5: 'content',
  C1: 'contact',
  C2: 'private',
  C3: 'private',
  C4: 'contact',
  W1: 'context',
  W2: 'context',
  W3: 'context',
  W4: 'contact',
} as const satisfies Record<string, ItemKind>;

export type ItemId = keyof typeof KINDS;

/** Every item that is asked, in the order of the form. */
export const ITEMS = Object.keys(KINDS) as ItemId[];

export function isItemId(value: string): value is ItemId {
  return Object.hasOwn(KINDS, value);
}

export function kindOf(item: ItemId): ItemKind {
  return KINDS[item];
}

export function sectionOf(item: ItemId): Section {
  return item.charAt(0) as Section;
}

export function itemsOf(section: Section): ItemId[] {
  return ITEMS.filter((item) => sectionOf(item) === section);
}

export type PlanAnswer = 'yes' | 'no' | 'unknown';
export type SafetyAnswer = 'none' | 'concern' | 'acute';
