import type { HelpView } from '../../src/application/views/notices';
import type { View } from '../../src/application/views/view';
import { loadContent } from '../../src/content/load-content';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { ofType, textsOf } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);

const helpView: HelpView = {
  kind: 'help',
  place: 'channel',
  role: 'regisseur',
  unknown: false,
  localMode: false,
};

const commandsOf = (view: View) =>
  ofType(cards.render(view, 'nl'), 'Action.Execute').map(({ data }) => (data as { command: string }).command);
const barOf = (view: View) => cards.render(view, 'nl').actions as readonly unknown[];

const ALWAYS = [
  'agreements',
  'signal',
  'escalate',
  'tips',
  'evaluate',
  'reflect',
  'forms',
  'newcase',
  'plan',
  'language',
];
const IN_PRIVATE = [
  'share',
  'checklist',
  'signal',
  'escalate',
  'tips',
  'reflect',
  'forms',
  'mydata',
  'language',
];

test.each<[string, Partial<HelpView>, string[]]>([
  ['a regisseur', {}, ['checklist', 'summary', ...ALWAYS]],
  ['a member', { role: 'member' }, ['checklist', ...ALWAYS]],
  ['who tries it out', { localMode: true }, ['checklist', 'summary', ...ALWAYS, 'demo']],
  ['somebody in private', { place: 'personal', role: 'member' }, IN_PRIVATE],
  ['who tries it out in private', { place: 'personal', role: 'member', localMode: true }, IN_PRIVATE],
])('help offers %s what can be done there', (_who, given, commands) => {
  const view = { ...helpView, ...given };
  expect(commandsOf(view)).toEqual(commands);
  // The bar hides what comes after its sixth button.
  expect(barOf(view)).toEqual([]);
});

test('only members read who asks for the summary', () => {
  const line = 'De samenvatting vraagt de regisseur op.';
  expect(textsOf(cards.render({ ...helpView, role: 'member' }, 'nl'))).toContain(line);
  expect(textsOf(cards.render(helpView, 'nl'))).not.toContain(line);
});

test.each(['channel', 'personal'] as const)('in %s what was not understood is said first', (place) => {
  const lines = (unknown: boolean) =>
    textsOf(cards.render({ ...helpView, place, unknown }, 'nl')).slice(1, 3);
  expect(lines(true)[0]).toMatch(/begreep je niet helemaal/);
  expect(lines(true)[1]).toMatch(/eigen woorden/);
  expect(lines(false)[0]).toMatch(/eigen woorden/);
});

test.each(GALLERY.filter(({ view }) => view.kind === 'help'))('$name ends with 112', ({ view }) => {
  expect(textsOf(cards.render(view, 'nl')).at(-1)).toContain('bel **112**');
  expect(textsOf(cards.render(view, 'en')).at(-1)).toContain('call **112**');
});

test('the button for another language is in that language', () => {
  const titles = (language: 'nl' | 'en') =>
    ofType(cards.render(helpView, language), 'Action.Execute').map(({ title }) => title);
  expect(titles('nl')).toContain('English, please');
  expect(titles('en')).toContain('Nederlands graag');
});

test('the welcome in private begins with sharing', () => {
  expect(commandsOf({ kind: 'welcome-personal' })).toEqual(['share', 'checklist', 'language', 'help']);
  expect(textsOf(cards.render({ kind: 'welcome-personal' }, 'nl'))).toHaveLength(4);
});

test.each<[string, View, string[]]>([
  ['guesses', { kind: 'guess', guesses: ['share', 'escalate'] }, ['share', 'escalate', 'help']],
  ['a guess of help', { kind: 'guess', guesses: ['help', 'summary'] }, ['summary', 'help']],
  ['danger', { kind: 'danger', offers: ['share', 'help'] }, ['share', 'help']],
  ['danger alone', { kind: 'danger', offers: [] }, ['help']],
])('%s: help is always there, once, and last', (_name, view, commands) => {
  expect(commandsOf(view)).toEqual(commands);
  expect(barOf(view)).toEqual([]);
});
