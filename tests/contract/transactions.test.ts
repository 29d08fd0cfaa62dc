import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError } from '../../src/infrastructure/database/connection';
import { parseDataKeys } from '../../src/infrastructure/data-keys';
import { aCase, aChannel, aMeeting, anAnswer, aParticipant, aPerson, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const MIGRATIONS = join(__dirname, '../../src/infrastructure/database/migrations');
const TABLES = ['channels', 'people', 'cases', 'absences', 'meetings', 'rounds', 'participants'];

describe.each(DATABASES)('transactions on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  });
  afterEach(async () => {
    await open.store.query(`truncate ${TABLES.join()}, jobs cascade`);
  });
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  const fill = async () => {
    await open.database.transaction('tenant', async (work) => {
      await work.channels.save(aChannel());
      await work.people.save(aPerson());
      await work.cases.add(aCase());
      await work.cases.setAbsence('case-1', '29:bram', 'self');
      await work.meetings.add(aMeeting());
      await work.rounds.add(aRound());
      await work.participants.save('round-1', [
        aParticipant({
          answer: {
            content: anAnswer(),
            shown: anAnswer({ agenda: 'Wie haalt de jongste op?' }),
            sentAt: new Date('2026-03-25T09:30:00Z'),
          },
        }),
      ]);
      await work.jobs.enqueue({ kind: 'tell-acute', roundId: 'round-1' });
    });
  };
  const everything = async () => {
    const rows = await Promise.all(
      [...TABLES, 'jobs'].map(async (table) => (await open.store.query(`select * from ${table}`)).rows),
    );
    return rows.flat();
  };

  test('what throws leaves nothing behind', async () => {
    await expect(
      open.database.transaction('tenant', async (work) => {
        await work.channels.save(aChannel());
        await work.cases.add(aCase());
        await work.jobs.enqueue({ kind: 'tell-acute', roundId: 'round-1' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await everything()).toEqual([]);
  });

  test('a failed statement undoes all of it, even when the error was swallowed', async () => {
    await expect(
      open.database.transaction('tenant', async (work) => {
        await work.channels.save(aChannel());
        await work.meetings.add(aMeeting()).catch(() => undefined);
      }),
    ).rejects.toThrow();
    expect(await everything()).toEqual([]);
    await fill();
    expect(await everything()).toHaveLength(8);
  });

  test('the outcome of the run comes back', async () => {
    expect(await open.database.transaction('tenant', () => Promise.resolve(42))).toBe(42);
  });

  test('errors of the database tell what went wrong, without what was being stored', async () => {
    const secret = aMeeting({ id: 'secret-id', caseId: 'no-such-case', series: 'secret-series' });
    const error: unknown = await open.database
      .transaction('tenant', (work) => work.meetings.add(secret))
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ code: '23503', message: expect.stringContaining('foreign key') });
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('secret');
    expect((error as Error).cause).toBeUndefined();
  });

  test('a restart forgets nothing', async () => {
    await fill();
    const before = await everything();
    await open.database.close();
    open = await home.open();
    expect(await everything()).toEqual(before);
    const [participant, person] = await open.database.transaction('tenant', async (work) => [
      await work.participants.find('round-1', '29:anna'),
      await work.people.find('29:anna'),
    ]);
    expect(participant).toMatchObject({
      organisation: 'Thuiszorg De Linde',
      answer: { content: anAnswer() },
    });
    expect(person).toEqual(aPerson());
  });

  test('of transactions side by side each is whole or not there, whatever happens to the others', async () => {
    const { store } = open;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        open.database.transaction('tenant', async (work) => {
          await work.people.save(aPerson({ id: `29:${index}` }));
          await work.people.find(`29:${index}`);
          if (index % 3 === 1) throw new Error('changed its mind');
          // Only the commit tells that this round is not there.
          if (index % 3 === 2) await work.participants.save('no-such-round', [aParticipant()]);
        }),
      ),
    );
    const whole = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [`29:${index}`] : []));
    expect(whole).toEqual(['29:0', '29:3', '29:6', '29:9']);
    const { rows } = await store.query('select id from people order by id');
    expect(rows.map(({ id }) => id)).toEqual(whole);
  });

  test('who looks meanwhile sees nothing of a transaction until it is committed', async () => {
    const counts: unknown[] = [];
    const look = async () => {
      const { rows } = await open.store.query('select count(*)::int as count from people');
      counts.push(rows[0]?.['count']);
    };
    const looking: Promise<void>[] = [];
    await open.database.transaction('tenant', async (work) => {
      await work.people.save(aPerson({ id: '29:one' }));
      looking.push(look());
      await work.people.find('29:one');
      await work.people.save(aPerson({ id: '29:two' }));
      looking.push(look());
    });
    looking.push(look());
    await Promise.all(looking);
    expect(counts.filter((count) => count !== 0 && count !== 2)).toEqual([]);
    expect(counts.at(-1)).toBe(2);
  });

  test('free text is stored encrypted only', async () => {
    await fill();
    const stored = JSON.stringify(await everything());
    for (const text of ['wijkverpleegkundige', 'Thuiszorg', 'Linde', 'school', 'jongste']) {
      expect(stored).not.toContain(text);
    }
    expect(stored.match(/v1[.]test[.]/g)).toHaveLength(5);
  });

  test('free text of one tenant does not open in another', async () => {
    await fill();
    await open.store.query(`insert into people select 'thief', id, language, locale, role, organisation,
      chat_conversation, chat_service_url from people`);
    await expect(open.database.transaction('thief', (work) => work.people.find('29:anna'))).rejects.toThrow(
      /does not open/,
    );
  });

  /** Opens what was stored with `test:OLD` with other keys, and reads free text. */
  const readWith = async (keys: string) => {
    await fill();
    await open.database.close();
    const text = keys
      .replace('NEW', Buffer.alloc(32, 9).toString('base64'))
      .replace('OLD', Buffer.alloc(32, 7).toString('base64'));
    open = await home.open(parseDataKeys(text));
    return await open.database
      .transaction('tenant', (work) => work.people.find('29:anna'))
      .finally(async () => {
        await open.database.close();
        open = await home.open();
      });
  };

  test('a new key in front still reads what the old one wrote', async () => {
    expect(await readWith('new:NEW,test:OLD')).toEqual(aPerson());
  });

  test.each([
    ['missing', 'new:NEW', /DATA_KEYS lacks the key "test".*Add it again/],
    ['wrong', 'test:NEW', /does not open with the key "test".*DATA_KEYS/],
  ])('a %s key is named, with the remedy', async (_what, keys, complaint) => {
    await expect(readWith(keys)).rejects.toThrow(complaint);
  });

  test('an answer that was changed behind our back is refused', async () => {
    await fill();
    await open.store.query(
      `update participants set content = jsonb_set(content, '{signals,0,item}', '"Z9"')`,
    );
    await expect(
      open.database.transaction('tenant', (work) => work.participants.find('round-1', '29:anna')),
    ).rejects.toThrow();
  });

  test('it answers while open, and not once closed', async () => {
    await expect(open.database.ping()).resolves.toBeUndefined();
    await open.database.close();
    await expect(open.database.ping()).rejects.toThrow();
    open = await home.open();
  });

  test('two processes may bring an empty database up to date at once', async () => {
    // The embedded one admits a single process; it migrates twice in a row instead.
    await open.database.close();
    await home.remove();
    home = await createHome();
    if (createHome === DATABASES[0][1]) {
      await (await home.open()).database.close();
    } else {
      const opened = await Promise.all([home.open(), home.open(), home.open()]);
      await Promise.all(opened.map(({ database }) => database.close()));
    }
    open = await home.open();
    await fill();
    expect(await everything()).toHaveLength(8);
    const { rows } = await open.store.query('select * from drizzle.__drizzle_migrations');
    const migrations = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
    expect(rows).toHaveLength(migrations.length);
  });
});
