import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUIDANCE_IDS, loadGuidance } from '../../src/content/guidance';
import { loadContent } from '../../src/content/load-content';
import { CARDS_FOLDER } from '../../src/content/read-json';

const TENANT = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb';
const OTHER = 'cccccccc-1111-2222-3333-dddddddddddd';
const OWN = {
  text: { nl: 'Bij ons beslis je samen.', en: 'With us you decide together.' },
  source: { nl: 'Protocol Wijkteam Noord', en: 'Protocol of Wijkteam Noord' },
  url: 'https://intranet.example/protocol',
  checked: '2026-10-01',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
  cpSync(CARDS_FOLDER, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (file: string, json: unknown) =>
  writeFileSync(join(folder, 'guidance', file), JSON.stringify(json));

function editDefault(change: (json: string) => string): void {
  const path = join(folder, 'guidance', 'default.json');
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('what is shipped has every text, in both languages, with its source and the day it was checked', () => {
  const { entries, contacts } = loadContent().guidance.for(TENANT);
  expect(Object.keys(entries).sort()).toEqual([...GUIDANCE_IDS].sort());
  for (const entry of Object.values(entries)) {
    expect(entry).toMatchObject({
      text: { nl: expect.stringMatching(/\S/) as string, en: expect.stringMatching(/\S/) as string },
      source: { nl: expect.stringMatching(/\S/) as string, en: expect.stringMatching(/\S/) as string },
      checked: '2026-11-22',
    });
  }
  expect(contacts.veiligthuis.text.nl).toContain('0800-2000');
});

test.each([
  ['consent', 'Jeugdwet, artikel 7.3.11'],
  ['directlyinvolved', 'Jeugdwet, artikel 7.3.11'],
  ['reportright', 'Wmo 2015, artikel 5.2.6'],
] as const)('%s rests on %s', (id, source) => {
  expect(loadContent().guidance.for(TENANT).entries[id].source.nl).toBe(source);
});

test('the reporting right exists towards Veilig Thuis only', () => {
  const { text } = loadContent().guidance.for(TENANT).entries.reportright;
  expect(text.nl).toContain('alleen richting Veilig Thuis');
  expect(text.en).toContain('towards Veilig Thuis only');
});

test.each(['Wams', 'verwijsindex', 'reference index'])('nothing is built on %s', (word) => {
  expect(readFileSync(join(CARDS_FOLDER, 'guidance', 'default.json'), 'utf8')).not.toMatch(
    new RegExp(word, 'i'),
  );
});

test('an organisation replaces the texts it has of its own, and keeps the rest', () => {
  const contact = { text: { nl: 'het staat op intranet.', en: 'it is on the intranet.' }, url: OWN.url };
  write(`${TENANT.toUpperCase()}.json`, { entries: { protocol: OWN }, contacts: { protocol: contact } });
  const guidance = loadGuidance(folder);
  expect(guidance.for(TENANT).entries.protocol).toEqual(OWN);
  expect(guidance.for(TENANT).contacts.protocol).toEqual(contact);
  expect(guidance.for(TENANT).entries.consent).toEqual(guidance.for(OTHER).entries.consent);
  expect(guidance.for(OTHER).entries.protocol.source.nl).toContain('Gezinnen met meervoudige');
});

test('notes that a file system leaves behind are no texts', () => {
  writeFileSync(join(folder, 'guidance', '.DS_Store'), 'x');
  expect(loadGuidance(folder).for(TENANT).entries.who.text.en).toMatch(/\S/);
});

test.each([
  [
    'no default',
    () => rmSync(join(folder, 'guidance/default.json')),
    /cards\/guidance\/default\.json: cannot be read\. Put the file back/,
  ],
  [
    'no folder',
    () => rmSync(join(folder, 'guidance'), { recursive: true }),
    /cards\/guidance\/default\.json: cannot be read/,
  ],
  [
    'a text that is left out of the default',
    () => editDefault((json) => json.replace('"tried":', '"attempted":')),
    /cards\/guidance\/default\.json: has another shape[^]*tried/,
  ],
  [
    'a text in one language only',
    () => write(`${TENANT}.json`, { entries: { who: { ...OWN, text: { nl: 'Alleen hier.' } } } }),
    new RegExp(`cards/guidance/${TENANT}\\.json: has another shape[^]*entries\\.who\\.text\\.en`),
  ],
  [
    'a text without the day it was checked',
    () => write(`${TENANT}.json`, { entries: { who: { text: OWN.text, source: OWN.source } } }),
    /has another shape[^]*checked/,
  ],
  [
    'a day that does not exist',
    () => write(`${TENANT}.json`, { entries: { who: { ...OWN, checked: '2026-02-30' } } }),
    /has another shape[^]*checked/,
  ],
  [
    'a question that is not asked',
    () => write(`${TENANT}.json`, { entries: { why: OWN } }),
    /has another shape[^]*why/,
  ],
  [
    'a link that is not safe',
    () => write(`${TENANT}.json`, { entries: { who: { ...OWN, url: 'http://example.org' } } }),
    /has another shape[^]*url/,
  ],
  [
    'a link that would end too soon',
    () => write(`${TENANT}.json`, { entries: { who: { ...OWN, url: 'https://example.org/a)b' } } }),
    /has signs that break a link/,
  ],
  [
    'a file named after no tenant',
    () => write('wijkteam-noord.json', {}),
    /cards\/guidance\/wijkteam-noord\.json: is named after no tenant[^]*Name it <tenant id>\.json/,
  ],
])('%s is refused at start, with file and remedy', (_what, damage, message) => {
  damage();
  expect(() => loadGuidance(folder)).toThrow(message);
});
