import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Incoming, parseActivity } from '../../src/teams/incoming';
import { TeamsClient } from '../support/activities';

const FOLDER = join(__dirname, '../activities');
const recorded = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Record<string, unknown>;

const PLAYGROUND_TENANT = '00000000-0000-0000-0000-0000000000001';
const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47';
const CHANNEL = '19:253b1f341670408fb6fe51050b6e5ceb@thread.tacv2';
const TEAM = '19:693ecdb923ac4458a5c23661b505fc84@thread.tacv2';
const MEGAN = '29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB39ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaqt7CZ-NJWi7me2kHTL3Bw';
const inThread = (channel: string, root: string) => ({
  kind: 'channel',
  channel,
  conversation: `${channel};messageid=${root}`,
  threads: true,
});

test.each<[string, Partial<Incoming> & { place?: unknown }]>([
  [
    'teams-message-channel',
    {
      kind: 'text',
      text: 'plan overleg 2026-02-03 10:00 C-104',
      place: inThread(CHANNEL, '1485983408511') as never,
    },
  ],
  [
    'teams-message-thread-reply',
    {
      kind: 'text',
      text: 'samenvatting',
      replyTo: '1481567603816',
      place: inThread(CHANNEL, '1481567603816') as never,
    },
  ],
  ['teams-message-mentions', { kind: 'text', text: 'Kan Megan Bowen <vandaag> & morgen? help' }],
  ['teams-message-personal', { kind: 'text', text: 'mijn gegevens', person: MEGAN, locale: 'nl-NL' }],
  [
    'teams-message-group-chat',
    {
      kind: 'text',
      text: 'checklist',
      place: {
        kind: 'channel',
        channel: '19:8ea0e38b9e8a4b7a8a3f0b9d6bb4c5a1@thread.v2',
        conversation: '19:8ea0e38b9e8a4b7a8a3f0b9d6bb4c5a1@thread.v2',
        threads: false,
      },
    },
  ],
  [
    'teams-message-guest',
    { kind: 'text', tenant: TENANT, person: '29:1GuestOfAnotherTenantaqt7CZ-NJWi7me2kHTL3Bw' },
  ],
  [
    'teams-message-private-channel',
    {
      kind: 'text',
      place: inThread('19:aa11bb22cc33dd44ee55ff6677889900@thread.tacv2', '1485983408511') as never,
    },
  ],
  [
    'teams-message-shared-channel',
    {
      kind: 'text',
      place: inThread('19:bb11bb22cc33dd44ee55ff6677889900@thread.tacv2', '1485983408511') as never,
    },
  ],
  [
    'teams-execute-channel',
    {
      kind: 'action',
      via: 'execute',
      verb: 'checklist.submit',
      replyTo: '1481567603816',
      data: {
        roundId: '0190a1b2',
        A: 'A1,A2',
        'A.unseen': 'false',
        plan: 'yes',
        safety: 'none',
        agenda: 'Wie belt de school?',
      },
    },
  ],
  [
    'teams-execute-personal',
    { kind: 'action', via: 'execute', verb: 'checklist.open', data: { roundId: '0190a1b2' } },
  ],
  ['teams-execute-refresh', { kind: 'action', via: 'execute', verb: 'round.status' }],
  [
    'teams-submit-channel',
    {
      kind: 'action',
      via: 'submit',
      verb: 'checklist.submit',
      data: { roundId: '0190a1b2', A: 'A1', agenda: '' },
    },
  ],
  [
    'teams-team-member-added',
    { kind: 'installed', place: { kind: 'channel', channel: CHANNEL, conversation: CHANNEL, threads: true } },
  ],
  [
    'teams-team-member-removed',
    { kind: 'removed', place: { kind: 'channel', channel: TEAM, conversation: TEAM, threads: true } },
  ],
  ['teams-installation-add', { kind: 'installed', person: MEGAN }],
  ['teams-installation-remove', { kind: 'removed' }],
  ['teams-installation-upgrade', { kind: 'ignored', why: 'unknown-activity-type' }],
  ['teams-colleague-added', { kind: 'ignored', why: 'other-members' }],
  ['teams-channel-renamed', { kind: 'ignored', why: 'other-members' }],
  ['teams-reaction', { kind: 'ignored', why: 'unknown-activity-type' }],
  [
    'teams-file-consent',
    {
      kind: 'file-consent',
      accepted: true,
      reference: '0190a1b2',
      upload: {
        uploadUrl: expect.stringMatching(/^https:.*tempauth=signature$/) as string,
        contentUrl:
          'https://contoso.sharepoint.com/personal/meganb_contoso_com/Documents/Applications/afweging.docx',
        name: 'afweging.docx',
        uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
        fileType: 'docx',
      },
      place: { kind: 'personal' } as never,
    },
  ],
  ['teams-task-fetch', { kind: 'ignored', why: 'unknown-invoke' }],
  [
    'playground-message-channel',
    {
      kind: 'text',
      text: 'nieuwe casus C-104',
      tenant: PLAYGROUND_TENANT,
      person: 'user-id-0',
      locale: 'en-US',
      bot: { id: '00000000-0000-0000-0000-00000000000011', name: 'Test Bot' },
      place: inThread('team-id', '1795286532904') as never,
    },
  ],
  ['playground-message-two-mentions', { kind: 'text', text: 'vraag Megan Bowen & help' }],
  [
    'playground-message-personal',
    {
      kind: 'text',
      text: 'checklist',
      place: { kind: 'personal', conversation: '753ae152-ea8f-413d-b51e-87a2175df342' },
    },
  ],
  [
    'playground-message-group-chat',
    {
      kind: 'text',
      text: 'help',
      place: {
        kind: 'channel',
        channel: '049587dd-cf8a-461d-b372-85e06d6feda5',
        conversation: '049587dd-cf8a-461d-b372-85e06d6feda5',
        threads: false,
      },
    },
  ],
  [
    'playground-execute-channel',
    {
      kind: 'action',
      via: 'execute',
      verb: 'checklist.open',
      data: { roundId: 'r1', agenda: 'tekst' },
      place: inThread('team-id', '1795286533007') as never,
    },
  ],
  [
    'playground-submit-channel',
    { kind: 'action', via: 'submit', verb: 'checklist.open', data: { roundId: 'r1', agenda: 'x' } },
  ],
  ['playground-execute-personal', { kind: 'action', via: 'execute', verb: 'checklist.open' }],
  [
    'playground-installation-personal',
    { kind: 'installed', place: { kind: 'personal', conversation: '753ae152-ea8f-413d-b51e-87a2175df342' } },
  ],
  ['playground-members-added-personal', { kind: 'installed' }],
  [
    'playground-installation-channel',
    {
      kind: 'installed',
      place: { kind: 'channel', channel: 'team-id', conversation: 'team-id', threads: true },
    },
  ],
  [
    'playground-members-added-channel',
    {
      kind: 'installed',
      place: { kind: 'channel', channel: 'team-id', conversation: 'team-id', threads: true },
    },
  ],
  ['playground-installation-group-chat', { kind: 'installed' }],
])('%s', (name, expected) => {
  expect(parseActivity(recorded(name))).toMatchObject(expected);
});

