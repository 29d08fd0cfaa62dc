import { button, type Button } from './button';
import { message, type Block, type Sheet } from './sheet';
import type { Writer } from './writer';
import type { HelpView, Offer } from '../../application/views/notices';

/** In somebody's own chat the answer goes on in the language of the card. */
export function commandButton(command: Offer, writer: Writer): Button {
  return button('command', writer.plain(`commands.${command}`), { command, language: writer.language });
}

export function commandButtons(commands: readonly Offer[], writer: Writer): Button[] {
  return commands.map((command) => commandButton(command, writer));
}

/** Help always among them, last, and once. */
export function withHelp(offers: readonly Offer[]): Offer[] {
  return [...offers.filter((offer) => offer !== 'help'), 'help'];
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
      { lines: ['share', 'checklist', 'privacy'].map((key) => writer.text(`welcome.personal.${key}`)) },
    ],
    actions: commandButtons(['share', 'checklist', 'language', 'help'], writer),
  });
}

/** The buttons stand in the body, as clients hide those of the action bar from the seventh on. */
export function help(view: HelpView, writer: Writer): Sheet {
  const opening = [...(view.unknown ? ['unknown'] : []), `ask-${view.place}`];
  return message({
    title: writer.text('help.title'),
    blocks: [
      { lines: opening.map((key) => writer.text(`help.${key}`)) },
      ...(view.place === 'channel' ? channelHelp(view, writer) : personalHelp(writer)),
      { lines: [writer.text('help.danger')] },
    ],
  });
}

function channelHelp({ role, localMode }: HelpView, writer: Writer): Block[] {
  const isRegisseur = role === 'regisseur';
  return [
    {
      heading: writer.text('help.meeting'),
      lines: isRegisseur ? [] : [writer.text('help.summary-by-regisseur')],
      actions: commandButtons(isRegisseur ? ['checklist', 'summary'] : ['checklist'], writer),
    },
    group('between', ['agreements', 'signal'], writer),
    group('stuck', ['escalate', 'tips'], writer),
    group('look-back', ['evaluate', 'reflect', 'forms'], writer),
    group('start', ['newcase', 'plan'], writer),
    group('more', localMode ? ['language', 'demo'] : ['language'], writer),
  ];
}

function personalHelp(writer: Writer): Block[] {
  return [
    { ...group('share', ['share'], writer), lines: [writer.text('help.share-steps')] },
    group('meeting', ['checklist', 'signal'], writer),
    group('stuck', ['escalate', 'tips'], writer),
    group('look-back', ['reflect', 'forms'], writer),
    group('more', ['mydata', 'language'], writer),
  ];
}

function group(name: string, commands: readonly Offer[], writer: Writer): Block {
  return {
    heading: writer.text(`help.${name}`),
    lines: [],
    actions: commandButtons(commands, writer),
  };
}
