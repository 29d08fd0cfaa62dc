import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { Playground } from './playground';
import { Trial } from './trial';

const SCREENSHOTS = join(__dirname, '../../../build/screenshots');

/** Screenshots of one journey. */
export interface Camera {
  /** A card as it stands. @returns the PNG */
  card(
    name: string,
    card: { element: { screenshot(options: { path: string }): Promise<Buffer> } },
  ): Promise<Buffer>;
  /** What fits on the screen. */
  screen(name: string): Promise<void>;
}

/**
 * Runs a journey in its own trial and browser, and stops both whatever happens. After a failure the page is in
 * build/screenshots/failed, as a picture and as text.
 * @param folder of the journey's screenshots, under build/screenshots
 */
export async function inTrial(
  folder: string,
  journey: (playground: Playground, camera: Camera, trial: Trial) => Promise<void>,
): Promise<void> {
  const browser = await launchChromium();
  try {
    const trial = await Trial.start();
    try {
      // Two dots a pixel: sharp in a README and on the screens that people have.
      const page = await browser.newPage({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
      try {
        await journey(await Playground.open(page, trial.address), await camera(page, folder), trial);
      } catch (error) {
        await keepEvidence(page, folder, trial.printed);
        throw error;
      }
    } finally {
      await trial.stop();
    }
  } finally {
    await browser.close();
  }
}

async function camera(page: Page, folder: string): Promise<Camera> {
  const at = join(SCREENSHOTS, folder);
  await mkdir(at, { recursive: true });
  return {
    card: async (name, card) => card.element.screenshot({ path: join(at, `${name}.png`) }),
    screen: async (name) => void (await page.screenshot({ path: join(at, `${name}.png`) })),
  };
}

async function keepEvidence(page: Page, folder: string, printed: string): Promise<void> {
  const at = join(SCREENSHOTS, 'failed', folder);
  await mkdir(at, { recursive: true });
  await page.screenshot({ path: join(at, 'page.png') });
  await writeFile(
    join(at, 'page.txt'),
    `${await page.locator('body').innerText()}\n\n--- npm start\n${printed}`,
  );
}
