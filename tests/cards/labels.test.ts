import { loadContent } from '../../src/content/load-content';
import { LEVELS, type Level } from '../../src/domain/facts';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { ofType, textsOf } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);

/** Word for word: outside tools and people's habits rely on them. */
const LABELS: Readonly<Record<Level, readonly [nl: string, en: string]>> = {
  none: ['Geen signaal', 'No signal'],
  insufficient: ['Onvoldoende gegevens', 'Not enough data'],
  discuss: ['Bespreken in het overleg', 'Discuss in the meeting'],
  reminder: ['Aansporing door de regisseur', 'Reminder by the case lead'],
  manager: ['Opschalen naar leidinggevende', 'Escalate to manager'],
  'process-manager': ['Opschalen naar procesmanager', 'Escalate to process manager'],
  acute: ['Acuut: bel 112 of Veilig Thuis', 'Acute: call 112 or Veilig Thuis'],
};

const summaryOf = (level: Level) => {
  const found = GALLERY.map(({ view }) => view).find(
    (view) => view.kind === 'summary' && view.level === level,
  );
  if (found === undefined) throw new Error(`no sample of ${level}`);
  return found;
};

test.each(LEVELS)('the label of %s stands alone, word for word', (level) => {
  const [nl, en] = LABELS[level];
  expect(textsOf(cards.render(summaryOf(level), 'nl'))).toContain(nl);
  expect(textsOf(cards.render(summaryOf(level), 'en'))).toContain(en);
});

test.each(LEVELS)('the summary of %s says so in the data of its button', (level) => {
  const buttons = ofType(cards.render(summaryOf(level), 'nl'), 'Action.Execute');
  const ids = { roundId: 'round-4', caseId: 'case-1' };
  expect(buttons.map(({ data }) => data)).toEqual([
    { verb: 'command', command: 'agreements', card: 'summary', ...ids },
    { verb: 'decision.record', card: 'summary', ...ids },
    { verb: 'summary.post', ...ids, level },
  ]);
});

test.each([
  ['nl', 'donderdag 26 november om 10:00'],
  ['en', 'Thursday 26 November at 10:00'],
] as const)('a meeting is shown in the time of its zone, in %s', (language, moment) => {
  const view = GALLERY.find(({ name }) => name === 'checklist')?.view;
  expect(view && textsOf(cards.render(view, language)).join('\n')).toContain(moment);
});

test('a day of another year is shown with its year', () => {
  expect(textsOf(cards.render(summaryOf('acute'), 'nl')).join('\n')).toContain('sinds 18 december 2025');
});
