import { inputValue } from './escape';
import type { Writer } from './writer';

/** A role by its name, in plain text; one that is not on the list (typed by another client) as it was typed. */
export function roleName(role: string, known: readonly string[], writer: Writer): string {
  return known.includes(role) ? writer.plain(`checklist.roles.${role}`) : inputValue(role);
}
