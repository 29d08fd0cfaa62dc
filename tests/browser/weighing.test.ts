import { inTrial } from './support/in-trial';
import type { Camera } from './support/in-trial';
import type { Device, Playground } from './support/playground';
import { filled, TEXTS, type Language } from './support/texts';

/** Answers on the way to sharing the minimum without consent; the first name is what somebody tries to type. */
const TYPED: Readonly<
  Record<Language, Readonly<Record<'asked' | 'name' | 'purpose' | 'who' | 'what', string>>>
> = {
  nl: {
    asked: 'School belt over dit gezin. Mag ik vertellen dat er hulp is?',
    name: 'zodat mevrouw Jansen hulp krijgt',
    purpose: 'school kan de opvang regelen',
    who: 'de intern begeleider',
    what: 'op welke dagen er hulp is',
  },
  en: {
    asked: 'The school rang about this family. Am I allowed to tell them there is help?',
    name: 'so that mrs. Jansen gets help',
    purpose: 'school can arrange after-school care',
    who: 'the school care coordinator',
    what: 'on which days there is help',
  },
};

/** One person at the weighing, card after card, in one language. */
class Weigher {
  private readonly sharing;

  constructor(
    private readonly playground: Playground,
    private readonly camera: Camera,
    private readonly language: Language,
  ) {
    this.sharing = TEXTS[language].sharing;
  }

  async choose<Q extends keyof typeof TEXTS.nl.sharing.choices>(
    question: Q,
    choice: keyof (typeof TEXTS.nl.sharing.choices)[Q] & string,
  ): Promise<void> {
    const asked = this.sharing.questions[question].question;
    const card = await this.playground.card(asked).appears();
    await this.camera.card(question, card);
    const choices = this.sharing.choices[question] as Readonly<Record<string, string>>;
    await card.answer(asked, choices[choice] ?? choice);
    await card.click(this.sharing.next);
  }

  async say(question: 'purpose' | 'who' | 'what', text = TYPED[this.language][question]): Promise<void> {
    const asked = this.sharing.questions[question].question;
    const card = await this.playground.card(asked).appears();
    await card.type(asked, text);
    await this.camera.card(question, card);
    await card.click(this.sharing.next);
  }
}

describe('"should I share this?" in the personal chat', () => {
  test.each<{ language: Language; device: Device }>([
    { language: 'nl', device: 'phone' },
    { language: 'en', device: 'desktop' },
  ])('the whole weighing, to its record ($language, $device)', async ({ language, device }) => {
    const { sharing } = TEXTS[language];
    await inTrial({ name: `weighing-${language}-${device}`, device }, async (playground, camera) => {
      const weigher = new Weigher(playground, camera, language);
      await playground.sees(TEXTS.en.welcome.personal.title);
      await playground.write(TYPED[language].asked);
      await weigher.choose('acute', 'no');
      await weigher.choose('family', 'unsafe');
      await weigher.choose('consent', 'unsafe');
      await weigher.choose('basis', 'none');

      await weigher.say('purpose', TYPED[language].name);
      const refused = await playground.card(sharing.questions.purpose.example).appears();
      await camera.card('name-refused', refused);
      await refused.type(sharing.questions.purpose.question, TYPED[language].purpose);
      await refused.click(sharing.next);
      await weigher.choose('without', 'no');

      // Back to the purpose, which is still there, and on again.
      const weighs = await playground.card(sharing.questions.weighs.question).appears();
      await weighs.click(sharing.back);
      const without = await playground.card(sharing.questions.without.question).appears();
      await without.click(sharing.back);
      await weigher.say('purpose');
      await weigher.choose('without', 'no');

      await weigher.choose('weighs', 'yes');
      await weigher.say('who');
      await weigher.say('what');
      await weigher.choose('protocol', 'yes');
      await weigher.choose('advice', 'none');
      await weigher.choose('informed', 'later');

      const outcome = await playground.card(sharing.outcomes['minimal-sharing'].title).appears();
      const shown = await outcome.text();
      expect(shown).toContain(sharing.outcome.decide);
      expect(shown).toContain(TYPED[language].purpose);
      expect(shown).toContain(sharing.outcome['unsafe-consent']);
      await camera.card('outcome', outcome);
      await outcome.click(sharing.outcome.record);

      const record = await playground.card(TEXTS[language].document.download).appears();
      const text = await record.text();
      for (const said of ['purpose', 'who', 'what'] as const) expect(text).toContain(TYPED[language][said]);
      await camera.card('record', record);
      const file = await fetch(await record.opens(TEXTS[language].document.download));
      expect(file.headers.get('content-disposition')).toContain('.docx');

      await record.click(sharing.stop);
      await playground.sees(TEXTS[language].notices['share-stopped']);
    });
  });

  test('asked in a channel it opens in private', async () => {
    await inTrial({ name: 'weighing-from-channel', device: 'desktop' }, async (playground, camera) => {
      const { notices, sharing } = TEXTS.nl;
      await playground.openChannel('Casuistiek');
      await playground.post('mag ik dit aan de huisarts vertellen');
      await camera.card('answer', await playground.card(notices['share-opened-in-chat']).appears());
      await playground.openPersonalChat();
      const first = await playground.card(filled(sharing.progress, { number: 1, atMost: 13 })).appears();
      expect(await first.text()).toContain(sharing.questions.acute.question);
    });
  });

  test('signs of danger are answered first, and the weighing offered then', async () => {
    await inTrial({ name: 'danger', device: 'phone' }, async (playground, camera) => {
      const { danger, commands, sharing } = TEXTS.nl;
      await playground.write('mag ik dit delen? hij slaat haar nu');
      const card = await playground.card(danger.title).appears();
      expect(await card.text()).toContain('0800-2000');
      await camera.card('danger', card);
      await card.click(commands.share);
      await playground.card(sharing.questions.acute.question).appears();
    });
  });
});
