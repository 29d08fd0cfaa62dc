import type { ChannelFact, ChannelRule, Fact, FiredRule } from './advice';
import type { Barrier } from './barriers';
import { sectionOf, type ItemId } from './checklist';

type ItemFact = Extract<Fact, { readonly item: ItemId }>;
type ThemeFact = Extract<ChannelFact, { readonly kind: 'theme-signal' | 'theme-persistent' }>;

/**
 * The rows that held, made fit for the channel: C1 and C4 only as contact, and, where too few answered to name items,
 * themes for items and nothing by organisation. Each such fact once a row, so that their number tells nothing.
 */
export function channelRules(
  rows: readonly FiredRule[],
  barriers: readonly Barrier[],
  itemsNamed: boolean,
): ChannelRule[] {
  return rows.map((row) => ({
    ...row,
    facts: merged(row.facts.map((fact) => channelFact(fact, barriers, itemsNamed))),
  }));
}

function channelFact(fact: Fact, barriers: readonly Barrier[], itemsNamed: boolean): ChannelFact {
  if ('item' in fact) return itemFact(fact, barriers, itemsNamed);
  if (fact.kind === 'plan-stagnates') return { kind: 'plan-stagnates' };
  if (fact.kind === 'response' && !itemsNamed) return { ...fact, organisations: 0 };
  return fact;
}

function itemFact(fact: ItemFact, barriers: readonly Barrier[], itemsNamed: boolean): ChannelFact {
  const section = sectionOf(fact.item);
  if (itemsNamed && section !== 'C') return fact;
  const before = fact.kind === 'persistent' || fact.kind === 'persistent-organisations';
  // W4 has no theme; like C1 and C4 it says that contact stays out.
  const theme = section === 'W' ? 'C' : section;
  if (fact.kind === 'unknown') return { kind: 'theme-unknown', theme };
  if (theme === 'C') return { kind: 'contact', before };
  const since = barriers.find(({ item }) => item === fact.item)?.since ?? null;
  return before && since !== null
    ? { kind: 'theme-persistent', theme, since }
    : { kind: 'theme-signal', theme };
}

/** One fact for contact and one for each theme, the strongest of its kind; all others stay as they are. */
function merged(facts: readonly ChannelFact[]): ChannelFact[] {
  return facts.reduce<ChannelFact[]>((kept, fact) => {
    const index = kept.findIndex((other) => saysOfTheSame(other, fact));
    const other = kept[index];
    return other === undefined ? [...kept, fact] : kept.with(index, strongest(other, fact));
  }, []);
}

function saysOfTheSame(a: ChannelFact, b: ChannelFact): boolean {
  if (a.kind === 'contact') return b.kind === 'contact';
  if (a.kind === 'theme-unknown') return b.kind === 'theme-unknown' && a.theme === b.theme;
  return isThemeFact(a) && isThemeFact(b) && a.theme === b.theme;
}

function strongest(a: ChannelFact, b: ChannelFact): ChannelFact {
  if (a.kind === 'contact') return b.kind === 'contact' && b.before ? b : a;
  if (b.kind !== 'theme-persistent') return a;
  return a.kind === 'theme-persistent' && a.since <= b.since ? a : b;
}

function isThemeFact(fact: ChannelFact): fact is ThemeFact {
  return fact.kind === 'theme-signal' || fact.kind === 'theme-persistent';
}
