import { pathOf, type Path } from '../../../src/domain/sharing/path';
import { CHOICES, isTextQuestion, type Answers, type Question } from '../../../src/domain/sharing/questions';

/** An answer that says something, and one that does not. */
const TEXTS = ['so that help can start', ' .. '];

export function valuesOf(question: Question): readonly string[] {
  return isTextQuestion(question) ? TEXTS : CHOICES[question];
}

/** Every way through the weighing, to its end. */
export function allPaths(from: Answers = {}): Path[] {
  const path = pathOf(from);
  if (path.outcome !== null) return [path];
  const question = path.asked.at(-1) as Question;
  return valuesOf(question).flatMap((value) => allPaths({ ...from, [question]: value }));
}

/** Something was said, spaces and punctuation aside. */
export function says(text: string | undefined): boolean {
  return text !== undefined && /[a-z]/.test(text);
}
