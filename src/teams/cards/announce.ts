import type { Writer } from './writer';
import type { View } from '../../application/views/view';
import type { Params } from './translate';

/**
 * One plain line for a view: the notification, and what clients show that cannot render the card.
 * It may appear on a locked screen, so it never holds anybody's answer.
 */
export function announce(view: View, writer: Writer): string {
  return writer.plain(`announce.${view.kind}`, paramsOf(view, writer));
}

function paramsOf(view: View, writer: Writer): Params {
  switch (view.kind) {
    case 'meeting-planned':
    case 'meeting-cancelled':
    case 'checklist':
      return { code: view.code, moment: writer.moment(view.startsAt, view.zone) };
    case 'summary':
      return { code: view.code, level: writer.plain(`levels.${view.level}`) };
    case 'progress':
      return { answered: view.answered, invited: view.invited };
    default:
      return 'code' in view ? { code: view.code } : {};
  }
}
