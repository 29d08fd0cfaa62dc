import type { People } from '../../application/storage';
import type { Person, Reach } from '../../application/records';
import type { FreeText } from './free-text';
import { people } from './schema';
import type { Scope } from './scope';

export function peopleIn(scope: Scope, text: FreeText): People {
  const toRow = (person: Person) => ({
    id: person.id,
    language: person.language,
    locale: person.locale,
    role: text.seal(person.role),
    organisation: text.seal(person.organisation),
    chatConversation: person.chat?.conversation ?? null,
    chatServiceUrl: person.chat?.serviceUrl ?? null,
  });

  return {
    async find(id) {
      const [row] = await scope.rows(people, { id });
      return row ? toPerson(row, text) : null;
    },
    async findMany(ids) {
      if (ids.length === 0) return [];
      const rows = await scope.rows(people, { id: [...ids] }, { orderBy: people.id });
      return rows.map((row) => toPerson(row, text));
    },
    async lock(id) {
      const [row] = await scope.rows(people, { id }, { lock: true });
      return row ? toPerson(row, text) : null;
    },
    async add(person) {
      return await scope.add(people, toRow(person));
    },
    async save(person) {
      await scope.put(people, [people.id], [toRow(person)]);
    },
  };
}

export function toPerson(row: typeof people.$inferSelect, text: FreeText): Person {
  return {
    id: row.id,
    ...toReach(row),
    role: text.open(row.role),
    organisation: text.open(row.organisation),
  };
}

/** Without opening what is encrypted: that takes longer than the rest. */
export function toReach(row: typeof people.$inferSelect): Reach {
  return {
    language: row.language,
    locale: row.locale,
    chat:
      row.chatConversation !== null && row.chatServiceUrl !== null
        ? { conversation: row.chatConversation, serviceUrl: row.chatServiceUrl }
        : null,
  };
}
