import { eq, inArray } from 'drizzle-orm';
import type { People } from '../../application/ports';
import type { Person } from '../../application/records';
import type { FreeText } from './free-text';
import { people } from './schema';
import type { Scope } from './scope';

export function peopleIn(scope: Scope, text: FreeText): People {
  const toPerson = (row: typeof people.$inferSelect): Person => ({
    id: row.id,
    language: row.language,
    locale: row.locale,
    role: text.open(row.role),
    organisation: text.open(row.organisation),
    chat:
      row.chatConversation !== null && row.chatServiceUrl !== null
        ? { conversation: row.chatConversation, serviceUrl: row.chatServiceUrl }
        : null,
  });

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
      const [row] = await scope.rows(people, eq(people.id, id));
      return row ? toPerson(row) : null;
    },
    async findMany(ids) {
      if (ids.length === 0) return [];
      const rows = await scope.rows(people, inArray(people.id, [...ids]), { orderBy: people.id });
      return rows.map(toPerson);
    },
    async lock(id) {
      const [row] = await scope.rows(people, eq(people.id, id), { lock: true });
      return row ? toPerson(row) : null;
    },
    async add(person) {
      return await scope.add(people, toRow(person));
    },
    async save(person) {
      await scope.put(people, [people.id], [toRow(person)]);
    },
  };
}
