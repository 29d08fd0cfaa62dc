import { agreementBlock, cardData } from './agreement-lines';
import { button, type Button } from './button';
import { meetingLine } from './checklist';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { AgreementsDueView, AgreementsView, Happened } from '../../application/views/agreements';
import type { AgreementStatus } from '../../domain/facts';

const STATUSES: readonly AgreementStatus[] = ['open', 'broken', 'kept'];

export function agreements(view: AgreementsView, writer: Writer): Sheet {
  const { code, lines, hasRegisseur, happened, on, today } = view;
  const isEmpty = lines.length === 0;
  return message({
    title: writer.text('agreements.title', { code }),
    blocks: [
      ...happenedBlock(happened, writer),
      ...(isEmpty ? [textBlock(['empty', 'empty-hint'], writer)] : []),
      ...lines.map((line) => agreementBlock(line, on, today, writer)),
      ...moreBlock(view, writer),
      ...(hasRegisseur ? [textBlock(['by-regisseur'], writer)] : []),
    ],
    actions: listActions(view, writer),
  });
}

/** Under a checklist: what is due at the meeting. */
export function agreementsDue(view: AgreementsDueView, writer: Writer): Sheet {
  const { code, lines, more, hasRegisseur, happened, on, today } = view;
  const count = writer.text('agreements.due-more', { count: more });
  return message({
    title: writer.text('agreements.due-title', { code }),
    subtitle: meetingLine(view, writer),
    blocks: [
      ...happenedBlock(happened, writer),
      textBlock(['due-intro'], writer),
      ...lines.map((line) => agreementBlock(line, on, today, writer)),
      ...(more > 0 ? [{ lines: [count] }] : []),
      ...(hasRegisseur ? [textBlock(['by-regisseur'], writer)] : []),
    ],
  });
}

function happenedBlock(happened: Happened | null, writer: Writer): Block[] {
  if (happened === null) return [];
  const { what, firstName } = happened;
  return [
    {
      style: 'accent',
      lines: [
        writer.text(`agreements.happened.${what}`),
        ...(firstName ? [writer.text('agreements.first-name')] : []),
      ],
    },
  ];
}

function textBlock(keys: readonly string[], writer: Writer): Block {
  return { lines: keys.map((key) => writer.text(`agreements.${key}`)) };
}

function moreBlock({ more }: AgreementsView, writer: Writer): Block[] {
  const parts = STATUSES.filter((status) => more[status] > 0).map((status) =>
    writer.plain(`agreements.more-${status}`, { count: more[status] }),
  );
  return parts.length === 0 ? [] : [{ lines: [writer.text('agreements.more', { parts })] }];
}

function listActions({ caseId, on, page, more }: AgreementsView, writer: Writer): Button[] {
  const ids = { caseId, ...cardData(on) };
  const turnTo = (to: number, key: string): Button =>
    button('agreement.list', writer.plain(`agreements.${key}`), { ...ids, page: String(to) });
  return [
    button('agreement.add', writer.plain('agreements.add'), ids, { style: 'positive' }),
    ...(STATUSES.some((status) => more[status] > 0) ? [turnTo(page + 1, 'next-page')] : []),
    ...(page > 1 ? [turnTo(1, 'first-page')] : []),
  ];
}
