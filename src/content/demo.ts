import { z } from 'zod';
import { CARDS_FOLDER, readJson } from './read-json';
import { ITEMS, THEMES } from '../domain/checklist';

const answer = z.strictObject({
  items: z.array(z.enum(ITEMS)),
  unseen: z.array(z.enum(THEMES)),
  plan: z.enum(['yes', 'no', 'unknown']),
  safety: z.enum(['none', 'concern', 'acute']),
  agenda: z.strictObject({ nl: z.string(), en: z.string() }).nullable(),
});

const script = z
  .strictObject({
    colleagues: z
      .array(z.strictObject({ name: z.string(), role: z.string(), organisation: z.string() }))
      .min(1),
    rounds: z.array(z.array(answer)).min(2),
  })
  .refine(({ colleagues, rounds }) => rounds.every((round) => round.length === colleagues.length), {
    message: 'Each round needs one answer for every colleague.',
  });

/** What the simulated colleagues of the local trial answer: earlier rounds first, the current one last. */
export function loadDemo(folder: string = CARDS_FOLDER): z.infer<typeof script> {
  return readJson(folder, 'demo/demo.json', script);
}
