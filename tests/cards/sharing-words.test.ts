import { LANGUAGES } from '../../src/application/actor';
import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';

const { texts, guidance } = loadContent();

/** The bot weighs; it never permits. */
const PERMISSION =
  /\bmag (je|jij|u)\b|\b(je|jij|u) mag\b|\byou (may|might) share|\byou may\b|\bmay you\b|you can share|\ballowed\b|permitted|permission|toegestaan|toelaatbaar/i;

const OPENING = new Set(['sharing.title', 'announce.sharing-question']);

function wordsIn(language: 'nl' | 'en'): [string, string][] {
  const { entries, contacts } = guidance.for('none');
  return [
    ...[...flattenTexts(texts[language])].filter(
      ([key]) => /^(sharing|my-data|announce\.sharing)/.test(key) && !OPENING.has(key),
    ),
    ...Object.entries(entries).map(([id, { text }]): [string, string] => [`guidance.${id}`, text[language]]),
    ...Object.entries(contacts).map(([id, { text }]): [string, string] => [`contact.${id}`, text[language]]),
  ];
}

test.each(LANGUAGES)('no word of the weighing in %s gives permission', (language) => {
  const words = wordsIn(language);
  expect(words.length).toBeGreaterThan(150);
  expect(words.filter(([, text]) => PERMISSION.test(text))).toEqual([]);
});

test.each([
  'Dan mag je delen',
  'Je mag dit delen',
  'You may share this',
  'Now you can share it',
  'Sharing is allowed',
  'Dit is toegestaan',
])('"%s" would be noticed', (sentence) => {
  expect(sentence).toMatch(PERMISSION);
});