test('every recorded activity is read', () => {
  for (const file of readdirSync(FOLDER))
    expect(parseActivity(recorded(file.replace('.json', '')))).not.toBeNull();
});

const client = new TeamsClient({ botUrl: '', connectorUrl: 'https://smba.trafficmanager.net/emea/' });
const textOf = (activity: Record<string, unknown>) => {
  const incoming = parseActivity(activity);
  return incoming?.kind === 'text' ? incoming.text : incoming;
};

test.each([
  ['help', 'help'],
  ['<div>&nbsp;plan <b>overleg</b></div>', 'plan overleg'],
  ['regel een\r\n\n  regel twee', 'regel een regel twee'],
  ['a&#32;b&#x41;&apos;&quot;', 'a bA\'"'],
  ['5 &lt; 6 &amp;amp; 3 <3', '5 < 6 &amp; 3 <3'],
  ['&#0;&#9999999; &onbekend;', '&#0;&#9999999; &onbekend;'],
  ['\u200bsamen\u200bvatting\ufeff', 'samenvatting'],
  ['', ''],
])('what was typed: %j', (typed, text) => {
  expect(textOf(client.message(typed))).toBe(text);
});

test('the bot is not mentioned by its name alone: a colleague with the same name stays', () => {
  const activity = client.message('bel <at>Overlegmaat BV</at>');
  const entities = [
    ...(activity.entities as unknown[]),
    { type: 'mention', mentioned: { id: '29:x' }, text: '<at>Overlegmaat BV</at>' },
  ];
  expect(textOf({ ...activity, entities })).toBe('bel Overlegmaat BV');
});

