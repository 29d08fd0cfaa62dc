import { z } from 'zod';
import type { Weighings } from '../../application/storage';
import type { KeptWeighing } from '../../application/records';
import { CHOICES, NOTES, QUESTIONS, type ChoiceQuestion } from '../../domain/sharing/questions';
import type { Weighing } from '../../domain/sharing/weighing';
import type { FreeText } from './free-text';
import { weighings } from './schema';
import type { Scope } from './scope';

export function weighingsIn(scope: Scope, text: FreeText): Weighings {
  const toRow = ({ weighing, ...rest }: KeptWeighing) => ({ ...rest, content: seal(weighing, text) });

  return {
    async lock(id, person) {
      const [row] = await scope.rows(weighings, { id, person }, { lock: true });
      return row ? toWeighing(row, text) : null;
    },
    async of(person) {
      const rows = await scope.rows(weighings, { person }, { orderBy: weighings.begunAt });
      return rows.map(withoutContent).reverse();
    },
    async add(weighing) {
      await scope.add(weighings, toRow(weighing));
    },
    async save({ id, ...weighing }) {
      await scope.change(weighings, { id }, toRow({ id, ...weighing }));
    },
    async remove(id) {
      await scope.remove(weighings, { id });
    },
    async removeExpired(id, now) {
      const [row] = await scope.rows(weighings, { id }, { lock: true });
      if (row !== undefined && row.expiresAt > now) return row.expiresAt;
      await scope.remove(weighings, { id });
      return null;
    },
  };
}

function seal(weighing: Weighing, text: FreeText): string {
  const sealed = text.seal(JSON.stringify(weighing));
  if (sealed === null) throw new Error('A weighing cannot be empty.');
  return sealed;
}

const choice = <Q extends ChoiceQuestion>(question: Q) => z.enum(CHOICES[question]).optional();

/** As stored, inside the encryption. */
const storedWeighing = z.strictObject({
  answers: z.strictObject({
    acute: choice('acute'),
    family: choice('family'),
    consent: choice('consent'),
    basis: choice('basis'),
    purpose: z.string().optional(),
    without: choice('without'),
    tried: choice('tried'),
    weighs: choice('weighs'),
    who: z.string().optional(),
    what: z.string().optional(),
    protocol: choice('protocol'),
    advice: choice('advice'),
    informed: choice('informed'),
  }),
  notes: z.partialRecord(z.enum(NOTES), z.string()),
  at: z.enum(QUESTIONS).nullable(),
});

function withoutContent(row: typeof weighings.$inferSelect): Omit<KeptWeighing, 'weighing'> {
  const { id, person, language, begunAt, decidedAt, expiresAt, kept, offeredAt } = row;
  return { id, person, language, begunAt, decidedAt, expiresAt, kept, offeredAt };
}

/** @throws ZodError when the stored value is no weighing: data was changed behind the application's back */
function toWeighing(row: typeof weighings.$inferSelect, text: FreeText): KeptWeighing {
  const weighing = storedWeighing.parse(JSON.parse(text.open(row.content) ?? ''));
  return { ...withoutContent(row), weighing: weighing as Weighing };
}
