import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load-content';
import { CARDS_FOLDER } from '../../src/content/read-json';
import { flattenTexts } from '../../src/content/texts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
  cpSync(CARDS_FOLDER, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, change: (json: string) => string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('what is shipped loads', () => {
  expect(loadContent(folder).sections.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'W']);
});

test('both languages have the same keys', () => {
  const { nl, en } = loadContent().texts;
  expect([...flattenTexts(en).keys()].sort()).toEqual([...flattenTexts(nl).keys()].sort());
});

test.each([
  [
    'a file that is gone',
    () => rmSync(join(folder, 'templates/summary.json')),
    /cards\/templates\/summary\.json: cannot be read\. Put the file back/,
  ],
  [
    'broken JSON',
    () => edit('texts/nl.json', (json) => json.slice(0, -10)),
    /cards\/texts\/nl\.json: is no valid JSON/,
  ],
  [
    'a sentence in one language only',
    () => edit('texts/en.json', (json) => json.replace('"few":', '"fewer":')),
    /cards\/texts\/en\.json: lacks summary\.few\. Add a sentence/,
  ],
  [
    'another value in a translation',
    () => edit('texts/en.json', (json) => json.replace('Case lead: {{name}}', 'Case lead: {{person}}')),
    /cards\/texts\/en\.json: "case-registered\.regisseur" uses \{\{person\}\} where texts\/nl\.json uses \{\{name\}\}/,
  ],
  [
    'an empty sentence',
    () => edit('texts/nl.json', (json) => json.replace('"Toon meer"', '" "')),
    /cards\/texts\/nl\.json: has another shape[^]*more/,
  ],
  [
    'an item that does not exist',
    () => edit('checklists/barriers.json', (json) => json.replace('"A11"', '"A12"')),
    /cards\/checklists\/barriers\.json: has another shape[^]*no item of the checklist/,
  ],
  [
    'an item that is left out',
    () => edit('checklists/barriers.json', (json) => json.replace(/,\s*"A11"/, '')),
    /cards\/checklists\/barriers\.json: item A11 must be there exactly once/,
  ],
  [
    'an item in a strange section',
    () =>
      edit('checklists/barriers.json', (json) =>
        json.replace('"B1"', '"swap"').replace('"C1"', '"B1"').replace('"swap"', '"C1"'),
      ),
    /item C1 stands in section B\. Move it to section C/,
  ],
  [
    'a role without a name',
    () => edit('checklists/roles.json', (json) => json.replace('"school"', '"gemeente"')),
    /cards\/texts\/nl\.json: lacks checklist\.roles\.gemeente/,
  ],
  [
    'a template without language',
    () => edit('templates/message.json', (json) => json.replace('${language}', 'nl')),
    /cards\/templates\/message\.json: has another shape[^]*lang/,
  ],
])('%s is refused at start, with file and remedy', (_what, damage, message) => {
  damage();
  expect(() => loadContent(folder)).toThrow(message);
});
