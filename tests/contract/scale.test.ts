import { systemClock } from '../../src/infrastructure/clock';
import type { Lookups, Work } from '../../src/application/storage';
import { parseDataKeys } from '../../src/infrastructure/data-keys';
import type { SqlConnection, SqlTransaction, SqlStore } from '../../src/infrastructure/database/connection';
import { lookupsIn } from '../../src/infrastructure/database/lookups';
import { ReadAhead } from '../../src/infrastructure/database/read-ahead';
import { workIn } from '../../src/infrastructure/database/work';
import { createCipher } from '../../src/infrastructure/encryption';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

const CASES = 2_000;
/** Pages of 8 kB: a few for each row that is found by its key. Reading a whole table takes hundreds. */
const FEW_PAGES = 60;
const cipher = createCipher(parseDataKeys(`test:${Buffer.alloc(32, 7).toString('base64')}`));
const noJobs = { enqueue: () => Promise.resolve() };

/** Nothing gathers statistics here, as on a busy first day: the planner has to guess. */
describe.each(DATABASES)(`a tenant with ${CASES} cases on %s`, (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
    await fill(open.store);
  }, 60_000);
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  test.each<[string, (lookups: Lookups) => Promise<unknown>]>([
    ['who, where and on which round', (lookups) => lookups.seen('29:50', '19:10', 'round-50')],
    ['who and where', (lookups) => lookups.seen('29:50', '19:10', null)],
    ['a round', (lookups) => lookups.ofRound('round-50')],
    ['a round and how many answered it', (lookups) => lookups.progressOf('round-50')],
    ['a meeting', (lookups) => lookups.ofMeeting('meeting-50')],
    ['a case', (lookups) => lookups.ofCase('case-50')],
    ['an agreement', (lookups) => lookups.ofAgreement('agreement-50-2')],
    ['a survey', (lookups) => lookups.ofSurvey('survey-50-3')],
  ])('looking up %s reads few pages', async (_what, run) => {
    const { connection, pages } = explaining(open.store);
    await run(lookupsIn(connection, 'tenant', new ReadAhead()));
    expect(pages.length).toBeGreaterThan(0);
    expect(Math.max(...pages)).toBeLessThan(FEW_PAGES);
  });

  test.each<[string, (work: Work) => Promise<unknown>]>([
    ['a channel', ({ channels }) => channels.find('19:10')],
    ['a person', ({ people }) => people.find('29:50')],
    ['some people', ({ people }) => people.findMany(['29:50', '29:51', '29:52'])],
    ['a case', ({ cases }) => cases.lock('case-50')],
    ['the cases of a channel', ({ cases }) => cases.openIn('19:10')],
    ['the cases of a person', ({ cases }) => cases.ofPerson('29:50')],
    ['where somebody is absent', ({ cases }) => cases.absentFrom('29:50')],
    ['who is absent', ({ cases }) => cases.absences('case-50')],
    ['a meeting', ({ meetings }) => meetings.find('meeting-50')],
    ['the meetings of a case that are planned', ({ meetings }) => meetings.planned('case-50')],
    ['all meetings of a case', ({ meetings }) => meetings.ofCase('case-50')],
    ['a round', ({ rounds }) => rounds.lock('round-50')],
    ['what an answer needs', ({ rounds }) => rounds.lockFor('round-50', '29:50')],
    ['the open round of a case', ({ rounds }) => rounds.openOf('case-50')],
    ['the rounds of a case', ({ rounds }) => rounds.ofCase('case-50')],
    ['the open rounds of a person', ({ rounds }) => rounds.openFor('29:50')],
    ['a participant', ({ participants }) => participants.find('round-50', '29:50')],
    ['the answers of two rounds', ({ participants }) => participants.of(['round-50', 'round-51'])],
    ['how many answered', ({ participants }) => participants.turnout('round-50')],
    ['how often somebody answered', ({ participants }) => participants.answersOf('29:50')],
    ['what somebody noticed', ({ participants }) => participants.unansweredSignals('29:50')],
    ['an agreement', ({ agreements }) => agreements.lock('agreement-50-2')],
    ['the agreements of a case', ({ agreements }) => agreements.ofCase('case-50')],
    ['the decisions of a case', ({ decisions }) => decisions.ofCase('case-50')],
    ['the signals that wait in a case', ({ waitingSignals }) => waitingSignals.ofCase('case-50')],
    ['those of one person', ({ waitingSignals }) => waitingSignals.find('case-50', '29:50')],
    ['in how many cases somebody noted any', ({ waitingSignals }) => waitingSignals.casesOf('29:50')],
    ['a survey', ({ surveys }) => surveys.lock('survey-50-3')],
    ['the open survey of a case', ({ surveys }) => surveys.openOf('case-50', 'evaluation')],
    ['the surveys of a case', ({ surveys }) => surveys.ofCase('case-50', 'evaluation')],
    ['the answers to a survey', ({ surveys }) => surveys.answersOf('survey-50-3')],
    ['how many surveys somebody answered', ({ surveys }) => surveys.answeredBy('29:50')],
  ])('reading %s reads few pages', async (_what, run) => {
    const { connection, pages } = explaining(open.store);
    await run(workIn(connection, 'tenant', cipher, systemClock, noJobs, () => undefined));
    expect(pages.length).toBeGreaterThan(0);
    expect(Math.max(...pages)).toBeLessThan(FEW_PAGES);
  });
});

