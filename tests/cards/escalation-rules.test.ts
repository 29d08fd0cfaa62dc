import { loadContent } from '../../src/content/load-content';
import { flattenTexts } from '../../src/content/texts';
import { RULES } from '../../src/domain/advice';
import { LEVELS } from '../../src/domain/facts';
import { defaultThresholds } from '../../src/domain/thresholds';
import { createCardRenderer } from '../../src/teams/cards/render';
import { GALLERY_CLOCK } from '../support/card-gallery';
import { ofType, textsOf } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);
const card = cards.render({ kind: 'escalation-rules' }, 'nl');
const texts = flattenTexts(content.texts.nl);
const passages = ofType(card, 'Container').map(textsOf);

const passageOf = (heading: string | undefined) =>
  (passages.find(([first]) => first === heading) ?? []).join('\n');

test('the ladder stands from light to heavy, and acute apart', () => {
  const labels = LEVELS.map((level) => texts.get(`levels.${level}`));
  expect(passages.map(([first]) => first).filter((first) => labels.includes(first))).toEqual([
    'Geen signaal',
    'Bespreken in het overleg',
    'Aansporing door de regisseur',
    'Opschalen naar leidinggevende',
    'Opschalen naar procesmanager',
    'Acuut: bel 112 of Veilig Thuis',
  ]);
  expect(passageOf('Acuut: bel 112 of Veilig Thuis')).toMatch(/\*\*112\*\*[\s\S]*\*\*0800-2000\*\*/);
});

test('every row of the decision table is accounted for, with its sources', () => {
  const footers = textsOf(card).filter((text) => text.startsWith('Regel '));
  const rules = footers.flatMap((footer) => /^Regel (.+) · bron \S/.exec(footer)?.[1]?.split(', ') ?? []);
  expect(rules.sort()).toEqual(RULES.filter((rule) => rule !== 'concern').sort());
});

test('the numbers are those that the advice is made with', () => {
  const { sharedItemRounds, sharedItemOrganisations, changeRounds, persistentRounds } = defaultThresholds;
  const manager = passageOf('Opschalen naar leidinggevende');
  expect(manager).toContain(
    `${String(sharedItemRounds)} rondes op rij terug, steeds vanuit minstens ${String(sharedItemOrganisations)} organisaties`,
  );
  expect(manager).toContain(`${String(changeRounds)} rondes op rij veel`);
  expect(passageOf('Aansporing door de regisseur')).toContain(`${String(persistentRounds)} rondes op rij`);
  expect(passageOf('Opschalen naar procesmanager')).toContain(
    `minstens ${String(defaultThresholds.brokenOrganisations)} organisaties`,
  );
  expect(passageOf('Geen signaal')).toContain(
    `minstens ${String(defaultThresholds.countingOrganisations)} organisaties`,
  );
});

test('it is our own rule, people decide, and the channel explains a case', () => {
  expect(passageOf('Goed om te weten')).toMatch(/eigen regel[\s\S]*beslissen[\s\S]*opschalen/);
  expect(ofType(card, 'Action.Execute')).toMatchObject([{ data: { command: 'help' } }]);
});
