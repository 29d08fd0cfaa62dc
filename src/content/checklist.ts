import { z } from 'zod';
import { ContentError } from './content-error';
import { readJson } from './read-json';
import { ITEMS, SECTIONS, isItemId, sectionOf, type ItemId, type Section } from '../domain/checklist';

/** A section of the form; its wording is found by id in the texts. */
export interface ChecklistSection {
  readonly id: Section;
  /** In the order of the form. */
  readonly items: readonly ItemId[];
  /** Whether the section has a line of explanation below its heading. */
  readonly note: boolean;
}

const BARRIERS = 'checklists/barriers.json';
const ROLES = 'checklists/roles.json';

const barriersSchema = z.strictObject({
  sections: z.array(
    z.strictObject({
      id: z.enum(SECTIONS),
      items: z.array(z.string().refine(isItemId, 'is no item of the checklist')).min(1),
      note: z.boolean(),
    }),
  ),
});

const rolesSchema = z.strictObject({ roles: z.array(z.string().regex(/^[a-z][a-z-]*$/)).min(1) });

/** @throws ContentError unless every section and item is there once, each item in its own section */
export function loadSections(folder: string): readonly ChecklistSection[] {
  const { sections } = readJson(folder, BARRIERS, barriersSchema);
  requireOnce(
    'section',
    SECTIONS,
    sections.map((section) => section.id),
  );
  requireOnce(
    'item',
    ITEMS,
    sections.flatMap((section) => section.items),
  );
  for (const { id, items } of sections) {
    const stray = items.find((item) => sectionOf(item) !== id);
    if (stray)
      throw new ContentError(
        BARRIERS,
        `item ${stray} stands in section ${id}.`,
        `Move it to section ${sectionOf(stray)}.`,
      );
  }
  return sections;
}

/** Ids of the roles one can choose from. */
export function loadRoles(folder: string): readonly string[] {
  return readJson(folder, ROLES, rolesSchema).roles;
}

function requireOnce(what: string, wanted: readonly string[], found: readonly string[]): void {
  const wrong = wanted.find((id) => found.filter((other) => other === id).length !== 1);
  if (wrong)
    throw new ContentError(BARRIERS, `${what} ${wrong} must be there exactly once.`, 'Add or remove it.');
}
