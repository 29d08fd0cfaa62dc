import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Theme } from '../../domain/checklist';
import type { TrendRound } from '../../domain/trend';

/** One round is no course. */
export function isCourse(trend: SummaryView['trend']): boolean {
  return trend.length > 1;
}

/** Other colours than the bars have, which stand for something else. */
const LINES = [
  { theme: 'A', color: 'categoricalTeal' },
  { theme: 'B', color: 'categoricalLavender' },
  { theme: 'C', color: 'categoricalRed' },
] as const satisfies readonly { theme: Theme; color: string }[];

/** Clients draw four steps up the axis: with a height that is a multiple of it they are whole numbers. */
const STEPS = 4;

type NumberedRound = TrendRound & { readonly number: number };

/** The course over the last rounds: a line for each theme, and each round in words, as lines may hide one another. */
export function trendData({ trend, round, sentOn }: SummaryView, writer: Writer) {
  const rounds = trend.map((one, index) => ({ ...one, number: round - (trend.length - 1 - index) }));
  const few = rounds.filter(({ counted }) => !counted).map(({ number }) => String(number));
  const highest = Math.max(...rounds.flatMap(({ themes }) => themes.map(({ items }) => items)));
  return {
    shown: isCourse(trend),
    title: writer.plain('trend.title'),
    intro: writer.text('trend.intro'),
    axis: writer.plain('trend.axis'),
    height: Math.max(STEPS, Math.ceil(highest / STEPS) * STEPS),
    lines: LINES.map(({ theme, color }) => ({
      legend: writer.plain(`themes.${theme}`),
      color,
      // As a text, a round is a place on the axis and not a number to reckon with.
      values: rounds.map((one) => ({ x: String(one.number), y: itemsOf(one, theme) })),
    })),
    facts: LINES.map(({ theme }) => ({
      theme: writer.text(`themes.${theme}`),
      counts: rounds.map((one) => itemsOf(one, theme)).join(', '),
    })),
    rounds: rounds.map((one) => ({ line: roundLine(one, writer, sentOn), counts: countsLine(one, writer) })),
    few: few.length > 0 ? [writer.text('trend.few', { count: few.length, rounds: few })] : [],
  };
}

function itemsOf({ themes }: TrendRound, theme: Theme): number {
  return themes.find((one) => one.theme === theme)?.items ?? 0;
}

/** "Ronde 3 · 12 januari · 5 van 6 · Aansporing door de regisseur" */
function roundLine(one: NumberedRound, writer: Writer, near: string): string {
  return [
    writer.text('trend.round', { round: one.number }),
    writer.day(one.sentOn, near),
    writer.text('trend.response', { answered: one.answered, invited: one.invited }),
    ...(one.level === null ? [] : [writer.text(`levels.${one.level}`)]),
  ].join(' · ');
}

/** "Samenwerken 3, Beeld en afweging 2, Contact 1" */
function countsLine({ themes }: TrendRound, writer: Writer): string {
  return themes
    .map(({ theme, items }) =>
      writer.text('trend.theme-count', { theme: writer.plain(`themes.${theme}`), items }),
    )
    .join(', ');
}
