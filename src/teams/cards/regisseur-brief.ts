import { button, type Button } from './button';
import { meetingLine } from './checklist';
import { noticeText } from './notice';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { RegisseurBriefView } from '../../application/views/round';

/** For the regisseur alone: who has answered, never what. */
export function regisseurBrief(view: RegisseurBriefView, writer: Writer): Sheet {
  return message({
    title: writer.text('regisseur-brief.title', { code: view.code }),
    subtitle: meetingLine(view, writer),
    blocks: [
      ...(view.notice === null
        ? []
        : [{ style: 'good', lines: [noticeText(view.notice, writer)] } satisfies Block]),
      ...(view.open ? [] : [{ lines: [writer.text('regisseur-brief.closed')] }]),
      names('answered', view.answered, writer),
      names('waiting', view.waiting, writer),
      ...contact(view, writer),
      { lines: [writer.text('regisseur-brief.private')] },
    ],
    actions: actionsOf(view, writer),
  });
}

function names(which: 'answered' | 'waiting', people: readonly string[], writer: Writer): Block {
  return {
    heading: writer.text(`regisseur-brief.${which}`, { count: people.length }),
    lines: [people.length === 0 ? writer.text('regisseur-brief.nobody') : writer.list(people)],
  };
}

function contact({ contact: counts }: RegisseurBriefView, writer: Writer): Block[] {
  if (counts === null || counts.C1 + counts.C4 === 0) return [];
  return [
    {
      style: 'emphasis',
      heading: writer.text('regisseur-brief.contact'),
      lines: [
        writer.text('regisseur-brief.contact-C1', { count: counts.C1 }),
        writer.text('regisseur-brief.contact-C4', { count: counts.C4 }),
        writer.text('regisseur-brief.contact-hint'),
      ],
    },
  ];
}

function actionsOf({ open, waiting, roundId, caseId }: RegisseurBriefView, writer: Writer): Button[] {
  const ids = { roundId, caseId };
  const title = (key: string) => writer.plain(`regisseur-brief.${key}`);
  const summary = button('summary.post', title('summary'), ids);
  if (!open) return [summary];
  return [
    ...(waiting.length > 0 ? [button('reminder.send', title('remind'), ids, { style: 'positive' })] : []),
    summary,
    button('case.members', title('members'), ids),
    button('round.status', title('refresh'), ids),
  ];
}
