import type { Work } from '../../src/application/storage';
import { aCase, aChannel, aMeeting, anAnswer, aParticipant, aPerson, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const ANNA = '29:anna';
const JOB = { kind: 'show-progress', roundId: 'round-1' } as const;
const answeredAt = (time: string) => ({
  content: anAnswer(),
  shown: null,
  sentAt: new Date(`2026-03-25T${time}Z`),
});

describe.each(DATABASES)('what may run again, %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  beforeEach(async () => {
    home = await createHome();
    open = await home.open();
    await inTenant(async (work) => {
      await work.channels.save(aChannel());
      await work.people.save(aPerson());
      await work.cases.add(aCase());
      await work.meetings.add(aMeeting());
      await work.rounds.add(aRound());
      await work.participants.save('round-1', [aParticipant({ person: ANNA, answer: null })]);
    });
  });
  afterEach(async () => {
    await open.database.close();
    await home.remove();
  });

  const inTenant = <T>(run: (work: Work) => Promise<T>) => open.database.transaction('tenant', run);
  const repeatable = <T>(run: (work: Work) => Promise<T>) => open.database.repeatable('tenant', run);
  const kept = (person = ANNA) => inTenant((work) => work.participants.find('round-1', person));
  const jobs = async () =>
    (await open.store.query('select job from jobs order by id')).rows.map(({ job }) => job);
  /** Something that happens in the middle of the first attempt. */
  const once = (step: () => Promise<unknown>) => {
    let first: Promise<unknown> | null = null;
    return async () => {
      if (first === null) await (first = step());
    };
  };

  test('what it saves and enqueues is there together', async () => {
    const answer = answeredAt('09:30:00');
    const seen = await repeatable(async (work) => {
      const held = await work.rounds.lockFor('round-1', ANNA);
      await work.participants.save('round-1', [aParticipant({ person: ANNA, answer })]);
      await work.people.save(aPerson({ role: 'jeugdwerker' }));
      await work.jobs.enqueue(JOB);
      return held?.round.id;
    });
    expect(seen).toBe('round-1');
    expect(await kept()).toMatchObject({ answer });
    expect(await inTenant((work) => work.people.find(ANNA))).toMatchObject({ role: 'jeugdwerker' });
    expect(await jobs()).toEqual([JOB]);
  });

  test('nothing is there when it throws', async () => {
    const failing = repeatable(async (work) => {
      await work.rounds.lockFor('round-1', ANNA);
      await work.participants.save('round-1', [
        aParticipant({ person: ANNA, answer: answeredAt('09:30:00') }),
      ]);
      await work.jobs.enqueue(JOB);
      throw new Error('changed our mind');
    });
    await expect(failing).rejects.toThrow('changed our mind');
    expect(await kept()).toMatchObject({ answer: null });
    expect(await jobs()).toEqual([]);
  });

  test('nothing is there when a part of it cannot be stored', async () => {
    const failing = repeatable(async (work) => {
      await work.rounds.lockFor('round-1', ANNA);
      await work.participants.save('round-2', [aParticipant({ person: ANNA, answer: null })]);
      await work.people.save(aPerson({ role: 'jeugdwerker' }));
      await work.jobs.enqueue(JOB);
    });
    await expect(failing).rejects.toMatchObject({ name: 'StorageError', code: '23503' });
    expect(await inTenant((work) => work.people.find(ANNA))).toMatchObject({ role: aPerson().role });
    expect(await jobs()).toEqual([]);
  });

  test('it decides again when the round was closed meanwhile', async () => {
    const closing = once(() => inTenant((work) => work.rounds.save('round-1', { status: 'closed' })));
    const outcome = await repeatable(async (work) => {
      const held = await work.rounds.lockFor('round-1', ANNA);
      await closing();
      if (held?.round.status !== 'open') return 'closed';
      await work.participants.save('round-1', [
        aParticipant({ person: ANNA, answer: answeredAt('09:30:00') }),
      ]);
      await work.jobs.enqueue(JOB);
      return 'stored';
    });
    expect(outcome).toBe('closed');
    expect(await kept()).toMatchObject({ answer: null });
    expect(await jobs()).toEqual([]);
  });

  test('it decides again when the same person answered meanwhile', async () => {
    const first = answeredAt('09:30:00');
    const other = once(() =>
      inTenant((work) => work.participants.save('round-1', [aParticipant({ person: ANNA, answer: first })])),
    );
    const found: unknown[] = [];
    await repeatable(async (work) => {
      const held = await work.rounds.lockFor('round-1', ANNA);
      found.push(held?.participant?.answer ?? null);
      await other();
      await work.participants.save('round-1', [
        aParticipant({ person: ANNA, answer: answeredAt('09:31:00') }),
      ]);
      if (held?.participant?.answer == null) await work.jobs.enqueue(JOB);
    });
    expect(found).toEqual([null, first]);
    expect(await kept()).toMatchObject({ answer: answeredAt('09:31:00') });
    expect(await jobs()).toEqual([]);
  });

  test('answers of others in the same round need no second attempt', async () => {
    await inTenant((work) =>
      work.participants.save('round-1', [aParticipant({ person: '29:bram', answer: null })]),
    );
    let attempts = 0;
    const other = once(() => answer('29:bram'));
    await repeatable(async (work) => {
      attempts += 1;
      await work.rounds.lockFor('round-1', ANNA);
      await other();
      await work.participants.save('round-1', [
        aParticipant({ person: ANNA, answer: answeredAt('09:30:00') }),
      ]);
    });
    expect(attempts).toBe(1);
  });

  test('who takes part for the first time, twice at the same moment, is a newcomer once', async () => {
    const found: boolean[] = [];
    const newcomer = () =>
      repeatable(async (work) => {
        const held = await work.rounds.lockFor('round-1', '29:cas');
        found.push(held?.participant == null);
        await work.participants.save('round-1', [
          aParticipant({ person: '29:cas', answer: answeredAt('09:30:00') }),
        ]);
      });
    await Promise.all([newcomer(), newcomer()]);
    expect(found).toEqual([true, false]);
  });

  test('who looks somebody up while their name is being stored does not keep the old one', async () => {
    const lookUp = () => open.database.lookUp('tenant', (lookups) => lookups.seen(ANNA, null, null));
    const meanwhile = once(lookUp);
    await repeatable(async (work) => {
      await work.rounds.lockFor('round-1', ANNA);
      await work.people.save(aPerson({ language: 'en' }));
      await meanwhile();
    });
    expect((await lookUp()).person?.language).toBe('en');
  });

  test('an answer is decided on what was read as its sender was seen, unless that changed since', async () => {
    const answering = async (meanwhile: () => Promise<unknown>) => {
      const database = open.database.traced('activity');
      await database.lookUp('tenant', (lookups) => lookups.seen(ANNA, null, 'round-1'));
      await meanwhile();
      const found: unknown[] = [];
      await database.repeatable('tenant', async (work) => {
        const held = await work.rounds.lockFor('round-1', ANNA);
        found.push(held?.round.status);
        if (held?.round.status === 'closed') return;
        await work.participants.save('round-1', [
          aParticipant({ person: ANNA, answer: answeredAt('09:30:00') }),
        ]);
      });
      return found;
    };
    expect(await answering(() => Promise.resolve())).toEqual(['open']);
    expect(await kept()).toMatchObject({ answer: answeredAt('09:30:00') });
    const close = () => inTenant((work) => work.rounds.save('round-1', { status: 'closed' }));
    // Embedded, it is read when it is decided: there is no journey to save.
    expect(await answering(close)).toEqual(open.store.exclusive ? ['closed'] : ['open', 'closed']);
  });

  test('what asks for more than it has runs in a transaction', async () => {
    const count = await repeatable(async (work) => {
      await work.rounds.lockFor('round-1', ANNA);
      await work.participants.save('round-1', [
        aParticipant({ person: ANNA, answer: answeredAt('09:30:00') }),
      ]);
      return (await work.participants.turnout('round-1')).answered;
    });
    expect(count).toBe(1);
    expect(await kept()).toMatchObject({ answer: answeredAt('09:30:00') });
  });

  const answer = (person: string) =>
    repeatable(async (work) => {
      await work.rounds.lockFor('round-1', person);
      await work.participants.save('round-1', [aParticipant({ person, answer: answeredAt('09:30:00') })]);
    });
});
