import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Summary, ThemeCount } from '../../domain/advice';
import type { ItemId } from '../../domain/checklist';

/** Of each list this many stand open; the rest unfolds. */
const IN_SIGHT = 3;

/** How a point stands out, in the order of its bars. One point may be both persistent and divided. */
const BARS = [
  { kind: 'fresh', color: 'categoricalBlue' },
  { kind: 'persistent', color: 'categoricalMarigold' },
  { kind: 'divided', color: 'categoricalPurple' },
] as const;

/** Bars by theme; below three respondents a line for each theme instead, as numbers would say too much. */
export function chartData({ themes, itemsNamed }: Summary, writer: Writer) {
  const shown = themes.filter(({ fresh, persistent, divided }) => fresh + persistent + divided > 0);
  const name = ({ theme }: ThemeCount) => writer.plain(`themes.${theme}`);
  return {
    hasChart: itemsNamed && shown.length > 0,
    chart: {
      title: writer.plain('summary.chart'),
      // One scale and a number for all bars; each says in words what it counts, so that no colour has to be known.
      bars: shown.flatMap((count) =>
        BARS.filter(({ kind }) => count[kind] > 0).map(({ kind, color }) => ({
          label: writer.plain(`summary.bar-${kind}`, { theme: name(count) }),
          value: count[kind],
          color,
        })),
      ),
      facts: shown.map((count) => ({
        theme: name(count),
        counts: writer.text('summary.theme-counts', numbersOf(count)),
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
  const contact = contactLines(summary, writer);
  const persistent = [
    ...contact.persistent,
    ...summary.persistent.map(({ item: id, since, rounds }) =>
      writer.text('summary.persistent-item', { item: item(id), since: writer.day(since, sentOn), rounds }),
    ),
  ];
  const divided = summary.divided.map(({ item: id, signal, noSignal }) =>
    writer.text('summary.divided-item', { item: item(id), signal, noSignal }),
  );
  const heading = (key: string) => writer.text(`summary.${key}-heading`);
  const items = (ids: readonly ItemId[]) => ids.map((id) => writer.text(`checklist.items.${id}`));
  const rest = [
    { heading: heading('persistent'), lines: persistent.slice(IN_SIGHT) },
    { heading: heading('divided'), lines: divided.slice(IN_SIGHT) },
    { heading: heading('fresh'), lines: [...contact.fresh, ...items(summary.fresh)] },
    { heading: heading('unknown'), lines: items(summary.unknown) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    persistent: inSight(heading('persistent'), persistent),
    divided: {
      ...inSight(heading('divided'), divided),
      intro: summary.sharedPictureMissing ? [writer.text('summary.no-shared-picture')] : [],
    },
    more: { shown: rest.length > 0, title: writer.plain('summary.more'), lists: rest },
  };
}

/** Contact among what comes back or what is new; below three respondents its theme has said it. */
function contactLines({ contact, itemsNamed }: Summary, writer: Writer) {
  const lines = itemsNamed && contact !== 'no' ? [writer.text(`summary.contact-${contact}`)] : [];
  return contact === 'now-and-before' ? { persistent: lines, fresh: [] } : { persistent: [], fresh: lines };
}

function inSight(heading: string, lines: readonly string[]) {
  return { shown: lines.length > 0, heading, lines: lines.slice(0, IN_SIGHT) };
}
