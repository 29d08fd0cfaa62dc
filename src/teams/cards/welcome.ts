import { button, type Button } from './button';
import { message, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { HelpView } from '../../application/views/notices';

/** Commands that a button can give. */
export type CommandLabel = 'newcase' | 'plan' | 'checklist' | 'summary' | 'help' | 'demo';

export function commandButton(command: CommandLabel, writer: Writer): Button {
  return button('command', writer.plain(`commands.${command}`), { command });
}

export function welcomeChannel(writer: Writer): Sheet {
  return message({
    title: writer.text('welcome.channel.title'),
    blocks: [
      { lines: ['checklist', 'summary', 'privacy'].map((key) => writer.text(`welcome.channel.${key}`)) },
    ],
    actions: [commandButton('newcase', writer)],
  });
}

export function welcomePersonal(writer: Writer): Sheet {
  return message({
    title: writer.text('welcome.personal.title'),
    blocks: [
      { lines: ['checklist', 'privacy', 'language'].map((key) => writer.text(`welcome.personal.${key}`)) },
    ],
    actions: [commandButton('checklist', writer), commandButton('help', writer)],
  });
}

export function help(view: HelpView, writer: Writer): Sheet {
  const inChannel: CommandLabel[] = ['newcase', 'plan', 'checklist', 'summary'];
  const commands = view.place === 'channel' ? inChannel : (['checklist'] as const);
  const demo = view.localMode && view.place === 'channel' ? (['demo'] as const) : [];
  const keys = [...(view.unknown ? ['unknown'] : []), view.place, 'language', 'danger'];
  return message({
    title: writer.text('help.title'),
    blocks: [{ lines: keys.map((key) => writer.text(`help.${key}`)) }],
    actions: [...commands, ...demo].map((command) => commandButton(command, writer)),
  });
}
