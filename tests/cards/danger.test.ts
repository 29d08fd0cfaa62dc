import type { DangerView } from '../../src/application/views/notices';
import { loadContent } from '../../src/content/load-content';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY_CLOCK } from '../support/card-gallery';
import { ofType, textsOf } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);
const view: DangerView = { kind: 'danger', offers: ['share'] };

test.each(['nl', 'en'] as const)('whom to call stands out before all else, in %s', (language) => {
  const [first, ...others] = ofType(cards.render(view, language), 'Container');
  expect(first?.style).toBe('attention');
  expect(textsOf(first).join('\n')).toMatch(/\*\*112\*\*[\s\S]*\*\*0800-2000\*\*/);
  expect(others.map(({ style }) => style)).toEqual(['default', 'default']);
});

test.each(['nl', 'en'] as const)('a client without cards says whom to call too, in %s', (language) => {
  expect(cards.render(view, language).fallbackText).toMatch(/112.*0800-2000/);
});

test('it leaves room for a false alarm', () => {
  expect(textsOf(cards.render(view, 'nl')).join('\n')).toMatch(/Misschien[\s\S]*Is er geen haast\?/);
});
