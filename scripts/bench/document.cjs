// @ts-check
const { readFile, writeFile } = require('node:fs/promises');
const { join } = require('node:path');
const prettier = require('prettier');

const DOCUMENT = join(__dirname, '../../docs/performance.md');
const BEGIN = '<!-- figures: npm run bench -- --full --write -->';
const END = '<!-- end of figures -->';

/**
 * Replaces the figures in docs/performance.md.
 * @param {readonly string[]} texts Markdown
 */
async function writeFigures(texts) {
  const before = await readFile(DOCUMENT, 'utf8');
  const [head, rest] = before.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (tail === undefined) throw new Error(`${DOCUMENT} lacks "${BEGIN}" or "${END}".`);
  const after = [head + BEGIN, ...texts, END + tail].join('\n\n');
  const options = await prettier.resolveConfig(DOCUMENT);
  await writeFile(DOCUMENT, await prettier.format(after, { ...options, parser: 'markdown' }));
}

module.exports = { writeFigures };
