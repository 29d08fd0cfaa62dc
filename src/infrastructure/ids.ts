import { randomUUID } from 'node:crypto';
import type { Ids } from '../application/ports';

/** Random UUIDs: they appear on cards, so nobody may be able to guess a neighbour's. */
export const randomIds: Ids = { next: () => randomUUID() };