/** Has every statement explained before it runs. */
function explaining(store: SqlStore): { connection: SqlTransaction; pages: number[] } {
  const pages: number[] = [];
  const explain = async (text: string, values: readonly unknown[] = []) => {
    const { rows } = await store.queryArrays(`explain (analyze, buffers, format json) ${text}`, values);
    const [{ Plan: plan }] = rows[0]?.[0] as [{ Plan: Record<string, number> }];
    pages.push((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0));
  };
  const query: SqlConnection['queryArrays'] = async (text, values) => {
    await explain(text, values);
    return await store.queryArrays(text, values);
  };
  const connection: SqlTransaction = {
    // What is sent takes its turn before what is asked next.
    send: (text, values) => {
      void explain(text, values);
    },
    exclusive: store.exclusive,
    query: async (text, values) => {
      await explain(text, values);
      return await store.query(text, values);
    },
    queryArrays: query,
    hold: async ({ lock, read, unchanged }) => {
      await query(lock.text, lock.values);
      const { rows } = await query(read.text, read.values);
      const same = unchanged(rows);
      if (same !== null) await query(same.text, same.values);
      return rows;
    },
  };
  return { connection, pages };
}

/**
 * Channels of five cases each; every round has five participants, every person five open rounds. Every case has three
 * agreements, decisions and surveys, signals of two people that wait, and five answers to its open survey.
 */
async function fill(store: SqlStore): Promise<void> {
  const sealed = `'${cipher.encrypt('tenant', 'Text')}'`;
  const upTo = (count: number) => `from generate_series(1, ${count}) as n`;
  const statements = [
    `insert into channels select 'tenant', '19:' || n, true, 'https://smba.example/', '28:bot', 'Bot', 'nl',
      'Europe/Amsterdam', 'active' ${upTo(CASES / 5)}`,
    `insert into people select 'tenant', '29:' || n, 'nl', 'nl', null, null, null, null ${upTo(CASES)}`,
    `insert into cases select 'tenant', 'case-' || n, '19:' || (n - 1) / 5 + 1, 'C-' || n, '29:' || n,
      '{"leadDays":2,"reminderDays":1,"summaryMinutes":60}', 'open' ${upTo(CASES)}`,
    `insert into meetings select 'tenant', 'meeting-' || n, 'case-' || n, 's', now(), '2030-01-01', '10:00', 'none',
      now(), null, null, 'planned' ${upTo(CASES)}`,
    `insert into rounds select 'tenant', 'round-' || n, 'case-' || n, 'meeting-' || n, 1, now(), now(), 'open',
      null, null, null, null, null, null ${upTo(CASES)}`,
    `insert into participants select 'tenant', 'round-' || n, '29:' || (n + k) % ${CASES} + 1, null, true, null, null, null
      ${upTo(CASES)}, generate_series(0, 4) as k`,
    `insert into agreements select 'tenant', 'agreement-' || n || '-' || k, 'case-' || n, ${sealed}, ${sealed},
      '2030-01-01', 'open', null, null, '[]', now(), null ${upTo(CASES)}, generate_series(1, 3) as k`,
    `insert into decisions select 'tenant', 'decision-' || n || '-' || k, 'case-' || n, 'round-' || n, 'manager',
      'reminder', ${sealed}, now() ${upTo(CASES)}, generate_series(1, 3) as k`,
    `insert into waiting_signals select 'tenant', 'case-' || n, '29:' || (n + k) % ${CASES} + 1,
      '[{"item":"A5","on":"2030-01-01"}]' ${upTo(CASES)}, generate_series(0, 1) as k`,
    `insert into surveys select 'tenant', 'survey-' || n || '-' || k, 'case-' || n, 'evaluation', k, now(),
      case k when 3 then 'open' else 'closed' end, 5, null, null, null, null
      ${upTo(CASES)}, generate_series(1, 3) as k`,
    `insert into survey_answers select 'tenant', 'survey-' || n || '-3', '29:' || (n + k) % ${CASES} + 1,
      '{"T1":"3"}', null ${upTo(CASES)}, generate_series(0, 4) as k`,
    `insert into absences select 'tenant', 'case-' || n, '29:' || n, 'self' ${upTo(CASES)}`,
  ];
  for (const statement of statements) await store.query(statement);
}
