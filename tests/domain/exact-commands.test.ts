import { COMMAND_WORDS, EXACT_COMMAND_WORDS, isCommandLabel } from '../../src/domain/command-words';
import { leadingCommand, parseCommand } from '../../src/domain/commands';
import { readMessage } from '../../src/domain/read-message';
import { INTENTS, LABELS } from '../../src/domain/understanding/labels';
import type { Understanding } from '../../src/domain/understanding/understanding';

test.each([
  ['regie overdragen', 'nl', null],
  ['Regie overdragen C-104', 'nl', 'C-104'],
  ['<at>Overlegmaat</at> regie overdragen C-104, alsjeblieft', 'nl', 'C-104'],
  ['Hoi, regie overdragen voor casus C-104 graag', 'nl', 'C-104'],
  ['hand over', 'en', null],
  ['please hand over 2026-017, thanks!', 'en', '2026-017'],
])('%s', (text, language, code) => {
  expect(parseCommand(text)).toEqual({ label: 'handover', language, code });
});

test.each([
  'regie',
  'overdragen',
  'regie overdragen aan mijn collega',
  'wie kan de regie overdragen',
  'hand over the file to the school',
  'regie overdragen C-104 C-105',
])('a sentence is no command: %s', (text) => {
  expect(parseCommand(text)).toBeNull();
});

test('what is matched only is no label of the understanding', () => {
  for (const { label } of EXACT_COMMAND_WORDS) {
    expect(isCommandLabel(label)).toBe(false);
    expect(INTENTS).not.toContain(label);
    expect(LABELS).not.toContain(label);
  }
  expect(COMMAND_WORDS.every(({ label }) => isCommandLabel(label))).toBe(true);
});

describe('with words behind it', () => {
  const understanding = (danger: boolean): Understanding => ({
    understand: () => ({
      label: danger ? 'danger' : 'plan',
      confidence: 0.9,
      danger,
      intent: 'plan',
      guesses: ['plan', 'help'],
      sure: true,
    }),
  });

  test('it is what was understood', () => {
    const text = 'regie overdragen en een overleg plannen';
    expect(leadingCommand(text)).toMatchObject({ label: 'handover' });
    expect(readMessage(text, understanding(false))).toMatchObject({
      kind: 'command',
      command: { label: 'plan' },
      exact: false,
    });
  });

  test('in danger nothing else is offered for it', () => {
    expect(readMessage('regie overdragen', understanding(true))).toMatchObject({
      kind: 'danger',
      wishes: [],
    });
    expect(readMessage('samenvatting', understanding(true))).toMatchObject({ wishes: ['summary'] });
  });
});
