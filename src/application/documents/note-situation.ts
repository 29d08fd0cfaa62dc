import type { NoteSituation } from '../views/documents';
import type { ChannelFact, Summary } from '../../domain/advice';
import type { LocalDate } from '../../domain/time';

/** What keeps coming back, this many at most: a page has room for the longest standing. */
const MOST_ITEMS = 3;

/**
 * What stagnates, as the channel saw it: no counts, with few respondents themes alone, of C only that contact stays out.
 * @param sentOn when the checklist behind the summary went out
 */
export function noteSituation(summary: Summary, sentOn: LocalDate): NoteSituation {
  const facts = summary.why.flatMap((rule) => rule.facts);
  return {
    asOf: sentOn,
    planStagnates: facts.some(({ kind }) => kind === 'plan-stagnates'),
    items: summary.persistent.slice(0, MOST_ITEMS),
    themes: summary.itemsNamed ? [] : themesOf(summary, facts),
    contact: summary.contact === 'now-and-before',
    shows: summary.themes
      .filter(({ fresh, persistent, divided }) => fresh + persistent + divided > 0)
      .map(({ theme }) => theme),
  };
}

function themesOf({ themes }: Summary, facts: readonly ChannelFact[]): NoteSituation['themes'] {
  return themes
    .filter(({ theme, persistent }) => theme !== 'C' && persistent > 0)
    .map(({ theme }) => {
      const fact = facts.find((one) => one.kind === 'theme-persistent' && one.theme === theme);
      return { theme, since: fact?.kind === 'theme-persistent' ? fact.since : null };
    });
}
