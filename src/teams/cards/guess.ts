import { message, type Sheet } from './sheet';
import { commandButtons, withHelp } from './welcome';
import type { Writer } from './writer';
import type { GuessView } from '../../application/views/notices';

export function guess(view: GuessView, writer: Writer): Sheet {
  return message({
    title: writer.text('guess.title'),
    blocks: [{ lines: [writer.text('guess.line')], actions: commandButtons(withHelp(view.guesses), writer) }],
  });
}
