import { z } from 'zod';
import { readJson } from './read-json';

export const TEMPLATE_NAMES = [
  'message',
  'case-form',
  'members-form',
  'conditions-form',
  'handover-form',
  'plan-form',
  'decision-form',
  'checklist-form',
  'summary',
  'evaluation-form',
  'evaluation-result',
  'explanation',
  'unfolding',
  'reflection-form',
  'intensity-form',
  'signal-form',
  'sharing-question',
  'sharing-outcome',
  'document',
  'agreement-form',
  'agreement-nudge',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** An Adaptive Card with binding expressions and without language. */
export type CardTemplate = z.infer<typeof templateSchema>;

const templateSchema = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.literal('1.5'),
  // Screen readers and translators need the language of the card; old clients the line that stands in for it.
  lang: z.literal('${language}'),
  fallbackText: z.literal('${announcement}'),
  body: z.array(z.looseObject({ type: z.string() })).min(1),
});

/** @throws ContentError for a file that is missing or no card template */
export function loadTemplates(folder: string): Readonly<Record<TemplateName, CardTemplate>> {
  const entries = TEMPLATE_NAMES.map((name) => [
    name,
    readJson(folder, `templates/${name}.json`, templateSchema),
  ]);
  return Object.fromEntries(entries) as Record<TemplateName, CardTemplate>;
}
