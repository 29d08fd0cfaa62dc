import fc from 'fast-check';
import { leadingCommand, parseCommand, type Command } from '../../src/domain/commands';

describe('the words of the protocol', () => {
  test.each<[string, Command]>([
    ['nieuwe casus', { label: 'newcase', language: 'nl', code: null }],
    ['new case', { label: 'newcase', language: 'en', code: null }],
    ['plan overleg', { label: 'plan', language: 'nl', date: null, time: null, code: null }],
    ['plan meeting', { label: 'plan', language: 'en', date: null, time: null, code: null }],
    ['checklist', { label: 'checklist', language: null, code: null }],
    ['samenvatting', { label: 'summary', language: 'nl', code: null }],
    ['summary', { label: 'summary', language: 'en', code: null }],
    ['signaal', { label: 'signal', language: 'nl', code: null }],
    ['signal', { label: 'signal', language: 'en', code: null }],
    ['afspraken', { label: 'agreements', language: 'nl', code: null }],
    ['agreements', { label: 'agreements', language: 'en', code: null }],
    ['opschalen', { label: 'escalate', language: 'nl', code: null }],
    ['escalate', { label: 'escalate', language: 'en', code: null }],
    ['mag ik dit delen', { label: 'share', language: 'nl' }],
    ['should I share this', { label: 'share', language: 'en' }],
    ['reflectie', { label: 'reflect', language: 'nl', code: null }],
    ['reflection', { label: 'reflect', language: 'en', code: null }],
    ['vormen', { label: 'forms', language: 'nl', code: null }],
    ['forms', { label: 'forms', language: 'en', code: null }],
    ['evaluatie', { label: 'evaluate', language: 'nl', code: null }],
    ['evaluation', { label: 'evaluate', language: 'en', code: null }],
    ['tips', { label: 'tips', language: null }],
    ['mijn gegevens', { label: 'mydata', language: 'nl' }],
    ['my data', { label: 'mydata', language: 'en' }],
    ['taal nl', { label: 'language', language: 'nl', to: 'nl' }],
    ['taal en', { label: 'language', language: 'nl', to: 'en' }],
    ['language nl', { label: 'language', language: 'en', to: 'nl' }],
    ['language English', { label: 'language', language: 'en', to: 'en' }],
    ['taal fr', { label: 'language', language: 'nl', to: null }],
    ['taal', { label: 'language', language: 'nl', to: null }],
    ['help', { label: 'help', language: null }],
    ['demo', { label: 'demo', language: null }],
  ])('%s', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });
});

describe('arguments', () => {
  test.each([
    ['nieuwe casus C-104', 'C-104'],
    ['nieuwe casus C-104 graag', 'C-104'],
    ['nieuwe casus voor C-104, alvast bedankt!', 'C-104'],
    ['nieuwe casus aanmaken: C-104', 'C-104'],
    ['nieuwe casus aanmaken', null],
    ['new case 2026-017 please', '2026-017'],
    ['nieuwe casus Jan de Vries', 'Jan de Vries'],
    ['nieuwe casus 12-03-2010', '12-03-2010'],
    ['nieuwe casus 123456782', '123456782'],
  ])('%s', (text, code) => {
    expect(parseCommand(text)).toMatchObject({ label: 'newcase', code });
  });

  test.each([
    ['plan overleg 2026-12-01 10:00 C-104', '2026-12-01', '10:00', 'C-104'],
    ['plan overleg C-104 2026-12-01 10:00', '2026-12-01', '10:00', 'C-104'],
    ['plan overleg C-104 10.30 1-12-2026', '1-12-2026', '10.30', 'C-104'],
    ['plan overleg 1/12/2026 9:00', '1/12/2026', '9:00', null],
    ['Plan overleg op 1-12-2026 om 10:00 uur voor casus C-104, graag', '1-12-2026', '10:00', 'C-104'],
    ['plan meeting on 2026-12-01 at 10:00 for 2026-017 please', '2026-12-01', '10:00', '2026-017'],
    ['plan overleg 2026-02-30 25:00', '2026-02-30', '25:00', null],
    ['plan overleg C-104', null, null, 'C-104'],
    ['plan overleg Jansen', null, null, 'Jansen'],
    ['plan overleg 2026-12-01', '2026-12-01', null, null],
  ])('%s', (text, date, time, code) => {
    expect(parseCommand(text)).toMatchObject({ label: 'plan', date, time, code });
  });

  test.each([
    ['samenvatting C-104', 'C-104'],
    ['samenvatting c-104 alsjeblieft', 'c-104'],
    ['samenvatting van casus C-104', 'C-104'],
    ['summary of 2026-017, thanks', '2026-017'],
    ['samenvatting Jansen', 'Jansen'],
    ['checklist C-104', 'C-104'],
    ['checklist voor 104', '104'],
  ])('%s', (text, code) => {
    expect(parseCommand(text)).toMatchObject({ code });
  });
});

