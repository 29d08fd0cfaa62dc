import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTrial } from './support/in-trial';
import type { Device } from './support/playground';
import { checklistPosted } from './support/checklist-posted';
import { filled, TEXTS, type Language } from './support/texts';

const README_IMAGE = join(__dirname, '../../docs/images/summary.png');

describe('a stranger follows the printed steps', () => {
  test.each<{ language: Language; device: Device; advice: string }>([
    { language: 'nl', device: 'desktop', advice: 'Opschalen naar leidinggevende' },
    { language: 'en', device: 'phone', advice: 'Escalate to manager' },
  ])('from the demo to an escalation advice ($language, $device)', async ({ language, device, advice }) => {
    const texts = TEXTS[language];
    await inTrial({ name: `demo-${language}-${device}`, device }, async (playground, camera) => {
      await playground.openChannel('General');
      await playground.sees(TEXTS.nl.welcome.channel.title);
      await camera.card('welcome', playground.card(TEXTS.nl.welcome.channel.title));
      await playground.post(`taal ${language}`);
      await playground.sees(texts.notices['language-set-channel']);

      await playground.post('demo');
      await playground.sees(filled(texts.notices['demo-ready'], { code: 'DEMO-1' }));
      await checklistPosted(playground, texts, { code: 'DEMO-1', channel: 'General', answered: 5 });
      const checklist = playground.card(filled(texts.checklist.title, { code: 'DEMO-1' }));
      await camera.screen('channel');
      await camera.card('checklist', checklist);
      await checklist.click(texts.checklist.open);
      const form = await playground.card(texts['checklist-form'].intro).appears();
      await camera.card('form', form);
      await form.tick(texts.checklist.items.A5);
      await form.tick(texts.checklist.items.C3);
      await form.answer(texts['checklist-form'].plan, texts['checklist-form']['plan-yes']);
      await form.choose(texts['checklist-form'].role, texts.checklist.roles.jeugdhulp);
      await form.type(texts['checklist-form'].organisation, 'Stichting Lente');
      await form.click(texts['checklist-form'].submit);

      const confirmation = await playground.card(texts.confirmation.title).appears();
      expect(await confirmation.text()).toContain(filled(texts.confirmation.ticked_other, { count: 2 }));
      expect(await confirmation.text()).toContain(texts.confirmation.advice.C3);
      await playground.sees(filled(texts.checklist.progress, { answered: 6, invited: 6 }));
      await camera.card('confirmation', confirmation);
      await camera.screen('channel-after-answering');

      await playground.post(language === 'nl' ? 'samenvatting' : 'summary');
      const summary = await playground
        .card(filled(texts.summary.title, { code: 'DEMO-1', round: 4 }))
        .appears();
      const shown = await summary.text();
      expect(shown).toContain(advice);
      expect(shown).toContain('Stichting Lente');
      expect(shown).toContain(texts.summary['persistent-heading']);
      expect(shown).toContain(texts.checklist.items.A5);
      expect(shown).not.toContain(texts.checklist.items.C3);
      await expectChart(summary.element.getByLabel(texts.summary.chart), texts.themes);
      const picture = await camera.card('summary', summary);
      await camera.screen('channel-with-summary');
      if (process.env['UPDATE_SCREENSHOTS'] === '1' && language === 'nl')
        await writeFile(README_IMAGE, picture);

      expect(shown).not.toContain(texts.why['own-rule']);
      await summary.click(texts.summary.why);
      await playground.sees(texts.why['own-rule']);
      expect(await summary.text()).toContain(texts.why.rules['2b']);
      await camera.card('summary-why', summary);
    });
  });
});

/** A bar for each theme, with its numbers read out. */
async function expectChart(
  chart: { first(): { innerText(): Promise<string> } },
  themes: Readonly<Record<string, string>>,
): Promise<void> {
  const text = await chart.first().innerText();
  for (const theme of Object.values(themes)) expect(text).toContain(theme);
}
