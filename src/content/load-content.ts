import { loadRoles, loadSections, type ChecklistSection } from './checklist';
import { loadGuidance, type GuidanceByTenant } from './guidance';
import { CARDS_FOLDER } from './read-json';
import { loadTemplates, type CardTemplate, type TemplateName } from './templates';
import { loadTexts, requireTexts, type TextLanguage, type TextTree } from './texts';
import { loadExamples } from './understanding';
import { TIPS } from '../domain/tip-ids';
import { ITEMS, SECTIONS } from '../domain/checklist';
import { LEVELS } from '../domain/facts';
import type { Examples } from '../domain/understanding/labels';
import { OUTCOMES } from '../domain/sharing/outcome';
import { QUESTIONS } from '../domain/sharing/questions';

/** All of cards/, validated. */
export interface Content {
  readonly templates: Readonly<Record<TemplateName, CardTemplate>>;
  readonly sections: readonly ChecklistSection[];
  readonly roles: readonly string[];
  readonly texts: Readonly<Record<TextLanguage, TextTree>>;
  /** What people type, by what they mean. */
  readonly examples: Examples;
  readonly guidance: GuidanceByTenant;
}

/**
 * Loads what people see, once, at start.
 * @throws ContentError naming the file, what is wrong, and the remedy
 */
export function loadContent(folder: string = CARDS_FOLDER): Content {
  const content = {
    templates: loadTemplates(folder),
    sections: loadSections(folder),
    roles: loadRoles(folder),
    texts: loadTexts(folder),
    examples: loadExamples(folder),
    guidance: loadGuidance(folder),
  };
  requireTexts(content.texts, [
    ...ITEMS.map((item) => `checklist.items.${item}`),
    ...SECTIONS.map((section) => `checklist.sections.${section}.heading`),
    ...content.roles.map((role) => `checklist.roles.${role}`),
    ...LEVELS.map((level) => `levels.${level}`),
    ...TIPS.map((tip) => `tips.${tip}`),
    ...QUESTIONS.map((question) => `sharing.questions.${question}.question`),
    ...OUTCOMES.map((outcome) => `sharing.outcomes.${outcome}.title`),
  ]);
  return content;
}
