import fc from 'fast-check';
import { COMMAND_WORDS } from '../../../src/domain/command-words';
import { INTENTS, LABELS } from '../../../src/domain/understanding/labels';
import { learn } from './examples';

const { understand } = learn();

describe('danger', () => {
  test.each([
    'help, hij slaat haar',
    'nieuwe casus C-5, hij heeft een mes',
    'nieuwe casus hij heeft een mes',
    'mag ik dit delen? hij slaat haar nu',
    'ze zegt dat ze er vannacht een eind aan maakt',
    'he has a knife',
    'plan meeting, she is not breathing',
    '<at>Overlegmaat</at> er staat een man met een pistool voor de deur',
  ])('is seen in "%s"', (text) => {
    expect(understand(text)).toMatchObject({ label: 'danger', danger: true, sure: true });
  });

  test.each([
    'vorig jaar sloeg hij haar, mag ik dat aan school vertellen?',
    'er is geen acuut gevaar, ik wil een overleg plannen',
    'niemand is in gevaar, we willen een overleg plannen',
    'ik lach me dood',
    'nobody is in danger, can we plan the meeting',
  ])('is not seen in "%s"', (text) => {
    expect(understand(text).danger).toBe(false);
  });

  test('brings along what else was asked', () => {
    expect(understand('nieuwe casus C-5, hij heeft een mes').intent).toBe('newcase');
  });

  test('is found at the end of a long story', () => {
    const story = 'we hadden vandaag een overleg met school over de afspraken van vorige week '.repeat(20);
    expect(understand(`${story} en nu staat hij hier met een mes en hij steekt haar neer`).danger).toBe(true);
  });

  const greetings = ['', 'aub', 'graag', 'please', 'dank je wel', 'alsjeblieft!'];
  const commands = COMMAND_WORDS.flatMap(({ nl, en }) => [nl, en]);
  test.each([
    ...commands.flatMap((command) => greetings.map((greeting) => `${command} ${greeting}`.trim())),
    ...commands.map((command) => `hoi bot, ${command}`),
    'nieuwe casus C-104 aub',
    'new case C-104 please',
    'plan overleg 2026-12-01 10:00 C-104',
    'plan meeting 2026-12-01 10:00 C-104',
    'samenvatting C-104',
    'checklist C-104',
    'taal engels',
  ])('is never seen in the command "%s"', (text) => {
    expect(understand(text).danger).toBe(false);
  });
});

describe('what is asked', () => {
  test.each([
    ['hoi, wat kun jij?', 'help'],
    ['mag ik dit aan school vertellen', 'share'],
    ['who has not filled in the checklist yet', 'checklist'],
    ['wanneer is het volgende overleg', 'plan'],
    ['is het tijd om de manager erbij te halen', 'escalate'],
    ['wat weet je over mij', 'mydata'],
    ['goedemorgen allemaal', 'none'],
    ['de printer doet het niet', 'none'],
  ])('"%s" is %s', (text, label) => {
    expect(understand(text)).toMatchObject({ label });
  });

  test.each(['', '   ', '!!!', '<at>Overlegmaat</at>'])('"%s" is nothing', (text) => {
    expect(understand(text)).toEqual({
      label: 'none',
      confidence: 1,
      danger: false,
      intent: null,
      guesses: [],
      sure: true,
    });
  });

  test('the mention of the bot changes nothing', () => {
    expect(understand('<at>Overlegmaat</at> wat kun jij')).toEqual(understand('wat kun jij'));
  });
});

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('plan', 'mes', 'hij', 'delen', 'école', 'tips', 'C-104', 'überleg'))
      .map((all) => all.join(' ')),
  );

  test('gets a label and a confidence, the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const understood = understand(text);
        expect(LABELS).toContain(understood.label);
        expect(understood.confidence).toBeGreaterThanOrEqual(0);
        expect(understood.confidence).toBeLessThanOrEqual(1);
        expect(understood.label === 'danger').toBe(understood.danger);
        expect(understood.guesses.length).toBeLessThanOrEqual(2);
        for (const guess of understood.guesses) expect(INTENTS).toContain(guess);
        expect(understand(text)).toEqual(understood);
      }),
    );
  });

  test('means the same in capitals, with spaces behind it and with other punctuation', () => {
    const sentences = ['wat kun jij', 'mag ik dit delen met school', 'hij heeft een mes', 'plan an overleg'];
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.constantFrom('', '?', '!!', '...', '   ', ' ?!  '),
        (text, end) => {
          expect(understand(text.toUpperCase() + end)).toEqual(understand(text));
        },
      ),
    );
  });

  test('of 28,000 characters is answered within 250 ms of the processor', () => {
    const before = process.cpuUsage();
    understand('mag ik dit vertellen aan de school en de huisarts '.repeat(560));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(250);
  });
});

test('learning again gives the same answers', () => {
  const again = learn();
  for (const text of ['wat kun jij', 'hij heeft een mes', 'tips graag', 'zomaar iets anders']) {
    expect(again.understand(text)).toEqual(understand(text));
  }
});