test('a message without text, such as a picture, is an empty text', () => {
  const picture = { ...client.inChat().message('x'), text: undefined };
  expect(textOf({ ...picture, attachments: [{ contentType: 'image/png' }] })).toBe('');
});

test('the locale may stand with the client only', () => {
  const activity = { ...client.message('help'), locale: undefined };
  expect(parseActivity(activity)?.locale).toBe('nl-NL');
});

test('the tenant may stand with the conversation only', () => {
  const activity = client.message('help');
  expect(parseActivity({ ...activity, channelData: {} })?.tenant).toBe(client.tenant);
});

test('a channel without its own id is the conversation without its thread', () => {
  const activity = client.with({ thread: '17' }).message('help');
  const channelData = { tenant: { id: client.tenant } };
  expect(parseActivity({ ...activity, channelData })?.place).toEqual(inThread(client.channel ?? '', '17'));
});

test.each<[string, Record<string, unknown>]>([
  ['no tenant', { channelData: {}, conversation: { id: 'x', conversationType: 'personal' } }],
  ['no sender', { from: undefined }],
  ['no receiver', { recipient: { name: 'x' } }],
  ['no conversation', { conversation: {} }],
  ['no service url', { serviceUrl: '' }],
  ['no type', { type: 7 }],
  ['an id beyond measure', { from: { id: 'x'.repeat(1_001) } }],
  ['a list for channel data', { channelData: [] }],
  ['an endless list of mentions', { entities: Array.from({ length: 501 }, () => ({})) }],
])('%s: no activity at all', (_, change) => {
  expect(parseActivity({ ...client.message('help'), ...change })).toBeNull();
});

test.each([[null], [undefined], ['text'], [7], [[]], [{}]])('%j is no activity', (body) => {
  expect(parseActivity(body)).toBeNull();
});

test.each<[string, Record<string, unknown>, string]>([
  ['another service than Teams', { channelId: 'directline' }, 'other-service'],
  [
    'an unknown kind of conversation',
    { conversation: { id: 'x', conversationType: 'meeting' } },
    'unknown-conversation-type',
  ],
  ['a text beyond measure', { text: 'x'.repeat(28_001) }, 'text-too-long'],
  ['a value without a verb', { value: { roundId: '1' } }, 'invalid-card-data'],
  ['a value that is a list', { value: [1] }, 'invalid-card-data'],
])('%s is ignored', (_, change, why) => {
  expect(parseActivity({ ...client.message('help'), ...change })).toMatchObject({ kind: 'ignored', why });
});

test.each<[string, unknown]>([
  ['too many', Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`k${index}`, 1]))],
  ['beyond measure', { agenda: 'x'.repeat(28_001) }],
  ['no object', 'text'],
])('card data %s is ignored', (_, data) => {
  expect(parseActivity(client.invocation('checklist.submit', data))).toMatchObject({
    kind: 'ignored',
    why: 'invalid-card-data',
  });
});

