import { type Adapter, type AdapterOptions, createAdapter, type Turn } from '../../src/teams/adapter';
import type { Incoming } from '../../src/teams/incoming';
import { createServer, type Server } from '../../src/teams/server';
import { isAllowedServiceUrl } from '../../src/teams/service-url';
import { TeamsClient } from '../support/activities';
import { ConnectorService } from '../support/connector';

const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const credentials = {
  type: 'SingleTenant',
  appId: '11111111-2222-3333-4444-555555555555',
  password: 'secret',
  tenantId: '22222222-2222-3333-4444-555555555555',
} as const;
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function start(onTurn: Turn, options: Partial<AdapterOptions> = {}): Promise<TeamsClient> {
  const adapter: Adapter = createAdapter({
    credentials: null,
    onFailure: () => Promise.resolve('Probeer het zo nog eens.'),
    ...options,
  });
  const server: Server = createServer({
    handleActivity: (request) => adapter.process(request, onTurn, log),
    health: { live: () => true, ready: () => Promise.resolve(true) },
    metrics: () => Promise.resolve(''),
    log,
  });
  stops.push(() => server.close());
  const port = await server.listen(0, '127.0.0.1');
  return new TeamsClient({ botUrl: `http://127.0.0.1:${port}`, connectorUrl: 'http://127.0.0.1:9' });
}

const nothing: Turn = () => Promise.resolve({ kind: 'none' });

test('a typed message becomes a turn', async () => {
  const turns: Incoming[] = [];
  const client = await start((incoming) => {
    turns.push(incoming);
    return nothing(incoming);
  });
  await client.say('help');
  expect(turns).toMatchObject([
    { kind: 'text', text: 'help', person: client.user.id, tenant: client.tenant },
  ]);
});

test('using a card gives another one in its place', async () => {
  const client = await start((incoming) =>
    Promise.resolve({
      kind: 'card',
      card: { type: 'AdaptiveCard', seen: incoming.kind },
    }),
  );
  const card = {
    type: 'AdaptiveCard',
    body: [
      { type: 'Input.Text', id: 'agenda', value: 'shown' },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.Execute', verb: 'checklist.open', data: { roundId: '1' } }],
      },
    ],
  };
  expect(await client.tap(card, 'checklist.open')).toEqual({
    status: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard', seen: 'action' },
  });
});

test('a refusal is an error in the card, inside a 200', async () => {
  const client = await start(() =>
    Promise.resolve({
      kind: 'error',
      code: 'only-regisseur',
      message: 'Alleen ...',
      status: 403,
    }),
  );
  expect(await client.invoke('reminder.send')).toEqual({
    status: 403,
    type: 'application/vnd.microsoft.error',
    value: { code: 'only-regisseur', message: 'Alleen ...' },
  });
});

test('an invoke never gets an empty answer, for Teams would send it again', async () => {
  const client = await start(nothing);
  expect(await client.invoke('checklist.open')).toMatchObject({
    status: 200,
    type: expect.stringContaining('message'),
  });
});

test('a turn that throws: try again, and the log tells of it without content', async () => {
  const outcomes: unknown[] = [];
  const client = await start(() => Promise.reject(new Error('down')), {
    onTurn: (kind, outcome, seconds) => outcomes.push([kind, outcome, seconds >= 0]),
  });
  expect(await client.invoke('checklist.submit', { agenda: 'secret' })).toEqual({
    status: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'TryAgain', message: 'Probeer het zo nog eens.' },
  });
  await client.say('secret');
  expect(log.error).toHaveBeenCalledWith(
    'turn-failed',
    expect.objectContaining({ verb: 'checklist.submit' }),
  );
  expect(JSON.stringify(log.error.mock.calls)).not.toContain('secret');
  expect(outcomes).toEqual([
    ['action', 'failed', true],
    ['text', 'failed', true],
  ]);
});

test('a turn that throws before it begins counts as one too', async () => {
  const client = await start(() => {
    throw new Error('at once');
  });
  expect(await client.invoke('checklist.open')).toMatchObject({ status: 500 });
});

test('a turn that takes too long is answered all the same', async () => {
  const client = await start(() => new Promise(() => undefined), { turnMs: 30 });
  expect(await client.invoke('checklist.open')).toMatchObject({ status: 500, value: { code: 'TryAgain' } });
});

test('even an apology that fails leaves an answer', async () => {
  const client = await start(() => Promise.reject(new Error('down')), {
    onFailure: () => Promise.reject(new Error('down too')),
  });
  expect(await client.invoke('checklist.open')).toMatchObject({ status: 500, value: { code: 'TryAgain' } });
});

const consentCard = {
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  content: { acceptContext: { reference: '1' }, declineContext: { reference: '1' } },
};
const upload = {
  uploadUrl: 'https://contoso.sharepoint.com/up',
  contentUrl: 'https://contoso.sharepoint.com/file.docx',
  name: 'file.docx',
  uniqueId: '1',
  fileType: 'docx',
};

test.each([
  ['allowed', upload, { accepted: true, upload }],
  ['declined', null, { accepted: false, upload: null }],
])('a file that is %s becomes a turn, and Teams hears that it came', async (_, given, expected) => {
  const turns: Incoming[] = [];
  const client = await start((incoming) => {
    turns.push(incoming);
    return nothing(incoming);
  });
  expect(await client.inChat().consent(consentCard, given)).toBe(200);
  expect(turns).toMatchObject([{ kind: 'file-consent', reference: '1', ...expected }]);
});

