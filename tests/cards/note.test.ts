import fc from 'fast-check';
import { LANGUAGES } from '../../src/application/actor';
import { noteSituation } from '../../src/application/documents/note-situation';
import type { EscalationNoteView, NoteAgreement } from '../../src/application/views/documents';
import { loadContent } from '../../src/content/load-content';
import { ITEMS, THEMES, sectionOf, type ItemId } from '../../src/domain/checklist';
import { advise } from '../../src/domain/escalation';
import { summarise } from '../../src/domain/summary';
import { defaultThresholds } from '../../src/domain/thresholds';
import { escapeWhole } from '../../src/teams/cards/escape';
import { fitsOnePage } from '../../src/teams/cards/one-page';
import { createCardRenderer } from '../../src/teams/cards/render';
import { caseOf, sameEachRound, type Person } from '../domain/builders';
import { GALLERY, GALLERY_CLOCK } from '../support/card-gallery';
import { BUSIEST_NOTE } from '../support/card-gallery-documents';
import { ofType, textsOf } from './card-tree';

const content = loadContent();
const cards = createCardRenderer(content, GALLERY_CLOCK);
const NOTES = GALLERY.flatMap(({ name, view }) => (view.kind === 'escalation-note' ? [{ name, view }] : []));
const inBothLanguages = NOTES.flatMap(({ name, view }) =>
  LANGUAGES.map((language) => ({ name, view, language })),
);

function linesOf(view: EscalationNoteView, language: 'nl' | 'en' = 'nl'): string[] {
  const { title, intro, parts, closing } = cards.document(view, language);
  return [title, ...intro, ...parts.flatMap(({ heading, lines }) => [heading, ...lines]), ...closing];
}

describe.each(inBothLanguages)('$name in $language', ({ view, language }) => {
  test('the card reads as the document does', () => {
    const lines = linesOf(view, language).map(escapeWhole);
    const shown = textsOf(cards.render(view, language));
    expect(shown.filter((text) => lines.includes(text))).toEqual(lines);
  });

  test('takes one page', () => {
    expect(fitsOnePage(cards.document(view, language))).toBe(true);
  });

  test('the name of the file tells nothing of the case', () => {
    expect(cards.document(view, language).name).not.toContain(view.code);
  });
});

test.each(LANGUAGES)(
  'the busiest one in %s still lists five agreements, and says how many more',
  (language) => {
    const lines = linesOf(BUSIEST_NOTE, language);
    expect(lines.filter((line) => line.includes('vast moment in de week'))).toHaveLength(5);
    expect(lines.join('\n')).toMatch(/nog 3 afspraken|3 more agreements/);
  },
);

test.each(LANGUAGES)(
  'with as much tried on each agreement as a note tells, it takes one page in %s',
  (language) => {
    const nudges: NoteAgreement['nudges'] = Array.from({ length: 6 }, (_, index) => ({
      kind: index % 2 === 0 ? 'reminder' : 'manager',
      deadline: `2025-12-1${index}`,
    }));
    const broken = BUSIEST_NOTE.tried.broken.map((one) => ({
      ...one,
      what: 'w'.repeat(140),
      organisation: 'o'.repeat(80),
      nudges,
    }));
    const view = { ...BUSIEST_NOTE, tried: { ...BUSIEST_NOTE.tried, broken } };
    const listed = linesOf(view, language).filter((line) => line.includes('w'.repeat(140)));
    expect(listed.length).toBeGreaterThan(0);
    for (const line of listed)
      expect(line.match(/met tijd tot en met|with time to the end of/g)).toHaveLength(6);
    expect(fitsOnePage(cards.document(view, language))).toBe(true);
  },
);

describe('with texts as long as they may be', () => {
  const long: NoteAgreement = {
    ...BUSIEST_NOTE.tried.broken[0]!,
    what: 'w'.repeat(140),
    organisation: 'o'.repeat(80),
  };
  const view = {
    ...BUSIEST_NOTE,
    tried: { ...BUSIEST_NOTE.tried, broken: Array(5).fill(long) as NoteAgreement[] },
  };

  test.each(LANGUAGES)('it lists fewer in %s, counts the others, and still takes one page', (language) => {
    const lines = linesOf(view, language);
    const listed = lines.filter((line) => line.includes(long.what));
    expect(listed.length).toBeGreaterThan(0);
    expect(lines.join('\n')).toMatch(new RegExp(`${8 - listed.length} (afspraken|more agreements)`));
    expect(fitsOnePage(cards.document(view, language))).toBe(true);
    expect(lines.join('').length).toBeLessThan(4_000);
  });

  test('each listed agreement is there whole', () => {
    expect(linesOf(view).join('\n')).toContain(
      `“${long.what}” (${long.organisation}), uiterlijk 10 december 2025.`,
    );
  });
});

