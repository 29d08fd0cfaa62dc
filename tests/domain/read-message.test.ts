import { readMessage } from '../../src/domain/read-message';
import { learn } from './understanding/examples';

const understanding = learn();
const read = (text: string) => readMessage(text, understanding);

describe('exact commands are never re-interpreted', () => {
  test.each([
    ['nieuwe casus C-104 aub', { label: 'newcase', code: 'C-104' }],
    [
      'Plan overleg 2026-12-01 10:00 C-104',
      { label: 'plan', date: '2026-12-01', time: '10:00', code: 'C-104' },
    ],
    ['samenvatting C-104, dank je', { label: 'summary', code: 'C-104' }],
    ['help', { label: 'help' }],
    ['should I share this?', { label: 'share' }],
    ['taal en', { label: 'language', to: 'en' }],
  ])('%s', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'command', command });
  });
});

describe('words behind a command leave it its arguments', () => {
  test.each([
    ['samenvatting C-104 van vandaag', { label: 'summary', code: 'C-104' }],
    ['nieuwe casus C-104 voor het gezin aan de overkant', { label: 'newcase', code: 'C-104' }],
    [
      'plan overleg 2026-12-01 10:00 C-104 met de hele groep erbij',
      { label: 'plan', date: '2026-12-01', code: 'C-104' },
    ],
  ])('%s', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'command', command });
  });

  test.each([
    ['nieuwe casus C-104 voor het gezin aan de overkant', true],
    ['plan overleg 2026-12-01 10:00 C-104 met de hele groep erbij', true],
    ['nieuwe casus C-105 is niet nodig', false],
    ['plan overleg 2030-02-01 10:00 kan niet doorgaan', false],
    ["plan meeting 2030-02-01 10:00 doesn't work, cancel it", false],
    ['we willen een nieuw gezin aanmelden', false],
  ])('and may be acted on at once: %s: %s', (text, exact) => {
    expect(read(text)).toMatchObject({ kind: 'command', exact });
  });

  test('unless something else is meant', () => {
    expect(read('help mij met de checklist invullen')).toMatchObject({ command: { label: 'checklist' } });
    expect(read('tips voor een goed restaurant in Gent')).not.toMatchObject({ kind: 'command' });
  });
});

describe('danger comes first, and what else was asked is remembered', () => {
  test.each([
    ['nieuwe casus C-5, hij heeft een mes', ['newcase']],
    ['mag ik dit delen? hij slaat haar nu', ['share']],
    ['nieuwe casus hij slaat haar', ['newcase']],
    ['help, hij slaat haar', ['help']],
  ])('%s', (text, wishes) => {
    expect(read(text)).toMatchObject({ kind: 'danger', wishes });
  });
});

test('the language is that of the command, else that of the sentence', () => {
  expect(read('samenvatting').language).toBe('nl');
  expect(read('Am I allowed to tell the school about this?').language).toBe('en');
  expect(read('C-104').language).toBeNull();
});
