import type { Work } from '../../src/application/storage';
import {
  aCase,
  aChannel,
  aDecision,
  aMeeting,
  anAgreement,
  aParticipant,
  aPerson,
  aRound,
  aSurvey,
  aSurveyAnswer,
  aWeighing,
  notedSignals,
} from '../support/records';
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
    await work.channels.save(aChannel({ id: '19:second' }));
    await work.cases.add(aCase({ id: 'case-2', channel: '19:second', code: mark, regisseur: '29:carla' }));
    await work.cases.setAbsence('case-2', '29:carla', 'regisseur');
    await work.meetings.add(aMeeting({ series: mark }));
    await work.rounds.add(aRound({ card: mark }));
    await work.participants.save('round-1', [aParticipant({ organisation: mark }), noticing(mark)]);
    await work.weighings.add(aWeighing({ weighing: weighingOn(mark) }));
    await work.agreements.add(anAgreement({ what: mark }));
    await work.decisions.add(aDecision({ why: mark }));
    await work.waitingSignals.save(notedSignals({ signals: [{ item: 'A5', on: dayOf(mark) }] }));
    await work.surveys.add(aSurvey({ card: { conversation: mark, activity: 'card' } }));
    await work.surveys.saveAnswers('survey-1', [aSurveyAnswer({ answers: { T1: mark } })]);
  };

  const noticing = (mark: string) =>
    aParticipant({
      person: '29:bram',
      organisation: mark,
      invited: false,
      noticed: [{ item: 'A5', on: dayOf(mark) }],
      answer: null,
    });

  /** A day of its own for each mark of one letter: the 7th for "a". */
  const dayOf = (mark: string) => `2026-01-${String(mark.charCodeAt(0) - 90).padStart(2, '0')}`;

  const weighingOn = (purpose: string) => ({ answers: { purpose }, notes: {}, at: null });

  const readAll = async (work: Work) => ({
    channel: (await work.channels.find(aChannel().id))?.serviceUrl,
    person: (await work.people.find('29:anna'))?.role,
    people: (await work.people.findMany(['29:anna'])).map(({ role }) => role),
    case: (await work.cases.find('case-1'))?.regisseur,
    lockedCase: (await work.cases.lock('case-1'))?.regisseur,
    open: (await work.cases.openIn(aChannel().id)).map(({ regisseur }) => regisseur),
    absences: (await work.cases.absences('case-1')).map(({ person }) => person),
    casesOfPerson: (await work.cases.ofPerson('29:anna')).map(({ regisseur }) => regisseur),
    casesOfRegisseur: (await work.cases.ofPerson('29:carla')).map(({ code }) => code),
    absentFrom: (await work.cases.absentFrom('29:carla')).map((absence) => absence.case.code),
    meeting: (await work.meetings.find('meeting-1'))?.series,
    planned: (await work.meetings.planned('case-1')).map(({ series }) => series),
    meetings: (await work.meetings.ofCase('case-1')).map(({ series }) => series),
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
    unanswered: (await work.participants.unansweredSignals('29:bram')).map(({ on }) => on),
    weighing: (await work.weighings.lock('weighing-1', '29:anna'))?.weighing.answers.purpose,
    weighings: (await work.weighings.of('29:anna')).length,
    expired: await work.weighings.removeExpired('weighing-1', new Date('2020-01-01T00:00:00Z')),
    agreement: (await work.agreements.lock('agreement-1'))?.what,
    agreements: (await work.agreements.ofCase('case-1')).map(({ what }) => what),
    decisions: (await work.decisions.ofCase('case-1')).map(({ why }) => why),
    noted: (await work.waitingSignals.find('case-1', '29:anna'))?.signals.map(({ on }) => on),
    allNoted: (await work.waitingSignals.ofCase('case-1')).map(({ signals }) => signals[0]?.on),
    notedIn: await work.waitingSignals.casesOf('29:anna'),
    survey: (await work.surveys.find('survey-1'))?.card?.conversation,
    lockedSurvey: (await work.surveys.lock('survey-1'))?.card?.conversation,
    openSurvey: (await work.surveys.openOf('case-1', 'evaluation'))?.card?.conversation,
    surveys: (await work.surveys.ofCase('case-1', 'evaluation')).map(({ card }) => card?.conversation),
    surveyAnswers: (await work.surveys.answersOf('survey-1')).map(({ answers }) => answers['T1']),
    surveysAnswered: await work.surveys.answeredBy('29:anna'),
  });

  const allOf = (mark: string) => ({
    channel: mark,
    person: mark,
    people: [mark],
    case: mark,
    lockedCase: mark,
    open: [mark],
    absences: [mark],
    casesOfPerson: [mark],
    casesOfRegisseur: [mark],
    absentFrom: [mark],
    meeting: mark,
    planned: [mark],
    meetings: [mark],
    round: mark,
    lockedRound: mark,
    lockedFor: mark,
    lockedParticipant: mark,
    openRound: mark,
    rounds: [mark],
    openFor: [mark],
    participant: mark,
    participants: [mark, mark],
    turnout: 1,
    answersOf: 1,
    unanswered: [dayOf(mark)],
    weighing: mark,
    weighings: 1,
    expired: aWeighing().expiresAt,
    agreement: mark,
    agreements: [mark],
    decisions: [mark],
    noted: [dayOf(mark)],
    allNoted: [dayOf(mark)],
    notedIn: 1,
    survey: mark,
    lockedSurvey: mark,
    openSurvey: mark,
    surveys: [mark],
    surveyAnswers: [mark],
    surveysAnswered: 1,
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
      await work.participants.save('round-1', [{ ...noticing('changed'), noticed: [] }]);
      await work.cases.setAbsence('case-2', '29:carla', null);
      await work.weighings.save(aWeighing({ weighing: weighingOn('changed') }));
      await work.weighings.remove('weighing-1');
      await work.agreements.save(anAgreement({ what: 'changed', status: 'broken' }));
      await work.waitingSignals.save(notedSignals({ signals: [] }));
      await work.waitingSignals.remove('case-1', '29:anna');
      await work.surveys.saveAnswers('survey-1', [aSurveyAnswer({ answers: { T1: 'changed' } })]);
      await work.surveys.save(aSurvey({ status: 'closed' }));
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
      open.database.transaction('tenant-empty', (work) => work.agreements.save(anAgreement())),
    ).rejects.toThrow(/does not exist/);
    await expect(
      open.database.transaction('tenant-empty', (work) => work.surveys.save(aSurvey())),
    ).rejects.toThrow(/does not exist/);
    await expect(
      open.database.transaction('tenant-empty', (work) => work.rounds.add(aRound({ id: 'round-9' }))),
    ).rejects.toThrow(/foreign key/);
    await expect(
      open.database.transaction('tenant-empty', (work) => work.waitingSignals.save(notedSignals())),
    ).rejects.toThrow(/foreign key/);
    await expect(
      open.database.transaction('tenant-empty', (work) =>
        work.surveys.saveAnswers('survey-1', [aSurveyAnswer()]),
      ),
    ).rejects.toThrow(/foreign key/);
    expect(await open.database.transaction('tenant-c', readAll)).toEqual(allOf('c'));
  });
});
