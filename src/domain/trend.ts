import { signalsOf } from './barriers';
import { THEMES, sectionOf, type ItemId, type Theme } from './checklist';
import type { CaseFacts, Level, RoundFacts } from './facts';
import { responseOf } from './response';
import { contactItems } from './summary';
import type { Thresholds } from './thresholds';
import type { LocalDate } from './time';

/** One round as the channel may see it afterwards: no items, no people, no organisations. */
export interface TrendRound {
  /** The day its checklist went out. */
  readonly sentOn: LocalDate;
  readonly answered: number;
  readonly invited: number;
  /** What was advised; null where that is not known. */
  readonly level: Level | null;
  /** In the order A, B, C. */
  readonly themes: readonly TrendTheme[];
  /** False: too few answered, so a theme is 1 or 0, whatever the number of its items. */
  readonly counted: boolean;
}

/** How many items of a theme anyone signalled. C is 1 at most: contact. */
export interface TrendTheme {
  readonly theme: Theme;
  readonly items: number;
}

const MOST_ROUNDS = 6;

/**
 * The course over the last rounds, from old to new; the last one is this round. It counts what the summaries of those
 * rounds count: private items never, C1 and C4 as one, and nothing by item where fewer than three people answered.
 * @param advised the level of this round; earlier ones carry their own
 */
export function trendOf(facts: CaseFacts, thresholds: Thresholds, advised: Level): readonly TrendRound[] {
  const rounds = facts.rounds.slice(-MOST_ROUNDS);
  return rounds.map((round, index) =>
    trendRound(round, thresholds, index === rounds.length - 1 ? advised : round.advised),
  );
}

function trendRound(round: RoundFacts, thresholds: Thresholds, level: Level | null): TrendRound {
  const { answered, invited } = responseOf(round);
  const counted = answered >= thresholds.namedRespondents;
  const signalled = [
    ...new Set(round.participants.flatMap((person) => signalsOf(person).map(({ item }) => item))),
  ];
  return {
    sentOn: round.sentOn,
    answered,
    invited,
    level,
    themes: THEMES.map((theme) => ({ theme, items: countTheme(theme, signalled, counted) })),
    counted,
  };
}

function countTheme(theme: Theme, signalled: readonly ItemId[], counted: boolean): number {
  if (theme === 'C') return signalled.some((item) => contactItems(counted).includes(item)) ? 1 : 0;
  const items = signalled.filter((item) => sectionOf(item) === theme).length;
  return counted ? items : Math.min(items, 1);
}