test.each([
  ['none that comes back', 'note-against-the-advice', 'Er is nog geen punt dat vaker terugkwam.'],
  ['few respondents', 'note-few-respondents', 'Het thema “Samenwerken” komt steeds terug, sinds 29 oktober.'],
  ['several managers', 'note-managers-many', 'Voor: de leidinggevenden van Jeugdhulp Noord en Wijkteam Zuid'],
  [
    'somebody else being regisseur',
    'note-few-respondents',
    'Datum: 23 november 2026 · Contact: de regisseur',
  ],
  ['agreements of nobody in particular', 'note-unnamed-several-broken', '3 afspraken zijn niet nagekomen.'],
  ['nothing agreed', 'note-few-respondents', 'We legden nog geen afspraken vast.'],
])('with %s', (_what, name, said) => {
  expect(linesOf(NOTES.find((note) => note.name === name)!.view)).toContain(said);
});

test('what was typed is shown as it was typed', () => {
  const [first] = BUSIEST_NOTE.tried.broken;
  const what = '*Bel* [school](https://example.com) <b>';
  const view = { ...BUSIEST_NOTE, tried: { ...BUSIEST_NOTE.tried, broken: [{ ...first!, what }] } };
  expect(linesOf(view).join('\n')).toContain(`“${what}”`);
  expect(textsOf(cards.render(view, 'nl')).join('\n')).toContain('\\*Bel\\* \\[school\\]');
});

test('a link opens the file; else it says that Teams will ask, or how to open a chat', () => {
  const link = ofType(cards.render(BUSIEST_NOTE, 'nl'), 'Action.OpenUrl');
  expect(link).toMatchObject([{ title: 'Open als Word-bestand', url: BUSIEST_NOTE.link }]);
  const words = (name: string) =>
    textsOf(cards.render(NOTES.find((note) => note.name === name)!.view, 'nl')).join('\n');
  expect(words('note-manager')).toContain('Teams vraagt je in onze chat');
  expect(words('note-few-respondents')).toContain('Open eerst een chat met mij');
  expect(words('problem-note-too-far')).not.toContain('Word-bestand');
});

describe('whatever people answered', () => {
  const person = fc.record<Person>({
    of: fc.constantFrom('Wijkteam', 'GGZ', 'School', null),
    ticks: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 6 }),
    unseen: fc.subarray([...THEMES]),
    plan: fc.constantFrom('yes', 'no', 'unknown'),
    safety: fc.constantFrom('none', 'none', 'concern', 'acute'),
  });
  const drawn = fc.tuple(
    fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
    fc.array(person, { minLength: 1, maxLength: 6 }),
  );
  const { items } = content.texts.nl['checklist'] as { items: Record<ItemId, string> };

  function noteOn([rounds, people]: readonly [1 | 2 | 3 | 4, readonly Person[]]): string {
    const facts = caseOf(sameEachRound(rounds, people));
    const summary = summarise(facts, advise(facts, defaultThresholds), defaultThresholds);
    return linesOf({ ...BUSIEST_NOTE, situation: noteSituation(summary, '2026-02-16') }).join('\n');
  }

  test('no private item and no item of somebody’s own is in it, and with few respondents no item at all', () => {
    fc.assert(
      fc.property(drawn, ([rounds, people]) => {
        const note = noteOn([rounds, people]);
        const hidden = ITEMS.filter(
          (item) => people.length < 3 || sectionOf(item) === 'C' || ['W1', 'W2', 'W3'].includes(item),
        );
        for (const item of hidden) expect(note).not.toContain(items[item]);
      }),
      { numRuns: 200 },
    );
  });

  test('what is private changes nothing in it', () => {
    fc.assert(
      fc.property(drawn, ([rounds, people]) => {
        const without = people.map((one) => ({
          ...one,
          ticks: (one.ticks ?? []).filter((item) => item !== 'C2' && item !== 'C3'),
        }));
        const withAll = without.map((one) => ({ ...one, ticks: [...one.ticks, 'C2', 'C3'] as ItemId[] }));
        expect(noteOn([rounds, withAll])).toBe(noteOn([rounds, without]));
      }),
      { numRuns: 100 },
    );
  });

  test('who of them said it changes nothing in it', () => {
    fc.assert(
      fc.property(drawn, ([rounds, people]) => {
        // What the regisseur says of the plan weighs more, and organisations count.
        const alike = people.map((one) => ({ ...one, of: 'Wijkteam', plan: 'unknown' as const }));
        expect(noteOn([rounds, alike.toReversed()])).toBe(noteOn([rounds, alike]));
      }),
      { numRuns: 100 },
    );
  });
});
