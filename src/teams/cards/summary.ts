import { button } from './button';
import type { Sheet } from './sheet';
import { bannerData } from './summary-advice';
import { chartData, listsData } from './summary-lists';
import { whyData } from './summary-why';
import type { Writer } from './writer';
import type { SummaryView } from '../../application/views/round';
import type { Summary } from '../../domain/advice';

export function summary(view: SummaryView, writer: Writer): Sheet {
  const { code, round, roundId, caseId, level } = view;
  const moment = writer.moment(view.startsAt, view.zone);
  return {
    template: 'summary',
    data: {
      title: writer.text('summary.title', { code, round }),
      subtitle: writer.text('summary.subtitle', { moment }),
      banner: bannerData(view, writer),
      numbers: numberLines(view.summary, writer),
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
      post: button('summary.post', writer.plain('summary.post'), { roundId, caseId, level }),
    },
  };
}

function numberLines({ response, agreements }: Summary, writer: Writer): string[] {
  const { answered, invited, organisations } = response;
  const { open, kept, broken, overdue } = agreements;
  const lines = [writer.text('summary.response', { answered, invited, count: organisations })];
  if (open + kept + broken > 0) lines.push(writer.text('summary.agreements', { open, kept, broken }));
  if (overdue > 0) lines.push(writer.text('summary.overdue', { count: overdue }));
  return lines;
}

/** Why there is no chart, if there is none. */
function remarks({ itemsNamed, themes, fresh, persistent }: Summary, writer: Writer): string[] {
  // W4 belongs to no theme: it is listed without a bar.
  const quiet =
    fresh.length + persistent.length === 0 &&
    themes.every((theme) => theme.fresh + theme.persistent + theme.divided === 0);
  if (!itemsNamed) return [writer.text('summary.few')];
  return quiet ? [writer.text('summary.quiet')] : [];
}

function agendaData({ agenda, summary: { advice } }: SummaryView, writer: Writer) {
  return block(writer.text('summary.agenda-heading'), [
    ...(advice.appointRegisseur ? [writer.text('summary.appoint-regisseur')] : []),
    ...(advice.deescalate ? [writer.text('summary.deescalate')] : []),
    ...agenda.map(writer.typed),
  ]);
}

function block(heading: string, lines: readonly string[]) {
  return { shown: lines.length > 0, heading, lines };
}
