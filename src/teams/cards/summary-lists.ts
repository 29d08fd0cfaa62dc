import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Summary, ThemeCount } from '../../domain/advice';
import type { ItemId } from '../../domain/checklist';

/** Of each list this many stand open; the rest unfolds. */
const IN_SIGHT = 3;

/** Bars by theme; below three respondents a line for each theme instead, as numbers would say too much. */
export function chartData({ themes, itemsNamed }: Summary, writer: Writer) {
  const shown = themes.filter(({ fresh, persistent, divided }) => fresh + persistent + divided > 0);
  const name = ({ theme }: ThemeCount) => writer.plain(`themes.${theme}`);
  return {
    hasChart: itemsNamed && shown.length > 0,
    chart: {
      title: writer.plain('summary.chart'),
      themes: shown.map((count) => ({
        theme: name(count),
        counts: writer.text('summary.theme-counts', { ...numbersOf(count) }),
        bars: [
          { legend: writer.plain('summary.fresh'), value: count.fresh, color: 'categoricalBlue' },
          {
            legend: writer.plain('summary.persistent'),
            value: count.persistent,
            color: 'categoricalMarigold',
          },
          { legend: writer.plain('summary.divided'), value: count.divided, color: 'categoricalPurple' },
        ],
      })),
    },
    themes: {
      shown: !itemsNamed && shown.length > 0,
      heading: writer.text('summary.chart'),
      lines: shown.map((count) =>
        writer.text(count.persistent > 0 ? 'summary.theme-persistent' : 'summary.theme-fresh', {
          theme: name(count),
        }),
      ),
    },
  };
}

function numbersOf({ fresh, persistent, divided }: ThemeCount) {
  return { fresh, persistent, divided };
}

/** What keeps coming back and where the team looks differently, three of each in sight. */
export function listsData({ summary, sentOn }: SummaryView, writer: Writer) {
  const item = (id: ItemId) => writer.plain(`checklist.items.${id}`);
  const persistent = summary.persistent.map(({ item: id, since, rounds }) =>
    writer.text('summary.persistent-item', { item: item(id), since: writer.day(since, sentOn), rounds }),
  );
  const divided = summary.divided.map(({ item: id, signal, noSignal }) =>
    writer.text('summary.divided-item', { item: item(id), signal, noSignal }),
  );
  const heading = (key: string) => writer.text(`summary.${key}-heading`);
  const items = (ids: readonly ItemId[]) => ids.map((id) => writer.text(`checklist.items.${id}`));
  const rest = [
    { heading: heading('persistent'), lines: persistent.slice(IN_SIGHT) },
    { heading: heading('divided'), lines: divided.slice(IN_SIGHT) },
    { heading: heading('fresh'), lines: items(summary.fresh) },
    { heading: heading('unknown'), lines: items(summary.unknown) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    persistent: inSight(heading('persistent'), persistent),
    divided: inSight(heading('divided'), divided),
    more: { shown: rest.length > 0, title: writer.plain('summary.more'), lists: rest },
  };
}

function inSight(heading: string, lines: readonly string[]) {
  return { shown: lines.length > 0, heading, lines: lines.slice(0, IN_SIGHT) };
}
