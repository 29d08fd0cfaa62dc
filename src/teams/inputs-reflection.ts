import type { CardData } from './incoming';
import { textOf } from './inputs';
import type { IntensityInput } from '../application/reflection/choose-intensity';
import type { ReflectionInput } from '../application/reflection/reflect';
import { isIntensity, type Intensity } from '../domain/intensity';
import {
  REFLECTION_CHOICES,
  REFLECTION_MODES,
  REFLECTION_QUESTIONS,
  reflectionAnswers,
} from '../domain/reflection';

/** Whether the form is all that stands on its card. */
export function ownCardIn(data: CardData): boolean {
  return textOf(data, 'card') === 'own';
}

/** Null: none of its inputs came along, so the form is asked for. Questions left empty are skipped. */
export function readReflection(data: CardData): ReflectionInput | null {
  if (['mode', ...REFLECTION_QUESTIONS].every((id) => data[id] === undefined)) return null;
  const typed = REFLECTION_QUESTIONS.map((question) => [question, textOf(data, question) ?? ''] as const);
  const isKnown = typed.every(([question, choice]) =>
    ['', ...REFLECTION_CHOICES].some((known) => known === choice && data[question] !== null),
  );
  return {
    mode: REFLECTION_MODES.find((mode) => mode === textOf(data, 'mode')) ?? null,
    answers: reflectionAnswers(Object.fromEntries(typed)),
    problem: isKnown ? null : { key: 'choice-invalid' },
  };
}

/** Null: neither input came along, so the form is asked for. */
export function readIntensity(data: CardData): IntensityInput | null {
  if (data['now'] === undefined && data['fits'] === undefined) return null;
  const read = (id: 'now' | 'fits'): Intensity | '' | null => {
    const typed = textOf(data, id) ?? '';
    if (data[id] === null) return null;
    return typed === '' || isIntensity(typed) ? typed : null;
  };
  const now = read('now');
  const fits = read('fits');
  const problem = now === null || fits === null ? ({ key: 'choice-invalid' } as const) : null;
  return { now: now ?? '', fits: fits ?? '', problem };
}
