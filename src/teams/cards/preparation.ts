import { button } from './button';
import { meetingLine } from './checklist';
import { explanation } from './explanation';
import type { Sheet } from './sheet';
import type { Writer } from './writer';
import type { PreparationView } from '../../application/views/regie';

/** For the regisseur alone. Short: it is read on a phone, between two other things. */
export function preparation(view: PreparationView, writer: Writer): Sheet {
  const { caseId, code, prompts } = view;
  const ids = { caseId };
  return explanation({
    title: writer.text('preparation.title', { code }),
    subtitle: meetingLine(view, writer),
    passages: [
      { points: [writer.text('preparation.invited'), writer.text('preparation.course')] },
      {
        heading: writer.text('preparation.prompts-heading'),
        points: prompts.map((prompt) => writer.text(`preparation.prompts.${prompt}`)),
        footer: writer.text('preparation.private'),
      },
    ],
    actions: [
      button('conditions.submit', writer.plain('preparation.conditions'), ids),
      button('case.handover', writer.plain('preparation.handover'), ids),
    ],
  });
}
