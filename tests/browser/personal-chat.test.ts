import { inTrial } from './support/in-trial';
import { filled, TEXTS, type Language } from './support/texts';

describe('in personal chat', () => {
  test.each<{ language: Language }>([{ language: 'nl' }, { language: 'en' }])(
    'checklist shows what is open, and it is filled in there ($language)',
    async ({ language }) => {
      const texts = TEXTS[language];
      await inTrial({ name: `personal-${language}`, device: 'desktop' }, async (playground, camera) => {
        // The page says that it speaks English.
        await playground.sees(TEXTS.en.welcome.personal.title);
        await camera.card('welcome', playground.card(TEXTS.en.welcome.personal.title));
        await playground.write(`taal ${language}`);
        await playground.sees(texts.notices['language-set-person']);
        await playground.write('checklist');
        await playground.sees(texts.notices['no-open-checklists']);

        await playground.openChannel('General');
        await playground.post('demo');
        await playground.sees(filled(texts.notices['demo-ready'], { code: 'DEMO-1' }));

        await playground.openPersonalChat();
        await playground.write('checklist');
        const list = await playground.card(texts['my-checklists'].waiting).appears();
        expect(await list.text()).toContain(texts['my-checklists'].title);
        await camera.card('my-checklists', list);
        await list.click(filled(texts['my-checklists'].open, { code: 'DEMO-1' }));
        const form = await playground.card(texts['checklist-form'].intro).appears();
        await form.tick(texts.checklist.items.A9);
        await form.click(texts['checklist-form'].submit);
        const confirmation = await playground.card(texts.confirmation.title).appears();
        expect(await confirmation.text()).toContain(texts.confirmation.ticked_one);
        await camera.screen('chat');

        await playground.openChannel('General');
        await playground.sees(filled(TEXTS.nl.checklist.progress, { answered: 6, invited: 6 }));
      });
    },
  );
});
