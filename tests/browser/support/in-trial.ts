import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { Playground, type Card, type Device } from './playground';
import { Trial } from './trial';

const SCREENSHOTS = join(__dirname, '../../../build/screenshots');

interface Setting {
  /** Folder of the journey's screenshots, under build/screenshots. */
  readonly name: string;
  readonly device: Device;
}

/** Screenshots of one journey. */
export interface Camera {
  /** A whole card as it stands. @returns the PNG */
  card(name: string, card: Card): Promise<Buffer>;
  /** What fits on the screen. */
  screen(name: string): Promise<void>;
}

/**
 * Runs a journey in its own trial and browser, and stops both whatever happens. After a failure the page is in
 * build/screenshots/failed, as a picture and as text.
 */
export async function inTrial(
  { name, device }: Setting,
  journey: (playground: Playground, camera: Camera) => Promise<void>,
): Promise<void> {
  const browser = await launchChromium();
  try {
    const trial = await Trial.start();
    // Sharper than one dot a pixel, and still small enough for a README.
    const page = await browser.newPage({ deviceScaleFactor: 1.5, reducedMotion: 'reduce' });
    try {
      const playground = await Playground.open(page, trial.address, device);
      await journey(playground, await openCamera(page, name));
    } catch (error) {
      await keepEvidence(page, name, trial.printed);
      throw error;
    } finally {
      await trial.stop();
    }
  } finally {
    await browser.close();
  }
}

async function openCamera(page: Page, name: string): Promise<Camera> {
  const folder = join(SCREENSHOTS, name);
  await mkdir(folder, { recursive: true });
  return {
    card: async (picture, card) => card.screenshot(join(folder, `${picture}.png`)),
    screen: async (picture) => {
      await page.screenshot({ path: join(folder, `${picture}.png`) });
    },
  };
}

async function keepEvidence(page: Page, name: string, printed: string): Promise<void> {
  const folder = join(SCREENSHOTS, 'failed', name);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, 'page.png') });
  const text = await page.locator('body').innerText();
  await writeFile(join(folder, 'page.txt'), `${text}\n\n--- npm start\n${printed}`);
}
