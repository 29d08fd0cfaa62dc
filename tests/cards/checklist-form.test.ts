import type { ChecklistFormView } from '../../src/application/views/checklist';
import { loadContent } from '../../src/content/load-content';
import { itemsOf } from '../../src/domain/checklist';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { nodesOf, ofType } from './card-tree';

const cards = createCardRenderer(loadContent(), GALLERY_CLOCK);

function form(name: string): ChecklistFormView {
  const view = GALLERY.find((card) => card.name === name)?.view;
  if (view?.kind !== 'checklist-form') throw new Error(`no sample ${name}`);
  return view;
}

const inputs = (view: ChecklistFormView) =>
  Object.fromEntries(ofType(cards.render(view, 'nl'), 'Input.').map((input) => [String(input.id), input]));

test('asks every item, in its section, with the item id as value', () => {
  const shown = inputs(form('checklist-form'));
  for (const section of ['A', 'B', 'C', 'W'] as const) {
    expect(shown[section]).toMatchObject({ isMultiSelect: true, style: 'expanded' });
    const choices = shown[section]?.choices as { value: string }[];
    expect(choices.map(({ value }) => value).sort()).toEqual([...itemsOf(section)].sort());
  }
});

test('comes back filled in', () => {
  expect(inputs(form('checklist-form-again'))).toMatchObject({
    A: { value: 'A1,A10' },
    B: { value: '' },
    C: { value: 'C1,C3' },
    W: { value: 'W4' },
    'A.unseen': { value: 'false', valueOn: 'true', valueOff: 'false' },
    'B.unseen': { value: 'true' },
    'C.unseen': { value: 'false' },
    plan: { value: 'yes' },
    safety: { value: 'concern' },
    agenda: { value: 'wie belt school?', maxLength: 140 },
    role: { value: 'ambulant begeleider' },
    organisation: { value: 'Jeugdhulp Noord' },
  });
});

test('still offers a role that is not on the list, so that sending again keeps it', () => {
  const choices = inputs(form('checklist-form-again')).role?.choices;
  expect(choices).toContainEqual({ title: 'ambulant begeleider', value: 'ambulant begeleider' });
});

test.each([
  ['checklist-form', true],
  ['checklist-form-again', false],
])('in %s role and organisation stand open: %s', (name, open) => {
  const profile = nodesOf(cards.render(form(name), 'nl')).find((node) => node.id === 'profile');
  expect(profile?.isVisible).toBe(open);
  const toggles = ofType(cards.render(form(name), 'nl'), 'Action.ToggleVisibility');
  expect(toggles).toHaveLength(open ? 0 : 1);
});

test('requires nothing: an answer that is incomplete is better than none', () => {
  const required = Object.values(inputs(form('checklist-form'))).filter((input) => input.isRequired);
  expect(required).toEqual([]);
});

test('sends the inputs with the answer, and none with "not for me"', () => {
  const buttons = ofType(cards.render(form('checklist-form'), 'nl'), 'Action.Execute');
  expect(buttons).toMatchObject([
    { verb: 'checklist.submit', associatedInputs: 'auto', data: { roundId: 'round-4' } },
    { verb: 'checklist.skip', associatedInputs: 'none', data: { roundId: 'round-4' } },
  ]);
});
