import type { Work } from '../../src/application/ports';
import { aCase, aChannel, aMeeting, aParticipant, aPerson, aRound, aWeighing } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('tenants on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
  }, 60_000);
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  const fill = (mark: string) => async (work: Work) => {
    await work.channels.save(aChannel({ serviceUrl: mark }));
    await work.people.save(aPerson({ role: mark }));
    expect(await work.cases.add(aCase({ regisseur: mark }))).toBe(true);
    await work.cases.setAbsence('case-1', mark, 'self');
    await work.meetings.add(aMeeting({ series: mark }));
    await work.rounds.add(aRound({ card: mark }));
    await work.participants.save('round-1', [aParticipant({ organisation: mark })]);
    await work.weighings.add(aWeighing({ weighing: weighingOn(mark) }));
  };

  const weighingOn = (purpose: string) => ({ answers: { purpose }, notes: {}, at: null });

  const readAll = async (work: Work) => ({
    channel: (await work.channels.find(aChannel().id))?.serviceUrl,
    person: (await work.people.find('29:anna'))?.role,
    people: (await work.people.findMany(['29:anna'])).map(({ role }) => role),
    case: (await work.cases.find('case-1'))?.regisseur,
    lockedCase: (await work.cases.lock('case-1'))?.regisseur,
    open: (await work.cases.openIn(aChannel().id)).map(({ regisseur }) => regisseur),
    absences: (await work.cases.absences('case-1')).map(({ person }) => person),
    meeting: (await work.meetings.find('meeting-1'))?.series,
    planned: (await work.meetings.planned('case-1')).map(({ series }) => series),
    round: (await work.rounds.find('round-1'))?.card,
    lockedRound: (await work.rounds.lock('round-1'))?.card,
    lockedFor: (await work.rounds.lockFor('round-1', '29:anna'))?.person?.role,
    lockedParticipant: (await work.rounds.lockFor('round-1', '29:anna'))?.participant?.organisation,
    openRound: (await work.rounds.openOf('case-1'))?.card,
    rounds: (await work.rounds.ofCase('case-1')).map(({ card }) => card),
    openFor: (await work.rounds.openFor('29:anna')).map(({ card }) => card),
    participant: (await work.participants.find('round-1', '29:anna'))?.organisation,
    participants: (await work.participants.of(['round-1'])).get('round-1')?.map((p) => p.organisation),
    turnout: (await work.participants.turnout('round-1')).invited,
    answersOf: await work.participants.answersOf('29:anna'),
    weighing: (await work.weighings.lock('weighing-1', '29:anna'))?.weighing.answers.purpose,
    weighings: (await work.weighings.of('29:anna')).length,
    expired: await work.weighings.removeExpired('weighing-1', new Date('2020-01-01T00:00:00Z')),
  });

  const allOf = (mark: string) => ({
    channel: mark,
    person: mark,
    people: [mark],
    case: mark,
    lockedCase: mark,
    open: [mark],
    absences: [mark],
    meeting: mark,
    planned: [mark],
    round: mark,
    lockedRound: mark,
    lockedFor: mark,
    lockedParticipant: mark,
    openRound: mark,
    rounds: [mark],
    openFor: [mark],
    participant: mark,
    participants: [mark],
    turnout: 1,
    answersOf: 1,
    weighing: mark,
    weighings: 1,
    expired: aWeighing().expiresAt,
  });

  test('with the same ids never meet, in reading or in writing', async () => {
    await open.database.transaction('tenant-a', fill('a'));
    await open.database.transaction('tenant-b', fill('b'));
    expect(await open.database.transaction('tenant-a', readAll)).toEqual(allOf('a'));
    expect(await open.database.transaction('tenant-b', readAll)).toEqual(allOf('b'));

    await open.database.transaction('tenant-b', async (work) => {
      await work.channels.save(aChannel({ serviceUrl: 'changed' }));
      await work.people.save(aPerson({ role: 'changed' }));
      await work.cases.save(aCase({ regisseur: 'changed', status: 'closed' }));
      await work.cases.setAbsence('case-1', 'a', 'regisseur');
      await work.cases.setAbsence('case-1', 'a', null);
      await work.meetings.save(aMeeting({ series: 'changed' }));
      await work.rounds.save(aRound().id, { card: 'changed', status: 'closed' });
      await work.participants.remove('round-1', '29:anna');
      await work.weighings.save(aWeighing({ weighing: weighingOn('changed') }));
      await work.weighings.remove('weighing-1');
    });
    expect(await open.database.transaction('tenant-a', readAll)).toEqual(allOf('a'));
  });

  test('one that has nothing finds nothing, and cannot change what another has', async () => {
    await open.database.transaction('tenant-c', fill('c'));
    expect(await open.database.transaction('tenant-empty', (work) => work.rounds.find('round-1'))).toBeNull();
    await expect(
      open.database.transaction('tenant-empty', (work) => work.rounds.save(aRound().id, { card: 'stolen' })),
    ).rejects.toThrow(/does not exist/);
    await expect(
      open.database.transaction('tenant-empty', (work) => work.rounds.add(aRound({ id: 'round-9' }))),
    ).rejects.toThrow(/foreign key/);
    expect(await open.database.transaction('tenant-c', readAll)).toEqual(allOf('c'));
  });
});
