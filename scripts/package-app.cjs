// @ts-check
/**
 * `npm run package [-- <zip> <folder>]`: checks manifest/ (or <folder>) and zips it into the package that an
 * administrator uploads to Teams: build/overlegmaat.zip, or <zip>. The same input gives the same bytes.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;
const { strToU8, zipSync } = require('fflate');
const { PNG } = require('pngjs');
const { version } = require('../package.json');

const DEFAULT_SOURCE = path.join(__dirname, '..', 'manifest');
const DEFAULT_TARGET = path.join(__dirname, '..', 'build', 'overlegmaat.zip');
const NO_APP_ID = '00000000-0000-0000-0000-000000000000';

/** What differs from one organisation to the next comes from the environment; until it is set, these stand in. */
const STAND_INS = {
  MicrosoftAppId: NO_APP_ID,
  APP_DEVELOPER_NAME: 'Overlegmaat',
  APP_WEBSITE_URL: 'https://example.com/overlegmaat',
  APP_PRIVACY_URL: 'https://example.com/overlegmaat/privacy',
  APP_TERMS_URL: 'https://example.com/overlegmaat/terms',
};

/** @typedef {{ [key: string]: unknown }} Json */

/** The manifest's texts by the path under which a translation file names them. */
const TRANSLATABLE = /^(name|description)[.](short|full)$|^bots\[0\][.].*[.](title|description)$/;

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {{ values: Record<string, string>, unset: string[] }}
 */
function readSettings(environment) {
  const entries = Object.entries(STAND_INS);
  return {
    values: Object.fromEntries(entries.map(([name, standIn]) => [name, environment[name] || standIn])),
    unset: entries.map(([name]) => name).filter((name) => !environment[name]),
  };
}

/**
 * Replaces `{{name}}` inside every string of a JSON value; the value is parsed first, so no setting can break it open.
 * @param {unknown} value
 * @param {Record<string, string>} settings
 * @returns {unknown}
 */
function fillIn(value, settings) {
  if (typeof value === 'string') return value.replace(/{{(\w+)}}/g, (whole, name) => settings[name] ?? whole);
  if (Array.isArray(value)) return value.map((item) => fillIn(item, settings));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, settings)]));
}

/**
 * @param {unknown} value
 * @param {string} at
 * @returns {string[]}
 */
function textPaths(value, at = '') {
  if (typeof value === 'string') return TRANSLATABLE.test(at) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textPaths(item, `${at}[${String(index)}]`));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textPaths(item, at === '' ? key : `${at}.${key}`));
}

/**
 * Microsoft's own schemas, as published in its package, in the version that the manifest names.
 * @param {string} file
 * @param {Json} content
 * @param {string} schemaVersion
 * @returns {string[]}
 */
function schemaProblems(file, content, schemaVersion) {
  const url = String(content['$schema']);
  const name = url.slice(url.lastIndexOf('/') + 1);
  const expected = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/${name}`;
  if (url !== expected) return [`${file}: $schema must be ${expected}`];
  const schema = require(`@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}/${name}`);
  // Some of the schemas' patterns are no valid unicode expressions.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(/** @type {never} */ (ajv));
  const validate = ajv.compile(schema);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(
    (error) => `${file}${error.instancePath}: ${error.message ?? error.keyword}`,
  );
}

/**
 * @param {Json} manifest
 * @returns {string[]}
 */
function linkProblems(manifest) {
  return Object.entries(/** @type {Json} */ (manifest['developer']))
    .filter(([key, value]) => key.endsWith('Url') && !String(value).startsWith('https://'))
    .map(([key]) => `manifest.json/developer/${key}: must start with https://`);
}

/**
 * @param {Json} manifest
 * @param {Json} translation
 * @param {string} file
 * @returns {string[]}
 */
function translationProblems(manifest, translation, file) {
  const wanted = textPaths(manifest);
  const found = Object.keys(translation).filter((key) => key !== '$schema');
  return [
    ...wanted.filter((key) => !found.includes(key)).map((key) => `${file}: ${key} is missing`),
    ...found.filter((key) => !wanted.includes(key)).map((key) => `${file}: ${key} is not in the manifest`),
  ];
}

/**
 * Teams refuses icons of another size, and an outline that is not white on transparent.
 * @param {string} file
 * @param {Buffer} bytes
 * @param {{ size: number, whiteOnly: boolean }} rule
 * @returns {string[]}
 */
function iconProblems(file, bytes, { size, whiteOnly }) {
  const { width, height, data } = PNG.sync.read(bytes);
  if (width !== size || height !== size)
    return [`${file}: is ${String(width)}x${String(height)}, must be ${String(size)}x${String(size)}`];
  if (!whiteOnly) return [];
  const pixels = Array.from({ length: width * height }, (_, index) =>
    data.subarray(index * 4, index * 4 + 4),
  );
  const isClear = (/** @type {Buffer} */ pixel) => pixel[3] === 0;
  const isWhite = (/** @type {Buffer} */ pixel) => pixel.subarray(0, 3).every((channel) => channel === 255);
  if (!pixels.some(isClear)) return [`${file}: its background must be transparent`];
  return pixels.every((pixel) => isClear(pixel) || isWhite(pixel)) ? [] : [`${file}: must be white only`];
}

/**
 * @param {string} source the folder with the manifest, its translation and the icons
 * @param {Record<string, string | undefined>} environment
 * @returns {{ zip: Uint8Array, unset: string[], problems: string[] }} the package, what a stand-in was used for,
 *   and everything Teams would refuse
 */
function buildPackage(source, environment) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(source, file));
  const { values, unset } = readSettings(environment);
  const template = /** @type {Json} */ (JSON.parse(read('manifest.json').toString('utf8')));
  const manifest = /** @type {Json} */ (fillIn(template, { ...values, version }));
  const english = /** @type {Json} */ (JSON.parse(read('en.json').toString('utf8')));
  const color = read('color.png');
  const outline = read('outline.png');
  const schemaVersion = String(manifest['manifestVersion']);

  const asFile = (/** @type {Json} */ content) => strToU8(JSON.stringify(content, null, 2) + '\n');
  const files = {
    'manifest.json': asFile(manifest),
    'en.json': asFile(english),
    'color.png': color,
    'outline.png': outline,
  };
  return {
    // Zip times carry no zone: the earliest local time that the format knows is the same bytes everywhere.
    zip: zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }),
    unset,
    problems: [
      ...schemaProblems('manifest.json', manifest, schemaVersion),
      ...schemaProblems('en.json', english, schemaVersion),
      ...linkProblems(manifest),
      ...translationProblems(manifest, english, 'en.json'),
      ...iconProblems('color.png', color, { size: 192, whiteOnly: false }),
      ...iconProblems('outline.png', outline, { size: 32, whiteOnly: true }),
    ],
  };
}

function main() {
  const target = path.resolve(process.argv[2] ?? DEFAULT_TARGET);
  const source = path.resolve(process.argv[3] ?? DEFAULT_SOURCE);
  const { zip, unset, problems } = buildPackage(source, process.env);
  if (problems.length > 0) {
    console.error(['The app package was not written:', ...problems].join('\n  '));
    process.exitCode = 1;
    return;
  }
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, zip);
  console.log(`Wrote ${path.relative(process.cwd(), target)}`);
  if (unset.length > 0)
    console.log(
      `Stand-ins were used: set ${unset.join(', ')} and run this again before you upload it to Teams.`,
    );
}

main();
