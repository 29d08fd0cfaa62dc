import type { Work } from '../../src/application/storage';
import { aCase, aChannel, aSurvey, aSurveyAnswer } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('surveys on %s', (_name, createHome) => {
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
  // Every test has a tenant of its own, with a case.
  beforeEach(async () => {
    count += 1;
    tenant = `tenant-${count}`;
    await inTenant(async (work) => {
      await work.channels.save(aChannel());
      await work.cases.add(aCase());
    });
  });

  const closed = aSurvey({
    status: 'closed',
    invited: 6,
    card: { conversation: '19:channel;messageid=1', activity: 'card' },
    result: { conversation: '19:channel', activity: 'result' },
  });

  test('come back as they were added, and as they were saved', async () => {
    await inTenant(({ surveys }) => surveys.add(aSurvey()));
    expect(await inTenant(({ surveys }) => surveys.find('survey-1'))).toEqual(aSurvey());
    expect(await inTenant(({ surveys }) => surveys.openOf('case-1', 'evaluation'))).toEqual(aSurvey());
    await inTenant(({ surveys }) => surveys.save(closed));
    expect(await inTenant(({ surveys }) => surveys.find('survey-1'))).toEqual(closed);
    expect(await inTenant(({ surveys }) => surveys.lock('survey-1'))).toEqual(closed);
    expect(await inTenant(({ surveys }) => surveys.openOf('case-1', 'evaluation'))).toBeNull();
  });

  test('what is not there is null, or an error where it must be', async () => {
    expect(await inTenant(({ surveys }) => surveys.find('survey-9'))).toBeNull();
    expect(await inTenant(({ surveys }) => surveys.lock('survey-9'))).toBeNull();
    expect(await inTenant(({ surveys }) => surveys.ofCase('case-9', 'evaluation'))).toEqual([]);
    await expect(inTenant(({ surveys }) => surveys.save(aSurvey()))).rejects.toThrow(/does not exist/);
    await expect(inTenant(({ surveys }) => surveys.add(aSurvey({ caseId: 'case-9' })))).rejects.toThrow(
      /foreign key/,
    );
  });

  test('a case has one open survey of a kind', async () => {
    await inTenant(async ({ cases, surveys }) => {
      await cases.add(aCase({ id: 'case-2', code: 'C-2' }));
      await surveys.add(aSurvey());
      await surveys.add(aSurvey({ id: 'reflection', kind: 'reflection' }));
      await surveys.add(aSurvey({ id: 'theirs', caseId: 'case-2' }));
    });
    const next = aSurvey({ id: 'survey-2', number: 2 });
    await expect(inTenant(({ surveys }) => surveys.add(next))).rejects.toThrow(/open survey/);
    await inTenant(async ({ surveys }) => {
      await surveys.save(closed);
      await surveys.add(next);
    });
    expect(await inTenant(({ surveys }) => surveys.openOf('case-1', 'evaluation'))).toEqual(next);
    await expect(inTenant(({ surveys }) => surveys.save(aSurvey()))).rejects.toThrow(/surveys_open/);
  });

  test('two that are begun at the same moment: one is', async () => {
    const begun = await Promise.allSettled(
      ['one', 'two', 'three'].map((id, index) =>
        inTenant(({ surveys }) => surveys.add(aSurvey({ id, number: index + 1 }))),
      ),
    );
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await inTenant(({ surveys }) => surveys.ofCase('case-1', 'evaluation'))).toHaveLength(1);
  });

  test('a number is used once for a kind', async () => {
    await inTenant(({ surveys }) => surveys.add(closed));
    await expect(inTenant(({ surveys }) => surveys.add(aSurvey({ id: 'survey-2' })))).rejects.toThrow(
      /number/,
    );
    await inTenant(({ surveys }) => surveys.add(aSurvey({ id: 'survey-3', kind: 'reflection' })));
  });

  test('all of a kind, oldest first', async () => {
    await inTenant(async ({ surveys }) => {
      for (const number of [11, 2, 1]) {
        await surveys.add(aSurvey({ id: `survey-${number}`, number, status: 'closed' }));
      }
      await surveys.add(aSurvey({ id: 'reflection', kind: 'reflection' }));
    });
    const found = await inTenant(({ surveys }) => surveys.ofCase('case-1', 'evaluation'));
    expect(found.map(({ number }) => number)).toEqual([1, 2, 11]);
  });

  describe('answers', () => {
    const bram = aSurveyAnswer({ person: '29:bram', answers: {}, shown: { T1: '2' } });

    test('come back as they were saved; sending again replaces', async () => {
      await inTenant(async ({ surveys }) => {
        await surveys.add(aSurvey());
        await surveys.saveAnswers('survey-1', [bram, aSurveyAnswer()]);
      });
      expect(await inTenant(({ surveys }) => surveys.answersOf('survey-1'))).toEqual([aSurveyAnswer(), bram]);
      const again = aSurveyAnswer({ answers: { T1: '4' }, shown: { T1: '3', K3: '1' } });
      await inTenant(async ({ surveys }) => {
        await surveys.saveAnswers('survey-1', [again]);
        await surveys.saveAnswers('survey-1', []);
      });
      expect(await inTenant(({ surveys }) => surveys.answersOf('survey-1'))).toEqual([again, bram]);
      expect(await inTenant(({ surveys }) => surveys.answersOf('survey-9'))).toEqual([]);
    });

    test('in how many surveys somebody answered', async () => {
      await inTenant(async ({ surveys }) => {
        await surveys.add(closed);
        await surveys.add(aSurvey({ id: 'survey-2', number: 2 }));
        await surveys.saveAnswers('survey-1', [aSurveyAnswer(), bram]);
        await surveys.saveAnswers('survey-2', [aSurveyAnswer()]);
        await surveys.saveAnswers('survey-2', [aSurveyAnswer()]);
      });
      const counts = await inTenant(async ({ surveys }) => [
        await surveys.answeredBy('29:anna'),
        await surveys.answeredBy('29:bram'),
        await surveys.answeredBy('29:nobody'),
      ]);
      expect(counts).toEqual([2, 1, 0]);
    });

    test('belong to a survey that is there, and go with its case', async () => {
      await expect(
        inTenant(({ surveys }) => surveys.saveAnswers('survey-9', [aSurveyAnswer()])),
      ).rejects.toThrow(/foreign key/);
      await inTenant(async ({ surveys }) => {
        await surveys.add(aSurvey());
        await surveys.saveAnswers('survey-1', [aSurveyAnswer()]);
      });
      await open.store.query('delete from cases where tenant = $1', [tenant]);
      expect(await inTenant(({ surveys }) => surveys.find('survey-1'))).toBeNull();
      expect(await inTenant(({ surveys }) => surveys.answeredBy('29:anna'))).toBe(0);
    });

    test('who holds the survey makes the next wait', async () => {
      await inTenant(({ surveys }) => surveys.add(aSurvey()));
      const addOne = async ({ surveys }: Work) => {
        await surveys.lock('survey-1');
        const [own] = await surveys.answersOf('survey-1');
        const sent = Number(own?.answers['T1'] ?? 0) + 1;
        await surveys.saveAnswers('survey-1', [aSurveyAnswer({ answers: { T1: String(sent) } })]);
      };
      await Promise.all(Array.from({ length: 10 }, () => inTenant(addOne)));
      expect(await inTenant(({ surveys }) => surveys.answersOf('survey-1'))).toEqual([
        aSurveyAnswer({ answers: { T1: '10' } }),
      ]);
    });
  });

  test('the case of one is found by its id, in its own tenant', async () => {
    await inTenant(({ surveys }) => surveys.add(aSurvey()));
    const ofSurvey = (id: string, of = tenant) => open.database.lookUp(of, (lookups) => lookups.ofSurvey(id));
    expect(await ofSurvey('survey-1')).toEqual({ channel: aChannel(), case: aCase() });
    expect(await ofSurvey('survey-9')).toBeNull();
    expect(await ofSurvey('survey-1', 'other tenant')).toBeNull();
  });

  test('a case remembers how it starts, and which intensity fits', async () => {
    const told = aCase({
      conditions: { K1: 'yes', X1: 'unknown' },
      intensity: { now: 'I2', fits: 'I3', on: '2026-03-26' },
    });
    await inTenant(({ cases }) => cases.save(told));
    expect(await inTenant(({ cases }) => cases.find('case-1'))).toEqual(told);
    expect((await open.database.lookUp(tenant, (lookups) => lookups.ofCase('case-1')))?.case).toEqual(told);
    await inTenant(({ cases }) => cases.save(aCase()));
    expect(await inTenant(({ cases }) => cases.find('case-1'))).toEqual(aCase());
  });
});
