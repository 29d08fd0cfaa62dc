import type { Locator } from 'playwright-core';
import { inTrial } from './support/in-trial';
import type { Device } from './support/playground';
import { checklistPosted } from './support/checklist-posted';
import { filled, TEXTS, type Language } from './support/texts';

test.each<{ language: Language; device: Device; advice: string }>([
  { language: 'nl', device: 'desktop', advice: 'Opschalen naar leidinggevende' },
  { language: 'en', device: 'phone', advice: 'Escalate to manager' },
])(
  'the course of the demo unfolds as a drawn chart ($language, $device)',
  async ({ language, device, advice }) => {
    const texts = TEXTS[language];
    await inTrial({ name: `trend-${language}-${device}`, device }, async (playground, camera) => {
      await playground.openChannel('General');
      await playground.post(`taal ${language}`);
      await playground.sees(texts.notices['language-set-channel']);
      await playground.post('demo');
      await playground.sees(filled(texts.notices['demo-ready'], { code: 'DEMO-1' }));
      await checklistPosted(playground, texts, { code: 'DEMO-1', channel: 'General', answered: 5 });
      await playground.post(language === 'nl' ? 'samenvatting' : 'summary');
      const title = filled(texts.summary.title, { code: 'DEMO-1', round: 4 });
      const summary = await playground.card(title).appears();
      expect(await summary.text()).not.toContain(texts.trend.intro);

      await summary.click(texts.trend.title);
      await playground.sees(texts.trend.intro);
      const shown = await summary.text();
      for (const round of [1, 2, 3, 4]) expect(shown).toContain(filled(texts.trend.round, { round }));
      expect(shown).toMatch(new RegExp(`${filled(texts.trend.round, { round: 4 })} · .* · ${advice}`));

      const chart = summary.element.getByLabel(texts.trend.title, { exact: false }).locator('svg').first();
      await expectLines(chart, Object.values(texts.themes).length);
      for (const theme of Object.values(texts.themes)) expect(shown).toMatch(new RegExp(`${theme} \\d`));
      await camera.card('summary-trend', summary);

      await summary.click(texts.trend.title);
      await summary.element.getByText(texts.trend.intro).waitFor({ state: 'hidden' });
    });
  },
);

/** As many lines as there are themes, drawn over the width of the chart. */
async function expectLines(chart: Locator, count: number): Promise<void> {
  await chart.waitFor();
  const width = (await chart.boundingBox())?.width ?? 0;
  const lines = await chart.locator('path[stroke][fill="none"]').all();
  const boxes = await Promise.all(lines.map((line) => line.boundingBox()));
  expect(width).toBeGreaterThan(100);
  expect(boxes.filter((box) => box !== null && box.width > width / 2)).toHaveLength(count);
}
