import type { Lookups } from '../../src/application/storage';
import { aCase, aChannel, aMeeting, aParticipant, aPerson, aRound } from '../support/records';
import { DATABASES, type DatabaseHome, type TestDatabase } from '../support/test-database';

describe.each(DATABASES)('look-ups on %s', (_name, createHome) => {
  let home: DatabaseHome;
  let open: TestDatabase;
  const chatOf = (tenant: string) => ({ conversation: 'a:chat', serviceUrl: `https://${tenant}.example/` });
  const { language, locale } = aPerson();
  const reach = { language, locale, chat: chatOf('one') };
  const unreached = { language: null, locale: null, chat: null };

  const lookUp = async <T>(run: (lookups: Lookups) => Promise<T>, tenant = 'one') =>
    await open.database.lookUp(tenant, run);

  beforeAll(async () => {
    home = await createHome();
    open = await home.open();
    for (const tenant of ['one', 'two']) {
      await open.database.transaction(tenant, async (work) => {
        await work.channels.save(aChannel({ serviceUrl: `https://${tenant}.example/` }));
        await work.people.save(aPerson({ chat: chatOf(tenant) }));
        await work.people.save(aPerson({ id: '29:bram', ...unreached }));
        await work.cases.add(aCase({ regisseur: tenant }));
        await work.meetings.add(aMeeting({ series: tenant }));
        await work.rounds.add(aRound({ card: tenant }));
      });
    }
  }, 60_000);
  afterAll(async () => {
    await open.database.close();
    await home.remove();
  });

  test.each(['one', 'two'])('a round comes with all it stands in, of tenant %s alone', async (tenant) => {
    expect(await lookUp((lookups) => lookups.ofRound('round-1'), tenant)).toEqual({
      channel: aChannel({ serviceUrl: `https://${tenant}.example/` }),
      case: aCase({ regisseur: tenant }),
      meeting: aMeeting({ series: tenant }),
      round: aRound({ card: tenant }),
    });
  });

  test.each(['one', 'two'])('a round comes with how many of tenant %s answered it', async (tenant) => {
    const progressOf = () => lookUp((lookups) => lookups.progressOf('round-1'), tenant);
    const round = await lookUp((lookups) => lookups.ofRound('round-1'), tenant);
    expect(await progressOf()).toEqual({ ...round, turnout: { invited: 0, answered: 0 } });
    await open.database.transaction(tenant, (work) =>
      work.participants.save('round-1', [aParticipant(), aParticipant({ person: '29:bram', answer: null })]),
    );
    expect(await progressOf()).toEqual({ ...round, turnout: { invited: 2, answered: 1 } });
  });

  test('a meeting and a case come with what they stand in', async () => {
    const channel = aChannel({ serviceUrl: 'https://one.example/' });
    const record = aCase({ regisseur: 'one' });
    expect(await lookUp((lookups) => lookups.ofCase('case-1'))).toEqual({ channel, case: record });
    expect(await lookUp((lookups) => lookups.ofMeeting('meeting-1'))).toEqual({
      channel,
      case: record,
      meeting: aMeeting({ series: 'one' }),
    });
  });

  test('what is not there is null', async () => {
    expect(await lookUp((lookups) => lookups.ofRound('round-9'))).toBeNull();
    expect(await lookUp((lookups) => lookups.progressOf('round-9'))).toBeNull();
    expect(await lookUp((lookups) => lookups.ofMeeting('meeting-9'))).toBeNull();
    expect(await lookUp((lookups) => lookups.ofCase('case-9'))).toBeNull();
    expect(await lookUp((lookups) => lookups.ofRound('round-1'), 'three')).toBeNull();
  });

  test.each([
    ['a known person in a known channel', '29:anna', aChannel().id, reach, true],
    ['somebody of whom little is known', '29:bram', aChannel().id, unreached, true],
    ['a stranger in a known channel', '29:nobody', aChannel().id, null, true],
    ['a known person in an unknown channel', '29:anna', '19:nowhere', reach, false],
    ['a known person in a personal chat', '29:anna', null, reach, false],
  ])('%s', async (_who, person, channel, expected, knownChannel) => {
    const seen = await lookUp((lookups) => lookups.seen(person, channel, null));
    expect(seen.person).toEqual(expected);
    expect(seen.channel?.serviceUrl ?? null).toBe(knownChannel ? 'https://one.example/' : null);
    expect(seen.at).toBeNull();
  });

  test.each([
    ['a round of the channel', aChannel().id, 'one', 'round-1', true],
    ['a round of another channel', '19:nowhere', 'one', 'round-1', true],
    ['a round in a personal chat', null, 'two', 'round-1', true],
    ['an unknown round', aChannel().id, 'one', 'round-9', false],
    ['a round of another tenant', null, 'three', 'round-1', false],
  ])('who, where, and %s', async (_what, channel, tenant, round, known) => {
    const seen = await lookUp((lookups) => lookups.seen('29:anna', channel, round), tenant);
    expect(seen.at).toEqual(await lookUp((lookups) => lookups.ofRound(round), tenant));
    expect(seen.at === null).toBe(!known);
    expect(seen.person).toEqual(tenant === 'three' ? null : { ...reach, chat: chatOf(tenant) });
    expect(seen.channel?.serviceUrl ?? null).toBe(channel === aChannel().id ? 'https://one.example/' : null);
  });
});
