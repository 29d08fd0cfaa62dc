import { button } from './button';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { RegisseurWantedView } from '../../application/views/regie';

export function regisseurWanted({ caseId, code }: RegisseurWantedView, writer: Writer): Sheet {
  return message({
    title: writer.text('regisseur-wanted.title', { code }),
    blocks: [{ lines: [writer.text('regisseur-wanted.why'), writer.text('regisseur-wanted.ask')] }],
    actions: [
      button(
        'case.handover',
        writer.plain('regisseur-wanted.take'),
        { caseId, take: true },
        { style: 'positive' },
      ),
      button('case.handover', writer.plain('regisseur-wanted.somebody-else'), { caseId }),
    ],
  });
}