test('a file consent of which the turn throws, or that cannot be read, shows no crash in Teams', async () => {
  const client = (await start(() => Promise.reject(new Error('down')))).inChat();
  expect(await client.consent(consentCard, upload)).toBe(200);
  expect(await client.consent(consentCard, {})).toBe(200);
  expect(log.error).toHaveBeenCalledWith('turn-failed', expect.objectContaining({ kind: 'file-consent' }));
});

test('a file consent in a channel, where no file is offered, is not known', async () => {
  expect(await (await start(nothing)).consent(consentCard, upload)).toBe(501);
});

test('card data that is no such thing reaches the turn as ignored', async () => {
  const client = await start((incoming) =>
    Promise.resolve({
      kind: 'error',
      code: incoming.kind === 'ignored' ? incoming.why : 'read',
      message: 'x',
      status: 400,
    }),
  );
  expect(await client.invoke('checklist.submit', { agenda: 'x'.repeat(28_001) })).toMatchObject({
    status: 400,
    value: { code: 'invalid-card-data' },
  });
});

test.each<[string, Record<string, unknown>, number]>([
  ['an invoke by another name', { type: 'invoke', name: 'task/fetch' }, 501],
  ['no sender', { from: undefined }, 400],
  ['no type', { type: '' }, 400],
  ['a type that is no text', { type: { a: 1 } }, 400],
  ['no service url', { serviceUrl: undefined }, 400],
  ['a service url elsewhere', { serviceUrl: 'https://evil.example/' }, 403],
  ['a service url that is none', { serviceUrl: 'none' }, 403],
  ['dates that are none', { timestamp: 'x', localTimestamp: {}, expiration: 'y' }, 200],
  ['a wish for all replies at once', { deliveryMode: 'expectReplies' }, 200],
])('%s gets %i', async (_, change, status) => {
  const client = await start(nothing);
  const response = await client.post({ ...client.message('help'), ...change });
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
});

test('an activity that carries names every object knows does no harm', async () => {
  const client = await start(nothing);
  const body = JSON.stringify(client.message('help')).replace(
    '{',
    '{"__proto__":{"polluted":true},"toString":1,',
  );
  expect((await client.post(JSON.parse(body))).status).toBe(200);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

const jwt = (payload: object) =>
  [{ alg: 'RS256', kid: 'x' }, payload, 'signature']
    .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
    .join('.');

test.each([
  ['nothing', ''],
  ['another scheme', 'Basic eDp5'],
  ['no token', 'Bearer'],
  ['a token that is none', 'Bearer abc'],
  ['three parts of nothing', 'Bearer a.b.c'],
  ['too many words', 'Bearer a b c'],
  ['a token of somebody else', `Bearer ${jwt({ iss: 'https://evil.example', aud: credentials.appId })}`],
])('with credentials, %s does not authorise', async (_, authorization) => {
  const onTurn = jest.fn(nothing);
  const adapter = createAdapter({ credentials, onFailure: () => Promise.resolve('') });
  const client = new TeamsClient({ botUrl: '', connectorUrl: 'https://smba.trafficmanager.net/emea/' });
  expect(await adapter.process({ authorization, body: client.message('help') }, onTurn, log)).toEqual({
    status: 401,
  });
  expect(onTurn).not.toHaveBeenCalled();
});

test.each([
  ['MultiTenant', 'secret', null],
  ['SingleTenant', 'secret', credentials.tenantId],
  ['UserAssignedMSI', null, credentials.tenantId],
] as const)('starts as %s', async (type, password, tenantId) => {
  const adapter = createAdapter({
    credentials: { type, appId: credentials.appId, password, tenantId },
    onFailure: () => Promise.resolve(''),
  });
  await expect(adapter.connectors('https://smba.trafficmanager.net/emea/')).resolves.toBeDefined();
});

test('one client per service url is kept', async () => {
  const teams = await ConnectorService.start();
  stops.push(() => teams.stop());
  const { connectors } = createAdapter({ credentials: null, onFailure: () => Promise.resolve('') });
  expect(await connectors(teams.url)).toBe(await connectors(teams.url));
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.trafficmanager.net/amer/72f988bf-0000-4000-8000-2d7cd011db47/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', true],
  ['https://europe.directline.botframework.com', true],
  ['https://canary.botapi.skype.com/emea/', false],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evilbotframework.com/', false],
  ['https://user:pass@smba.trafficmanager.net/', false],
  ['https://127.0.0.1/', false],
  ['', false],
])('in Teams %s: %s', (url, allowed) => {
  expect(isAllowedServiceUrl(url, 'teams')).toBe(allowed);
});

test.each([
  ['http://localhost:56150/_connector', true],
  ['http://127.0.0.1:9/', true],
  ['http://[::1]:9/', true],
  ['http://127.0.0.1.evil.example/', false],
  ['http://192.168.1.2/', false],
  ['https://smba.trafficmanager.net/emea/', false],
  ['ftp://localhost/', false],
])('in local mode %s: %s', (url, allowed) => {
  expect(isAllowedServiceUrl(url, 'local')).toBe(allowed);
});
