import type { Writer } from './writer';
import type { WrittenDocument } from '../../application/document';
import { questionsOf, REFLECTION_SECTIONS } from '../../domain/reflection';

/** As wide as the text on A4, in the letter of our documents. */
const RULE = '_'.repeat(80);

/** Room to write below each question. */
const RULES = [RULE, RULE];

/** The questions for the kitchen table, on paper. It holds nothing of anybody. */
export function reflectionSheetDocument(writer: Writer): WrittenDocument {
  return {
    language: writer.language,
    title: writer.plain('reflection.sheet.title'),
    intro: ['intro', 'skip'].map((key) => writer.plain(`reflection.sheet.${key}`)),
    parts: REFLECTION_SECTIONS.map((section) => ({
      heading: writer.plain(`reflection.sheet.sections.${section}`),
      lines: questionsOf(section).flatMap((question) => [
        writer.plain(`reflection.sheet.questions.${question}`),
        ...RULES,
      ]),
    })),
    closing: [writer.plain('reflection.sheet.closing')],
    name: writer.plain('reflection.sheet.file'),
  };
}
