import { fileButtons, fileLine } from './document-sheet';
import { intensityButton } from './intensity';
import type { Sheet } from './sheet';
import { unfolding } from './unfolding';
import type { Writer } from './writer';
import type { ReflectionSheetView } from '../../application/views/reflection';
import { questionsOf, REFLECTION_SECTIONS, type ReflectionSection } from '../../domain/reflection';

/** The questions for the kitchen table, to read from a phone; the file has room to write. */
export function reflectionSheet(view: ReflectionSheetView, writer: Writer): Sheet {
  const { about = null } = view;
  const [first, ...others] = REFLECTION_SECTIONS;
  const file = fileLine(view, writer);
  return unfolding({
    title: writer.text('reflection.sheet.title'),
    intro: [writer.text('reflection.sheet.card')],
    passages: [
      {
        heading: writer.text(`reflection.sheet.sections.${first}`),
        points: questionLines(first, writer),
      },
    ],
    parts: others.map((section) => ({
      id: `section-${section}`,
      title: writer.plain(`reflection.sheet.sections.${section}`),
      passages: [{ points: questionLines(section, writer) }],
    })),
    closing: [...(file === '' ? [] : [file]), writer.text('reflection.sheet.not-kept')],
    actions: [
      ...fileButtons(view, writer),
      intensityButton(writer.plain('reflection.forms'), { about }, writer),
    ],
  });
}

function questionLines(section: ReflectionSection, writer: Writer): string[] {
  return questionsOf(section).map((question) => writer.text(`reflection.sheet.questions.${question}`));
}
