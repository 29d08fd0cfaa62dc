import { roleName } from './role-name';
import { message, type Block, type Sheet } from './sheet';
import { weighingButton } from './weighing-button';
import type { Writer } from './writer';
import type { MyDataView } from '../../application/views/my-data';
import type { Content } from '../../content/load-content';

type Weighing = MyDataView['weighings'][number];

/** So many have their own buttons: the card stays readable, and small enough for Teams. */
const MOST_SHOWN = 8;

/** What is kept about the reader, and what they can do about it here. */
export function myData(view: MyDataView, writer: Writer, content: Content): Sheet {
  const { weighings } = view;
  const shown = weighings.slice(0, MOST_SHOWN);
  const none = weighings.length === 0 ? [writer.text('my-data.weighings-none')] : [];
  return message({
    title: writer.text('my-data.title'),
    subtitle: writer.text('my-data.subtitle'),
    blocks: [
      { heading: writer.text('my-data.about'), lines: aboutReader(view, writer, content) },
      { heading: writer.text('my-data.cases'), lines: inCases(view, writer) },
      { heading: writer.text('my-data.weighings'), lines: none },
      ...shown.map((weighing, index) => weighingBlock(weighing, index + 1, view, writer)),
      ...moreBlock(weighings.slice(MOST_SHOWN), view, writer),
      { lines: [writer.text('my-data.names'), writer.text('my-data.rest')] },
    ],
  });
}

function aboutReader(
  { role, organisation, language }: MyDataView,
  writer: Writer,
  content: Content,
): string[] {
  return [
    role === null
      ? writer.text('my-data.role-none')
      : writer.text('my-data.role', { role: roleName(role, content.roles, writer) }),
    organisation === null
      ? writer.text('my-data.organisation-none')
      : writer.text('my-data.organisation', { organisation }),
    writer.text(`my-data.language-${language ?? 'none'}`),
    writer.text('my-data.reach'),
  ];
}

function inCases(view: MyDataView, writer: Writer): string[] {
  const { answers, waiting, unansweredSignals, absences, surveys, regisseurOf } = view;
  const { signals, codes, closedCases } = waiting;
  return [
    writer.text('my-data.answers', { count: answers }),
    codes.length === 0
      ? writer.text('my-data.waiting-none')
      : writer.text('my-data.waiting', { count: signals, codes }),
    ...(closedCases === 0 ? [] : [writer.text('my-data.waiting-closed', { count: closedCases })]),
    ...(unansweredSignals === 0
      ? []
      : [writer.text('my-data.signals-unanswered', { count: unansweredSignals })]),
    ...absenceLines(absences, writer),
    writer.text('my-data.surveys', { count: surveys }),
    ...(regisseurOf.length === 0 ? [] : [writer.text('my-data.regisseur', { codes: regisseurOf })]),
    writer.text('my-data.nameless'),
  ];
}

function absenceLines(absences: MyDataView['absences'], writer: Writer): string[] {
  return (['self', 'regisseur'] as const).flatMap((by) => {
    const codes = absences.filter((absence) => absence.by === by).map(({ code }) => code);
    return codes.length === 0 ? [] : [writer.text(`my-data.absent-${by}`, { codes })];
  });
}

// Each button names its weighing: a screen reader may hear it without the heading.
function weighingBlock(weighing: Weighing, number: number, { zone }: MyDataView, writer: Writer): Block {
  const { weighingId, begunAt, expiresAt } = weighing;
  return {
    style: 'emphasis',
    heading: writer.text('my-data.weighing', { number, moment: writer.moment(begunAt, zone) }),
    lines: [writer.text(`my-data.${stateOf(weighing)}`, { moment: writer.moment(expiresAt, zone) })],
    actions: [
      weighingButton('sharing.show', writer.plain('my-data.show', { number }), { weighingId }, writer),
      weighingButton('sharing.stop', writer.plain('my-data.stop', { number }), { weighingId }, writer),
    ],
  };
}

/** One that is kept can be open again: *back* on its outcome. */
function stateOf({ kept, finished }: Weighing): 'kept' | 'kept-open' | 'finished' | 'open' {
  if (kept) return finished ? 'kept' : 'kept-open';
  return finished ? 'finished' : 'open';
}

function moreBlock(older: readonly Weighing[], { zone }: MyDataView, writer: Writer): Block[] {
  if (older.length === 0) return [];
  const last = new Date(Math.max(...older.map(({ expiresAt }) => expiresAt.getTime())));
  return [
    { lines: [writer.text('my-data.more', { count: older.length, moment: writer.moment(last, zone) })] },
  ];
}
