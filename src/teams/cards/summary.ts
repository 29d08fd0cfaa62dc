import { button, type Button } from './button';
import type { Sheet } from './sheet';
import { bannerData } from './summary-advice';
import { chartData, listsData } from './summary-lists';
import { isCourse, trendData } from './summary-trend';
import { whyData } from './summary-why';
import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Summary } from '../../domain/advice';

export function summary(view: SummaryView, writer: Writer): Sheet {
  const { code, round } = view;
  const moment = writer.moment(view.startsAt, view.zone);
  return {
    template: 'summary',
    data: {
      title: writer.text('summary.title', { code, round }),
      subtitle: writer.text('summary.subtitle', { moment }),
      banner: bannerData(view, writer),
      numbers: numberLines(view.summary, writer),
      better: betterData(view.summary, writer),
      ...chartData(view.summary, writer),
      remarks: remarks(view.summary, writer),
      ...listsData(view, writer),
      agenda: agendaData(view, writer),
      tips: block(
        writer.text('summary.tips-heading'),
        view.summary.tips.map((tip) => writer.text(`tips.${tip}`)),
      ),
      closing: view.heldBack ? [writer.text('summary.held-back')] : [],
      why: whyData(view, writer),
      trend: trendData(view, writer),
      actions: actionsOf(view, writer),
    },
  };
}

/** Six at most: clients hide more behind a menu. */
function actionsOf({ roundId, caseId, level, trend }: SummaryView, writer: Writer): (Button | Unfold)[] {
  const title = (key: string) => writer.plain(`summary.${key}`);
  const ids = { roundId, caseId, card: 'summary' };
  return [
    unfold('why', title('why')),
    button('command', title('to-agreements'), { command: 'agreements', ...ids }),
    button('decision.record', title('decide-button'), ids),
    ...(isCourse(trend) ? [unfold('trend', writer.plain('trend.title'))] : []),
    button('summary.post', title('post'), { roundId, caseId, level }),
  ];
}

/** Shows what is folded away on the card itself, and hides it again. */
interface Unfold {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly [string];
}

function unfold(part: 'why' | 'trend', title: string): Unfold {
  return { type: 'Action.ToggleVisibility', title, targetElements: [part] };
}

/** Response and agreements, a line each. */
function numberLines({ response, agreements }: Summary, writer: Writer): string[] {
  const { answered, invited, organisations } = response;
  const line = writer.text('summary.response', { answered, invited, count: organisations });
  return [line, ...agreementsLine(agreements, writer)];
}

/** What there is none of goes unsaid; of what is past its date the card asks, as nobody knows yet. */
function agreementsLine({ open, kept, broken, overdue }: Summary['agreements'], writer: Writer): string[] {
  if (open + kept + broken === 0) return [];
  if (open + broken === 0) return [writer.text('summary.agreements-all-kept', { count: kept })];
  const state = Object.entries({ open, kept, broken })
    .filter(([, number]) => number > 0)
    .map(([status, number]) => writer.plain(`summary.agreements-${status}`, { number }));
  const line = writer.text('summary.agreements', { state });
  return [overdue > 0 ? `${line}. ${writer.text('summary.overdue', { count: overdue })}` : line];
}

/** De-escalation fits: what it rests on, and the question. */
function betterData({ advice }: Summary, writer: Writer) {
  return {
    shown: advice.deescalate,
    heading: writer.text('summary.deescalate-heading'),
    lines: ['ground', 'ask'].map((key) => writer.text(`summary.deescalate-${key}`)),
  };
}

/** Why there is no chart, if there is none. */
function remarks({ itemsNamed, themes, fresh, persistent, advice }: Summary, writer: Writer): string[] {
  // W4 belongs to no theme: it is listed without a bar.
  const quiet =
    fresh.length + persistent.length === 0 &&
    themes.every((theme) => theme.fresh + theme.persistent + theme.divided === 0);
  if (!itemsNamed) return [writer.text('summary.few')];
  // Any other advice has its reasons, which are points to discuss.
  return quiet && advice.level === 'none' && !advice.deescalate ? [writer.text('summary.quiet')] : [];
}

function agendaData({ agenda, summary: { advice } }: SummaryView, writer: Writer) {
  return block(writer.text('summary.agenda-heading'), [
    ...(advice.appointRegisseur ? [writer.text('summary.appoint-regisseur')] : []),
    ...agenda.map(writer.typed),
  ]);
}

function block(heading: string, lines: readonly string[]) {
  return { shown: lines.length > 0, heading, lines };
}
