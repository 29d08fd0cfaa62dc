import type { Work } from '../../src/application/storage';
import { aCase, aChannel, aMeeting, anAnswer, aParticipant, aRound, notedSignals } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('signals on %s', (_name, createHome) => {
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
  // Every test has a tenant of its own, with an open round.
  beforeEach(async () => {
    count += 1;
    tenant = `tenant-${count}`;
    await inTenant(async (work) => {
      await work.channels.save(aChannel());
      await work.cases.add(aCase());
      await work.meetings.add(aMeeting());
      await work.rounds.add(aRound());
    });
  });

  const noticed = [{ item: 'B2', on: '2026-03-20' }] as const;

  describe('that wait', () => {
    const bram = notedSignals({ person: '29:bram', signals: [{ item: 'W4', on: '2026-03-29' }] });

    test('come back as they were saved, are replaced, and go', async () => {
      await inTenant(({ waitingSignals }) => waitingSignals.save(notedSignals()));
      expect(await inTenant(({ waitingSignals }) => waitingSignals.find('case-1', '29:anna'))).toEqual(
        notedSignals(),
      );
      const more = notedSignals({ signals: [{ item: 'A1', on: '2026-03-30' }] });
      await inTenant(({ waitingSignals }) => waitingSignals.save(more));
      expect(await inTenant(({ waitingSignals }) => waitingSignals.ofCase('case-1'))).toEqual([more]);
      await inTenant(({ waitingSignals }) => waitingSignals.remove('case-1', '29:anna'));
      expect(await inTenant(({ waitingSignals }) => waitingSignals.find('case-1', '29:anna'))).toBeNull();
      await inTenant(({ waitingSignals }) => waitingSignals.remove('case-1', '29:anna'));
    });

    test('of a case, of everyone; of a person, in how many cases', async () => {
      await inTenant(async ({ cases, waitingSignals }) => {
        await cases.add(aCase({ id: 'case-2', code: 'C-2' }));
        await waitingSignals.save(bram);
        await waitingSignals.save(notedSignals());
        await waitingSignals.save(notedSignals({ caseId: 'case-2' }));
      });
      expect(await inTenant(({ waitingSignals }) => waitingSignals.ofCase('case-1'))).toEqual([
        notedSignals(),
        bram,
      ]);
      expect(await inTenant(({ waitingSignals }) => waitingSignals.ofCase('case-9'))).toEqual([]);
      const counts = await inTenant(async ({ waitingSignals }) => [
        await waitingSignals.casesOf('29:anna'),
        await waitingSignals.casesOf('29:bram'),
        await waitingSignals.casesOf('29:nobody'),
      ]);
      expect(counts).toEqual([2, 1, 0]);
    });

    test('belong to a case that is there, and go with it', async () => {
      await expect(
        inTenant(({ waitingSignals }) => waitingSignals.save(notedSignals({ caseId: 'case-9' }))),
      ).rejects.toThrow(/foreign key/);
      await inTenant(({ waitingSignals }) => waitingSignals.save(notedSignals()));
      await open.store.query('delete from cases where tenant = $1', [tenant]);
      expect(await inTenant(({ waitingSignals }) => waitingSignals.casesOf('29:anna'))).toBe(0);
    });

    test.each(['[{"item":"Z9","on":"2026-03-30"}]', '[{"item":"A1","on":"someday"}]', '{}'])(
      'what is no signal is not read as one: %s',
      async (stored) => {
        await inTenant(({ waitingSignals }) => waitingSignals.save(notedSignals()));
        await open.store.query('update waiting_signals set signals = $2 where tenant = $1', [tenant, stored]);
        await expect(inTenant(({ waitingSignals }) => waitingSignals.ofCase('case-1'))).rejects.toThrow();
      },
    );
  });

  describe('of a round', () => {
    const unasked = aParticipant({ person: '29:carla', invited: false, noticed, answer: null });
    const asked = aParticipant({ person: '29:bram', noticed, answer: null });

    test('stand with the person, with and without an answer', async () => {
      const answered = aParticipant({ noticed });
      await inTenant(({ participants }) => participants.save('round-1', [unasked, asked, answered]));
      for (const participant of [unasked, asked, answered]) {
        const { person } = participant;
        expect(await inTenant(({ participants }) => participants.find('round-1', person))).toEqual(
          participant,
        );
        expect((await inTenant(({ rounds }) => rounds.lockFor('round-1', person)))?.participant).toEqual(
          participant,
        );
      }
      expect(await inTenant(({ participants }) => participants.of(['round-1']))).toEqual(
        new Map([['round-1', [answered, asked, unasked]]]),
      );
    });

    test('are no answer, and who was not asked is not counted among those asked', async () => {
      await inTenant(({ participants }) => participants.save('round-1', [aParticipant(), asked, unasked]));
      const turnout = () => inTenant(({ participants }) => participants.turnout('round-1'));
      expect(await turnout()).toEqual({ answered: 1, invited: 2 });
      expect(await inTenant(({ participants }) => participants.answersOf('29:carla'))).toBe(0);
      const answer = { content: anAnswer(), shown: null, sentAt: new Date('2026-03-25T12:00:00Z') };
      await inTenant(({ participants }) => participants.save('round-1', [{ ...unasked, answer }]));
      expect(await turnout()).toEqual({ answered: 2, invited: 3 });
      expect(await inTenant(({ participants }) => participants.answersOf('29:carla'))).toBe(1);
    });
  });

  test('those that no answer decided on, of one person, over all rounds', async () => {
    await inTenant(async ({ rounds, participants }) => {
      for (const number of [2, 3, 4]) {
        await rounds.add(aRound({ id: `round-${number}`, number, status: 'closed' }));
      }
      const own = aParticipant({ person: '29:carla', noticed, answer: null });
      await participants.save('round-1', [own, aParticipant({ noticed })]);
      await participants.save('round-2', [{ ...own, invited: false }]);
      await participants.save('round-3', [aParticipant({ person: '29:carla', noticed })]);
      await participants.save('round-4', [{ ...own, noticed: [] }]);
    });
    const of = (person: string) => inTenant(({ participants }) => participants.unansweredSignals(person));
    expect(await of('29:carla')).toEqual([...noticed, ...noticed]);
    expect(await of('29:anna')).toEqual([]);
  });

  describe('the cases of a person', () => {
    const codesOf = async (person: string) =>
      (await inTenant(({ cases }) => cases.ofPerson(person))).map(({ code }) => code);

    test('those they lead, were asked in or noted something in, open ones, by code, each once', async () => {
      await inTenant(async (work) => {
        await work.cases.add(aCase({ id: 'case-2', code: 'C-2' }));
        await work.cases.add(aCase({ id: 'case-3', code: 'C-300' }));
        await work.cases.add(aCase({ id: 'case-4', code: 'C-4', status: 'closed' }));
        await work.cases.add(aCase({ id: 'case-5', code: 'C-5', regisseur: '29:dirk' }));
        await work.cases.add(aCase({ id: 'case-6', code: 'C-6', regisseur: '29:dirk', status: 'closed' }));
        await work.rounds.add(aRound({ id: 'round-3', caseId: 'case-3', status: 'closed' }));
        await work.rounds.add(aRound({ id: 'round-4', caseId: 'case-4' }));
        for (const id of ['round-1', 'round-3', 'round-4']) {
          await work.participants.save(id, [aParticipant({ answer: null })]);
        }
        await work.waitingSignals.save(notedSignals({ caseId: 'case-2' }));
        await work.waitingSignals.save(notedSignals({ caseId: 'case-1' }));
        await work.waitingSignals.save(notedSignals({ caseId: 'case-5', person: '29:bram' }));
      });
      expect(await codesOf('29:anna')).toEqual(['C-104', 'C-2', 'C-300']);
      expect(await codesOf('29:bram')).toEqual(['C-5']);
      expect(await codesOf('29:dirk')).toEqual(['C-5']);
      expect(await codesOf('29:nobody')).toEqual([]);
      const [first] = await inTenant(({ cases }) => cases.ofPerson('29:anna'));
      expect(first).toEqual(aCase());
    });
  });

  test('the meetings of a case, whatever became of them, earliest first', async () => {
    const at = (id: string, day: string, status: 'planned' | 'begun' | 'cancelled') =>
      aMeeting({ id, startsAt: new Date(`2026-02-${day}T12:00:00Z`), status });
    await inTenant(async ({ cases, meetings }) => {
      await cases.add(aCase({ id: 'case-2', code: 'C-2' }));
      await meetings.add(at('third', '20', 'cancelled'));
      await meetings.add(at('first', '02', 'begun'));
      await meetings.add(at('second', '10', 'planned'));
      await meetings.add({ ...at('theirs', '01', 'begun'), caseId: 'case-2' });
    });
    expect(await inTenant(({ meetings }) => meetings.ofCase('case-1'))).toEqual([
      at('first', '02', 'begun'),
      at('second', '10', 'planned'),
      at('third', '20', 'cancelled'),
      aMeeting(),
    ]);
    expect(await inTenant(({ meetings }) => meetings.ofCase('case-9'))).toEqual([]);
  });
});