describe('an exact command, whatever is around it', () => {
  test.each([
    ['checklist graag!', 'checklist'],
    ['CHECKLIST', 'checklist'],
    ['  Checklist.  ', 'checklist'],
    ['Hoi, checklist', 'checklist'],
    ['Goedemorgen! Samenvatting svp', 'summary'],
    ['samenvatting s.v.p.', 'summary'],
    ['summary, thank you very', null],
    ['mag ik dit delen?', 'share'],
    ['Should I share this??', 'share'],
    ['<at>Overlegmaat</at> checklist', 'checklist'],
    ['<at id="0">Overlegmaat</at>&nbsp;afspraken\n', 'agreements'],
    ['checklist <at>Overlegmaat</at>', 'checklist'],
    ['@Overlegmaat, opschalen', 'escalate'],
    ['Overlegmaat: tips', 'tips'],
    ['nieuwe-casus C-104', 'newcase'],
    ['Nieuwecasus C-104', 'newcase'],
    ['ＣＨＥＣＫＬＩＳＴ', 'checklist'],
    ['check\u200Blist', 'checklist'],
    ['tips 🙏', 'tips'],
    ['mijn  gegevens', 'mydata'],
    ['even reflectie, dank je wel', 'reflect'],
    ['taal en graag', 'language'],
    ['"help"', 'help'],
  ])('%s', (text, label) => {
    expect(parseCommand(text)?.label ?? null).toBe(label);
  });
});

describe('a sentence is no command', () => {
  test.each([
    '',
    '   ',
    '?!',
    'graag',
    'help, hij slaat haar',
    'help mij met de checklist',
    'tips voor een goed gesprek met opa',
    'signaal: moeder komt niet meer',
    'checklist invullen lukt niet',
    'checklist invullen',
    'de checklist',
    'checklisten',
    'samenvatting maken',
    'samenvatting van het laatste overleg met school graag',
    'afspraken worden niet nagekomen',
    'plan overleg morgen om tien uur',
    'plan overleg met Veilig Thuis en school',
    'plan overleg C-104 C-105',
    'plan',
    'nieuwe collega',
    'nieuwe',
    'nieuwe casus bespreken we volgende week liever samen met de school',
    'taal is lastig',
    'mag ik dit delen met de huisarts?',
    'mag ik dit',
    'my data is wrong',
    'demo geven aan het team',
    `checklist ${'x'.repeat(2000)}`,
  ])('%s', (text) => {
    expect(parseCommand(text)).toBeNull();
  });

  test('never throws, and is quick, whatever is typed', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1000 }),
      fc.stringMatching(/^(<at|plan |graag |[.]){0,300}$/),
    );
    fc.assert(
      fc.property(junk, (text) => {
        expect([null, 'object']).toContain(parseCommand(text) && 'object');
      }),
    );
  });
});

describe('words behind a command', () => {
  test.each([
    ['samenvatting J-1 van dit overleg', { label: 'summary', code: 'J-1' }],
    ['checklist J-1 nu', { label: 'checklist', code: 'J-1' }],
    [
      'plan overleg 2026-12-01 10:00 P-1 en nog wat tekst erbij',
      { label: 'plan', date: '2026-12-01', code: 'P-1' },
    ],
    ['plan meeting now, we need one', { label: 'plan', date: null, code: null }],
    ['help, ik weet het niet meer', { label: 'help' }],
  ])('leave it the command: %s', (text, command) => {
    expect(leadingCommand(text)).toMatchObject(command);
  });

  test('a code with a sentence behind it is no exact command', () => {
    expect(parseCommand('nieuwe casus C-104, hij heeft een mes')).toBeNull();
    expect(leadingCommand('nieuwe casus C-104 extra')).toMatchObject({ label: 'newcase', code: 'C-104' });
  });

  test.each(['hoe gaat het', '', 'wij plannen een overleg'])('no command stands first: %s', (text) => {
    expect(leadingCommand(text)).toBeNull();
  });
});