test('a list of texts reads as a multi-select, and what no input gives as null', () => {
  const endless = Array.from({ length: 1_001 }, () => 'a');
  const data = { members: ['a', 'b'], none: [], nested: { b: 1 }, mixed: ['a', 1], lists: [['a']], endless };
  expect(parseActivity(client.invocation('case.members', data))).toMatchObject({
    kind: 'action',
    data: { members: 'a,b', none: '', nested: null, mixed: null, lists: null, endless: null },
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no verb', { action: { data: {} } }],
  ['a verb beyond measure', { action: { verb: 'x'.repeat(201), data: {} } }],
])('an invoke with %s is ignored', (_, value) => {
  expect(parseActivity({ ...client.invocation('x'), value })).toMatchObject({ kind: 'ignored' });
});

const consent = recorded('teams-file-consent');
const accepted = consent.value as Record<string, unknown> & { uploadInfo: Record<string, unknown> };

test('a file that is declined has nowhere to go', () => {
  const value = { type: 'fileUpload', action: 'decline', context: { reference: '0190a1b2' } };
  const declined = { kind: 'file-consent', accepted: false, reference: '0190a1b2', upload: null };
  expect(parseActivity({ ...consent, value })).toMatchObject(declined);
  // An upload that comes along all the same is not looked at.
  expect(parseActivity({ ...consent, value: { ...accepted, ...value } })).toMatchObject(declined);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no action', { ...accepted, action: undefined }],
  ['another action', { ...accepted, action: 'maybe' }],
  ['no reference', { ...accepted, context: {} }],
  ['an empty reference', { ...accepted, context: { reference: '' } }],
  ['a reference beyond measure', { ...accepted, context: { reference: 'x'.repeat(201) } }],
  ['no upload', { ...accepted, uploadInfo: undefined }],
  ['an upload address beyond measure', withUpload({ uploadUrl: `https://${'x'.repeat(8_000)}` })],
  ['a name that is none', withUpload({ name: ['x'] })],
  ...['uploadUrl', 'contentUrl', 'name', 'uniqueId', 'fileType'].map((part): [string, unknown] => [
    `an upload without ${part}`,
    withUpload({ [part]: undefined }),
  ]),
])('a file consent with %s is ignored', (_, value) => {
  expect(parseActivity({ ...consent, value })).toMatchObject({ kind: 'ignored', why: 'invalid-card-data' });
});

test('a file consent from a channel is ignored: files go through personal chats', () => {
  const { conversation, channelData } = client.message('help');
  expect(parseActivity({ ...consent, conversation, channelData })).toMatchObject({
    kind: 'ignored',
    why: 'unknown-invoke',
  });
});

function withUpload(change: Record<string, unknown>): unknown {
  return { ...accepted, uploadInfo: { ...accepted.uploadInfo, ...change } };
}

test('an input left empty, which some clients send as null, is left out', () => {
  expect(parseActivity(client.invocation('x', { a: null, b: '', c: 0, d: false }))).toMatchObject({
    data: { b: '', c: 0, d: false },
  });
});

test('names that every object knows do not get in', () => {
  const data = JSON.parse(
    '{"__proto__": {"admin": true}, "constructor": "x", "prototype": "y", "roundId": "1"}',
  ) as unknown;
  const incoming = parseActivity(client.invocation('x', data));
  expect(incoming).toMatchObject({ kind: 'action' });
  expect(Object.keys((incoming as { data: object }).data)).toEqual(['roundId']);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

test('whatever is sent, it is read, ignored or refused, and never throws', () => {
  const message = client.message('help');
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(message), 'value', 'membersAdded', 'name'),
      fc.jsonValue(),
      (key, value) => {
        const incoming = parseActivity({ ...message, [key]: value });
        expect(incoming === null || typeof incoming.kind === 'string').toBe(true);
      },
    ),
  );
});

test('any text at all comes out on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
      expect(textOf(client.inChat().message(typed))).toMatch(/^(\S(.*\S)?)?$/u);
    }),
  );
});
