import { emergencyLines } from './confirmation';
import { message, type Sheet } from './sheet';
import { commandButtons, withHelp } from './welcome';
import type { Writer } from './writer';
import type { DangerView } from '../../application/views/notices';

/**
 * Whom to call first, then the rest: it may be a false alarm. The numbers are no buttons: a link to a phone number
 * does nothing in Teams on a desktop, and a button that does nothing costs time just when there is none.
 */
export function danger(view: DangerView, writer: Writer): Sheet {
  return message({
    title: writer.text('danger.title'),
    blocks: [
      { style: 'attention', lines: [...emergencyLines(writer), writer.text('danger.act')] },
      { lines: [writer.text('danger.perhaps')] },
      {
        heading: writer.text('danger.no-rush'),
        lines: [writer.text('danger.offers')],
        actions: commandButtons(withHelp(view.offers), writer),
      },
    ],
  });
}
