import { eventually } from '../support/eventually';
import { aCase, aChannel, aMeeting, anAnswer, aParticipant, aPerson, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

/** On a server two transactions run at the same moment; the embedded database runs one after the other. */
describe('two that change a round at the same moment, on PostgreSQL', () => {
  let home: DatabaseHome;
  let open: TestDatabase;
  beforeEach(async () => {
    home = await DATABASES[1][1]();
    open = await home.open();
    await open.database.transaction('tenant', async (work) => {
      await work.channels.save(aChannel());
      await work.people.save(aPerson());
      await work.cases.add(aCase());
      await work.meetings.add(aMeeting());
      await work.rounds.add(aRound({ card: null, progress: null }));
    });
  });
  afterEach(async () => {
    await open.database.close();
    await home.remove();
  });

  /** Resolves when a statement waits for what another transaction holds. */
  const somebodyWaits = async () => {
    await eventually('somebody waits', async () => {
      const { rows } = await open.store.query('select count(*)::int as n from pg_locks where not granted');
      return Number(rows[0]?.['n']) > 0;
    });
  };

  test('the second of two answers sees the first', async () => {
    const answer = { content: anAnswer(), shown: null, sentAt: new Date('2026-03-25T09:30:00Z') };
    let second: Promise<unknown> = Promise.resolve();
    await open.database.transaction('tenant', async (work) => {
      await work.rounds.lockFor('round-1', '29:anna');
      second = open.database.transaction('tenant', (other) => other.rounds.lockFor('round-1', '29:anna'));
      await somebodyWaits();
      await work.participants.save('round-1', [aParticipant({ person: '29:anna', answer })]);
    });
    expect(await second).toMatchObject({ participant: { person: '29:anna', answer } });
  });

  test('an answer that keeps a signal for later, and a cancelled meeting, do not wait for each other', async () => {
    let cancelling: Promise<unknown> = Promise.resolve();
    await open.database.transaction('tenant', async (work) => {
      await work.rounds.lockFor('round-1', '29:anna');
      cancelling = open.database.transaction('tenant', async (other) => {
        await other.cases.lock('case-1');
        return other.rounds.lock('round-1');
      });
      await somebodyWaits();
      const signals = [{ item: 'A1', on: '2026-03-25' }] as const;
      await work.waitingSignals.save({ caseId: 'case-1', person: '29:anna', signals });
    });
    expect(await cancelling).toMatchObject({ id: 'round-1' });
  });

  test('closing it leaves the card that was posted meanwhile', async () => {
    let closing: Promise<void> = Promise.resolve();
    await open.database.transaction('tenant', async (work) => {
      await work.rounds.lock('round-1');
      closing = open.database.transaction('tenant', async (other) => {
        const round = await other.rounds.openOf('case-1');
        await other.rounds.save(round?.id ?? '', { status: 'closed' });
      });
      await somebodyWaits();
      await work.rounds.save('round-1', { card: 'posted', progress: 'posted too' });
    });
    await closing;
    expect(await open.database.transaction('tenant', (work) => work.rounds.find('round-1'))).toMatchObject({
      status: 'closed',
      card: 'posted',
      progress: 'posted too',
    });
  });
});
