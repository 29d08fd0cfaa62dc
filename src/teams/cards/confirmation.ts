import { button } from './button';
import { meetingLine } from './checklist';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { ConfirmationView } from '../../application/views/checklist';
import type { AcuteNoticeView } from '../../application/views/round';

export function confirmation(view: ConfirmationView, writer: Writer): Sheet {
  const { code, roundId } = view;
  return message({
    title: writer.text('confirmation.title'),
    subtitle: `${writer.typed(code)} · ${meetingLine(view, writer)}`,
    blocks: [...safetyBlocks(view, writer), receipt(view, writer), ...adviceBlocks(view, writer)],
    actions: [button('checklist.open', writer.plain('confirmation.change'), { roundId })],
  });
}

/** To the regisseur: somebody answered "acute", without saying who. */
export function acuteNotice(view: AcuteNoticeView, writer: Writer): Sheet {
  return message({
    title: writer.text('acute-notice.title'),
    blocks: [
      { style: 'attention', lines: emergencyLines(writer) },
      {
        lines: [writer.text('acute-notice.case', { code: view.code }), writer.text('acute-notice.act')],
      },
    ],
  });
}

/** 112 and Veilig Thuis. */
export function emergencyLines(writer: Writer): string[] {
  return [writer.text('common.emergency'), writer.text('common.veilig-thuis')];
}

function safetyBlocks({ safety, regisseur }: ConfirmationView, writer: Writer): Block[] {
  switch (safety) {
    case 'acute':
      return [
        {
          style: 'attention',
          heading: writer.text('confirmation.acute-title'),
          lines: [...emergencyLines(writer), writer.text(`confirmation.acute-${regisseur}`)],
        },
      ];
    case 'concern':
      return [
        {
          style: 'warning',
          heading: writer.text('confirmation.concern-title'),
          lines: [writer.text('confirmation.concern'), writer.text('common.veilig-thuis')],
        },
      ];
    case 'none':
      return [];
  }
}

function receipt(view: ConfirmationView, writer: Writer): Block {
  const moment = writer.moment(view.startsAt, view.zone);
  return {
    lines: [
      writer.text('confirmation.ticked', { count: view.ticked }),
      ...(view.agenda ? [writer.text('confirmation.agenda')] : []),
      ...(view.firstName ? [writer.text('confirmation.first-name')] : []),
      writer.text('confirmation.until', { moment }),
      ...(view.organisationMissing ? [writer.text('confirmation.organisation-missing')] : []),
    ],
  };
}

function adviceBlocks({ advice }: ConfirmationView, writer: Writer): Block[] {
  if (advice.length === 0) return [];
  return [
    {
      style: 'emphasis',
      heading: writer.text('confirmation.advice-title'),
      lines: [
        ...advice.map((item) => writer.text(`confirmation.advice.${item}`)),
        writer.text('confirmation.advice-private'),
      ],
    },
  ];
}
