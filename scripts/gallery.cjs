/**
 * Shows every sample card as people will see it: screenshots in build/gallery, in both languages, light and dark,
 * on a phone and on a desktop. A tool for who edits cards/. `npm run gallery [-- part of a name]`
 */
const { mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const swc = require('@swc/core');
const { chromium } = require('playwright-core');
const hostConfigs = require('./gallery-host-config.json');

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'build', 'gallery');
const WIDTHS = { phone: 360, desktop: 640 };

// The samples and the renderer are TypeScript; this compiles them as they load.
require.extensions['.ts'] = (module, file) => {
  const options = {
    filename: file,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  };
  module._compile(swc.transformSync(readFileSync(file, 'utf8'), options).code, file);
};

const { loadContent } = require('../src/content/load-content.ts');
const { createCardRenderer } = require('../src/teams/cards/render.ts');
const { GALLERY, GALLERY_CLOCK } = require('../tests/support/card-gallery.ts');

const library = readFileSync(join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.min.js'), 'utf8');

/** Runs in the page: draws one card the way Teams does, as far as the library can. */
function draw({ card, hostConfig, unfolded }) {
  const { AdaptiveCard, HostConfig } = globalThis.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    result.outputHtml = escaped
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/(?<!\\)\[(.+?)\]\((https:.+?)\)/g, '<a href="$2">$1</a>')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    result.didProcess = true;
  };
  const adaptive = new AdaptiveCard();
  adaptive.hostConfig = new HostConfig(hostConfig);
  adaptive.parse(card);
  globalThis.document.getElementById('card').replaceChildren(adaptive.render());
  for (const id of unfolded) {
    const element = adaptive.getElementById(id);
    if (element) element.isVisible = true;
  }
}

function page(theme) {
  const { css } = hostConfigs[theme];
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 8px; font-family: 'Segoe UI', 'Open Sans', Arial, sans-serif; background: ${css.page}; color: ${css.text}; }
    #card { background: ${css.card}; border-radius: 6px; overflow: hidden; }
    #card a { color: inherit; }
    .ac-pushButton { border: 1px solid ${css.line}; border-radius: 4px; padding: 6px 12px; margin: 2px 0; background: ${css.card}; color: ${css.text}; font-weight: 600; font-size: 14px; }
    .ac-pushButton.style-positive { background: #5b5fc7; color: #fff; border-color: #5b5fc7; }
    .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-input.ac-multichoiceInput { box-sizing: border-box; width: 100%; min-height: 32px; font: inherit; font-size: 14px; padding: 4px 8px; border: 1px solid ${css.line}; border-radius: 4px; background: ${css.card}; color: inherit; color-scheme: ${theme}; }
    .ac-actionSet { flex-wrap: wrap; overflow: visible !important; row-gap: 4px; }
    .ac-choiceSetInput-expanded > div { padding: 4px 0; }
    input[type=checkbox], input[type=radio] { width: 16px; height: 16px; margin: 2px 8px 0 0; flex: none; }
  </style><div id="card"></div><script>${library}</script>`;
}

async function main() {
  const wanted = process.argv[2] ?? '';
  const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const samples = GALLERY.filter(({ name }) => name.includes(wanted));
  for (const theme of ['light', 'dark']) {
    for (const [device, width] of Object.entries(WIDTHS)) {
      const tab = await browser.newPage({ viewport: { width, height: 640 } });
      await tab.setContent(page(theme));
      for (const { name, view } of samples) {
        for (const language of ['nl', 'en']) {
          const card = cards.render(view, language);
          const unfoldable = ['why', 'more', 'trend', 'profile'].filter((id) =>
            JSON.stringify(card).includes(`"${id}"`),
          );
          await shoot(tab, { card, theme, unfolded: [] }, join(OUT, device, theme, language, `${name}.png`));
          if (unfoldable.length > 0 && device === 'phone' && theme === 'light') {
            const file = join(OUT, device, theme, language, `${name}-unfolded.png`);
            await shoot(tab, { card, theme, unfolded: unfoldable }, file);
          }
        }
      }
      await tab.close();
    }
  }
  await browser.close();
  console.log(`${samples.length} cards in ${OUT}`);
}

async function shoot(tab, { card, theme, unfolded }, path) {
  await tab.evaluate(draw, { card, hostConfig: hostConfigs[theme].hostConfig, unfolded });
  await tab.screenshot({ path, fullPage: true });
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
