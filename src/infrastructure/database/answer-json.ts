import { z } from 'zod';
import type { AnswerContent } from '../../application/answer-content';
import { THEMES } from '../../domain/checklist';
import type { FreeText } from './free-text';
import { storedSignals } from './signals-json';

/** An answer as stored: closed choices as they are, the agenda line encrypted. */
const storedAnswer = z.strictObject({
  signals: storedSignals,
  unseen: z.array(z.enum(THEMES)),
  plan: z.enum(['yes', 'no', 'unknown']),
  safety: z.enum(['none', 'concern', 'acute']),
  agenda: z.string().nullable(),
});

export function toStored(content: AnswerContent, text: FreeText): z.input<typeof storedAnswer> {
  return {
    signals: content.signals.map(({ item, on }) => ({ item, on })),
    unseen: [...content.unseen],
    plan: content.plan,
    safety: content.safety,
    agenda: text.seal(content.agenda),
  };
}

/**
 * The agenda line is opened when it is read: most answers are only counted.
 * @throws ZodError when the stored value is no answer: data was changed behind the application's back
 */
export function fromStored(stored: unknown, text: FreeText): AnswerContent {
  const { agenda, ...answer } = storedAnswer.parse(stored);
  return {
    ...answer,
    get agenda() {
      return text.open(agenda);
    },
  };
}
