import type { Work } from '../../src/application/storage';
import { aCase, aChannel, aMeeting, anAnswer, aParticipant, aPerson, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('repositories on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  let tenant = '';
  let count = 0;

  const inTenant = async <T>(run: (work: Work) => Promise<T>) => await open.database.transaction(tenant, run);

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  }, 60_000);
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });
  beforeEach(() => {
    count += 1;
    tenant = `tenant-${count}`;
  });

  /** A channel with a case, a planned meeting and an open round. */
  async function setUp(work: Work): Promise<void> {
    await work.channels.save(aChannel());
    await work.cases.add(aCase());
    await work.meetings.add(aMeeting());
    await work.rounds.add(aRound());
  }

  describe('channels', () => {
    test('come back as they were saved, and are replaced by the next save', async () => {
      const later = aChannel({
        serviceUrl: 'https://smba.example/amer/',
        threads: false,
        language: 'en',
        status: 'unreachable',
      });
      await inTenant((work) => work.channels.save(aChannel()));
      expect(await inTenant((work) => work.channels.find(aChannel().id))).toEqual(aChannel());
      await inTenant((work) => work.channels.save(later));
      expect(await inTenant((work) => work.channels.find(aChannel().id))).toEqual(later);
    });

    test('unknown ones are null', async () => {
      expect(await inTenant((work) => work.channels.find('19:nowhere'))).toBeNull();
    });

    test('adding stores the first time only', async () => {
      const later = aChannel({ language: 'en', threads: false });
      expect(await inTenant(({ channels }) => channels.add(aChannel()))).toBe(true);
      expect(await inTenant(({ channels }) => channels.add(later))).toBe(false);
      expect(await inTenant(({ channels }) => channels.find(later.id))).toEqual(aChannel());
    });
  });

  describe('people', () => {
    const bare = aPerson({
      id: '29:bram',
      language: null,
      locale: null,
      role: null,
      organisation: null,
      chat: null,
    });

    test('come back as they were saved, with and without all that is optional', async () => {
      await inTenant(async ({ people }) => {
        await people.save(aPerson());
        await people.save(bare);
      });
      expect(await inTenant(({ people }) => people.find('29:anna'))).toEqual(aPerson());
      expect(await inTenant(({ people }) => people.find('29:bram'))).toEqual(bare);
      expect(await inTenant(({ people }) => people.find('29:nobody'))).toBeNull();
    });

    test('are replaced by the next save', async () => {
      await inTenant(({ people }) => people.save(aPerson()));
      await inTenant(({ people }) => people.save({ ...aPerson(), role: 'mentor', chat: null }));
      expect(await inTenant(({ people }) => people.find('29:anna'))).toEqual(
        aPerson({ role: 'mentor', chat: null }),
      );
    });

    test('adding stores the first time only', async () => {
      expect(await inTenant(({ people }) => people.add(aPerson()))).toBe(true);
      expect(await inTenant(({ people }) => people.add(aPerson({ role: 'other' })))).toBe(false);
      expect(await inTenant(({ people }) => people.find('29:anna'))).toEqual(aPerson());
    });

    test('who locks one makes the next wait', async () => {
      await inTenant(({ people }) => people.save(aPerson({ role: '' })));
      const addOne = async ({ people }: Work) => {
        const person = await people.lock('29:anna');
        if (!person) throw new Error('The person is missing.');
        await people.save({ ...person, role: `${person.role ?? ''}x` });
      };
      await Promise.all(Array.from({ length: 10 }, () => inTenant(addOne)));
      expect(await inTenant(({ people }) => people.lock('29:anna'))).toEqual(
        aPerson({ role: 'x'.repeat(10) }),
      );
      expect(await inTenant(({ people }) => people.lock('29:nobody'))).toBeNull();
    });

    test('several are found at once, unknown ones left out', async () => {
      await inTenant(async ({ people }) => {
        await people.save(aPerson());
        await people.save(bare);
      });
      const found = await inTenant(({ people }) => people.findMany(['29:bram', '29:anna', '29:nobody']));
      expect(found).toEqual([aPerson(), bare]);
      expect(await inTenant(({ people }) => people.findMany([]))).toEqual([]);
    });

    test('quotes, emoji and long text survive', async () => {
      const odd = aPerson({ role: `'; drop table people; -- "`, organisation: 'Jeugd 👩‍👧 é '.repeat(200) });
      await inTenant(({ people }) => people.save(odd));
      expect(await inTenant(({ people }) => people.find(odd.id))).toEqual(odd);
    });
  });

  describe('cases', () => {
    test('come back as they were added and saved', async () => {
      const changed = aCase({
        code: 'C-105',
        regisseur: null,
        lead: { leadDays: 5, reminderDays: 0, summaryMinutes: 15 },
        status: 'closed',
      });
      await inTenant(async ({ channels, cases }) => {
        await channels.save(aChannel());
        expect(await cases.add(aCase())).toBe(true);
      });
      expect(await inTenant(({ cases }) => cases.find('case-1'))).toEqual(aCase());
      expect(await inTenant(({ cases }) => cases.lock('case-1'))).toEqual(aCase());
      await inTenant(({ cases }) => cases.save(changed));
      expect(await inTenant(({ cases }) => cases.find('case-1'))).toEqual(changed);
      expect(await inTenant(({ cases }) => cases.find('case-2'))).toBeNull();
      expect(await inTenant(({ cases }) => cases.lock('case-2'))).toBeNull();
    });

    test('an open code is unique in its channel; elsewhere or after closing it is free', async () => {
      const other = aChannel({ id: '19:other@thread.tacv2' });
      await inTenant(async ({ channels, cases }) => {
        await channels.save(aChannel());
        await channels.save(other);
        expect(await cases.add(aCase())).toBe(true);
        expect(await cases.add(aCase({ id: 'case-2' }))).toBe(false);
        expect(await cases.find('case-2')).toBeNull();
        expect(await cases.add(aCase({ id: 'case-3', channel: other.id }))).toBe(true);
        await cases.save(aCase({ status: 'closed' }));
        expect(await cases.add(aCase({ id: 'case-4' }))).toBe(true);
      });
    });

    test('two at the same moment: one gets the code', async () => {
      await inTenant(({ channels }) => channels.save(aChannel()));
      const added = await Promise.all(
        ['case-1', 'case-2', 'case-3'].map((id) => inTenant(({ cases }) => cases.add(aCase({ id })))),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await inTenant(({ cases }) => cases.openIn(aChannel().id))).toHaveLength(1);
    });

    test('the open ones of a channel, by code', async () => {
      await inTenant(async ({ channels, cases }) => {
        await channels.save(aChannel());
        await cases.add(aCase({ id: 'b', code: 'C-2' }));
        await cases.add(aCase({ id: 'a', code: 'C-3' }));
        await cases.add(aCase({ id: 'c', code: 'C-1' }));
        await cases.add(aCase({ id: 'd', code: 'C-0', status: 'closed' }));
      });
      const openCases = await inTenant(({ cases }) => cases.openIn(aChannel().id));
      expect(openCases.map(({ code }) => code)).toEqual(['C-1', 'C-2', 'C-3']);
      expect(await inTenant(({ cases }) => cases.openIn('19:other'))).toEqual([]);
    });

    test('absences are set, replaced and lifted', async () => {
      await inTenant(async ({ channels, cases }) => {
        await channels.save(aChannel());
        await cases.add(aCase());
        await cases.setAbsence('case-1', '29:bram', 'self');
        await cases.setAbsence('case-1', '29:anna', 'self');
        await cases.setAbsence('case-1', '29:anna', 'regisseur');
      });
      expect(await inTenant(({ cases }) => cases.absences('case-1'))).toEqual([
        { person: '29:anna', by: 'regisseur' },
        { person: '29:bram', by: 'self' },
      ]);
      await inTenant(({ cases }) => cases.setAbsence('case-1', '29:anna', null));
      expect(await inTenant(({ cases }) => cases.absences('case-1'))).toEqual([
        { person: '29:bram', by: 'self' },
      ]);
    });

    test('of one person, with their cases, closed ones too, by code', async () => {
      const closed = aCase({ id: 'case-2', code: 'C-2', status: 'closed' });
      const opened = aCase({ id: 'case-1', code: 'C-9' });
      await inTenant(async ({ channels, cases }) => {
        await channels.save(aChannel());
        for (const record of [opened, closed]) await cases.add(record);
        await cases.setAbsence('case-1', '29:bram', 'self');
        await cases.setAbsence('case-2', '29:bram', 'regisseur');
        await cases.setAbsence('case-2', '29:anna', 'self');
      });
      expect(await inTenant(({ cases }) => cases.absentFrom('29:bram'))).toEqual([
        { case: closed, by: 'regisseur' },
        { case: opened, by: 'self' },
      ]);
      expect(await inTenant(({ cases }) => cases.absentFrom('29:nobody'))).toEqual([]);
    });
  });

  describe('meetings', () => {
    test('come back as they were added and saved', async () => {
      const moved = aMeeting({
        startsAt: new Date('2026-03-29T01:30:00Z'),
        repeat: 'none',
        steps: { checklistAt: new Date('2026-03-28T08:00:00Z'), reminderAt: null, summaryAt: null },
        status: 'begun',
      });
      await inTenant(async (work) => {
        await work.channels.save(aChannel());
        await work.cases.add(aCase());
        await work.meetings.add(aMeeting());
      });
      expect(await inTenant(({ meetings }) => meetings.find('meeting-1'))).toEqual(aMeeting());
      await inTenant(({ meetings }) => meetings.save(moved));
      expect(await inTenant(({ meetings }) => meetings.find('meeting-1'))).toEqual(moved);
      expect(await inTenant(({ meetings }) => meetings.find('meeting-2'))).toBeNull();
    });

    test('the planned ones of a case, soonest first', async () => {
      const at = (id: string, day: string, status: 'planned' | 'begun' | 'cancelled' = 'planned') =>
        aMeeting({ id, startsAt: new Date(`2026-04-${day}T12:00:00Z`), status });
      await inTenant(async (work) => {
        await work.channels.save(aChannel());
        await work.cases.add(aCase());
        await work.cases.add(aCase({ id: 'case-2', code: 'C-2' }));
        await work.meetings.add(at('late', '20'));
        await work.meetings.add(at('soon', '02'));
        await work.meetings.add(at('gone', '01', 'begun'));
        await work.meetings.add(at('off', '03', 'cancelled'));
        await work.meetings.add({ ...at('other', '01'), caseId: 'case-2' });
      });
      const planned = await inTenant(({ meetings }) => meetings.planned('case-1'));
      expect(planned.map(({ id }) => id)).toEqual(['soon', 'late']);
    });
  });

  describe('rounds', () => {
    test('come back as they were added and saved', async () => {
      const changed = aRound({
        status: 'closed',
        card: 'activity-1',
        progress: 'activity-2',
        summary: { conversation: '19:channel;messageid=1', activity: 'activity-3' },
        remindedAt: new Date('2026-03-25T10:00:00Z'),
        advised: 'process-manager',
      });
      await inTenant(setUp);
      expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toEqual(aRound());
      expect(await inTenant(({ rounds }) => rounds.lock('round-1'))).toEqual(aRound());
      await inTenant(({ rounds }) => rounds.save(changed.id, changed));
      expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toEqual(changed);
      expect(await inTenant(({ rounds }) => rounds.find('round-2'))).toBeNull();
      expect(await inTenant(({ rounds }) => rounds.lock('round-2'))).toBeNull();
    });

    test('a case has one open round', async () => {
      await inTenant(setUp);
      const second = aRound({ id: 'round-2', number: 2 });
      await expect(inTenant(({ rounds }) => rounds.add(second))).rejects.toThrow(/open round/);
      await inTenant(async ({ rounds }) => {
        await rounds.save(aRound().id, { status: 'closed' });
        await rounds.add(second);
      });
      expect(await inTenant(({ rounds }) => rounds.openOf('case-1'))).toEqual(second);
      await expect(inTenant(({ rounds }) => rounds.save(aRound().id, aRound()))).rejects.toThrow(
        /rounds_open/,
      );
    });

    test('all of a case, oldest first; none open once closed', async () => {
      await inTenant(setUp);
      await inTenant(async ({ rounds }) => {
        await rounds.save(aRound().id, { status: 'closed' });
        for (const number of [11, 3, 2]) {
          await rounds.add(aRound({ id: `round-${number}`, number, status: 'closed' }));
        }
      });
      const all = await inTenant(({ rounds }) => rounds.ofCase('case-1'));
      expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 11]);
      expect(await inTenant(({ rounds }) => rounds.openOf('case-1'))).toBeNull();
      expect(await inTenant(({ rounds }) => rounds.openOf('case-2'))).toBeNull();
    });

    test('the open ones a person takes part in', async () => {
      await inTenant(setUp);
      await inTenant(async (work) => {
        await work.rounds.add(aRound({ id: 'old', number: 2, status: 'closed' }));
        await work.cases.add(aCase({ id: 'case-2', code: 'C-2' }));
        await work.rounds.add(aRound({ id: 'theirs', caseId: 'case-2' }));
        await work.participants.save('round-1', [aParticipant()]);
        await work.participants.save('old', [aParticipant()]);
        await work.participants.save('theirs', [aParticipant({ person: '29:bram' })]);
      });
      const mine = await inTenant(({ rounds }) => rounds.openFor('29:anna'));
      expect(mine.map(({ id }) => id)).toEqual(['round-1']);
      expect(await inTenant(({ rounds }) => rounds.openFor('29:carla'))).toEqual([]);
    });

    test('who locks one makes the next wait: no answer is lost between reading and saving', async () => {
      await inTenant(setUp);
      const addOne = async (work: Work) => {
        const round = await work.rounds.lock('round-1');
        if (!round) throw new Error('The round is missing.');
        await work.rounds.save(round.id, { card: String(Number(round.card) + 1) });
      };
      await Promise.all(Array.from({ length: 20 }, () => inTenant(addOne)));
      expect(await inTenant(({ rounds }) => rounds.find('round-1'))).toMatchObject({ card: '20' });
    });
  });

  describe('participants', () => {
    const invited = aParticipant({ person: '29:bram', organisation: null, answer: null });
    const shown = aParticipant({
      person: '29:carla',
      invited: false,
      answer: {
        content: anAnswer({
          signals: [],
          unseen: ['A', 'B', 'C'],
          plan: 'unknown',
          safety: 'acute',
          agenda: null,
        }),
        shown: anAnswer({ agenda: 'Eerder punt' }),
        sentAt: new Date('2026-03-25T11:00:00Z'),
      },
    });

    test('come back as they were saved, with and without an answer', async () => {
      await inTenant(async (work) => {
        await setUp(work);
        await work.participants.save('round-1', [shown, aParticipant(), invited]);
      });
      for (const participant of [aParticipant(), invited, shown]) {
        const found = await inTenant(({ participants }) => participants.find('round-1', participant.person));
        expect(found).toEqual(participant);
      }
      expect(await inTenant(({ participants }) => participants.find('round-1', '29:dirk'))).toBeNull();
    });

    test('saving again replaces: one row a person', async () => {
      const edited = aParticipant({
        answer: {
          content: anAnswer({ plan: 'no' }),
          shown: anAnswer(),
          sentAt: new Date('2026-03-25T12:00:00Z'),
        },
      });
      await inTenant(async (work) => {
        await setUp(work);
        await work.participants.save('round-1', [aParticipant(), invited]);
        await work.participants.save('round-1', [edited]);
        await work.participants.save('round-1', []);
      });
      const all = await inTenant(({ participants }) => participants.of(['round-1']));
      expect(all).toEqual(new Map([['round-1', [edited, invited]]]));
    });

    test('of several rounds at once; a round without any is there, empty', async () => {
      await inTenant(async (work) => {
        await setUp(work);
        await work.rounds.add(aRound({ id: 'round-2', number: 2, status: 'closed' }));
        await work.rounds.add(aRound({ id: 'round-3', number: 3, status: 'closed' }));
        await work.participants.save('round-1', [aParticipant()]);
        await work.participants.save('round-2', [invited]);
      });
      expect(
        await inTenant(({ participants }) => participants.of(['round-1', 'round-2', 'round-3'])),
      ).toEqual(
        new Map([
          ['round-1', [aParticipant()]],
          ['round-2', [invited]],
          ['round-3', []],
        ]),
      );
      expect(await inTenant(({ participants }) => participants.of([]))).toEqual(new Map());
    });

    test('can be taken out', async () => {
      await inTenant(async (work) => {
        await setUp(work);
        await work.participants.save('round-1', [aParticipant(), invited]);
        await work.participants.remove('round-1', '29:anna');
        await work.participants.remove('round-1', '29:nobody');
      });
      expect(await inTenant(({ participants }) => participants.of(['round-1']))).toEqual(
        new Map([['round-1', [invited]]]),
      );
    });
  });

  test.each([
    ['case', (work: Work) => work.cases.save(aCase())],
    ['meeting', (work: Work) => work.meetings.save(aMeeting())],
    ['round', (work: Work) => work.rounds.save(aRound().id, aRound())],
  ])('saving a %s that does not exist is an error', async (_what, save) => {
    await expect(inTenant(save)).rejects.toThrow(/does not exist/);
  });
});
