import { z } from 'zod';
import { CARDS_FOLDER, readJson } from './read-json';
import { ITEMS, THEMES } from '../domain/checklist';
import { DECISION_LEVELS } from '../domain/decisions';
import { EVALUATION_CHOICES, EVALUATION_QUESTIONS } from '../domain/evaluation';
import { INTENSITIES } from '../domain/intensity';
import { REFLECTION_CHOICES, REFLECTION_QUESTIONS } from '../domain/reflection';

const inBoth = z.strictObject({ nl: z.string(), en: z.string() });

const answer = z.strictObject({
  items: z.array(z.enum(ITEMS)),
  unseen: z.array(z.enum(THEMES)),
  plan: z.enum(['yes', 'no', 'unknown']),
  safety: z.enum(['none', 'concern', 'acute']),
  agenda: inBoth.nullable(),
});

const after = z.int().min(0);

const agreement = z.strictObject({
  what: inBoth,
  organisation: z.string(),
  madeAfter: after,
  dueInDays: z.int(),
  settled: z.strictObject({ after, status: z.enum(['open', 'kept', 'broken']) }).nullable(),
  reminded: z.strictObject({ after, deadlineInDays: z.int().min(0) }).nullable(),
});

const evaluated = z.array(z.partialRecord(z.enum(EVALUATION_QUESTIONS), z.enum(EVALUATION_CHOICES)));
const reflected = z.array(z.partialRecord(z.enum(REFLECTION_QUESTIONS), z.enum(REFLECTION_CHOICES)));

const script = z
  .strictObject({
    colleagues: z
      .array(z.strictObject({ name: z.string(), role: z.string(), organisation: z.string() }))
      .min(1),
    rounds: z.array(z.array(answer)).min(2),
    agreements: z.array(agreement),
    decisions: z.array(z.strictObject({ after, level: z.enum(DECISION_LEVELS), why: inBoth })),
    evaluations: z.tuple([evaluated, evaluated]),
    reflection: reflected,
    intensity: z.strictObject({ now: z.enum(INTENSITIES), fits: z.enum(INTENSITIES) }),
  })
  .refine(({ colleagues, rounds }) => rounds.every((round) => round.length === colleagues.length), {
    message: 'Each round needs one answer for every colleague.',
  });

/** What the simulated colleagues of the local trial answer: earlier rounds first, the current one last. */
export function loadDemo(folder: string = CARDS_FOLDER): z.infer<typeof script> {
  return readJson(folder, 'demo/demo.json', script);
}
