import { z } from 'zod';
import { isItemId, type ItemId } from '../../domain/checklist';

/** Signals as stored: an item, and the day it was noticed. */
export const storedSignals = z.array(
  z.strictObject({
    item: z.custom<ItemId>((value) => typeof value === 'string' && isItemId(value)),
    on: z.iso.date(),
  }),
);
