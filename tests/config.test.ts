import { readFileSync } from 'node:fs';
import { ConfigError, environment, readConfig } from '../src/config';

const appId = '11111111-2222-3333-4444-555555555555';
const bot = { MicrosoftAppId: appId, MicrosoftAppPassword: 'a-secret' };
const key = Buffer.alloc(32, 7).toString('base64');
const production = { ...bot, NODE_ENV: 'production', DATA_KEYS: `k1:${key}`, ALLOWED_TENANTS: 'tenant-a' };

function refusal(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message.split('\n');
  }
  throw new Error('was accepted');
}

test('nothing set is the local trial, on this computer only', () => {
  expect(readConfig({})).toEqual({
    mode: 'local',
    production: false,
    credentials: null,
    host: '127.0.0.1',
    port: 3978,
    databaseUrl: null,
    dataDir: '.data',
    dataKeys: null,
    allowedTenants: null,
    keptWeighingDays: 30,
    evaluationEvery: 4,
    logLevel: 'info',
  });
});

test('an empty or blank variable counts as unset, an unknown one is ignored', () => {
  const blank = Object.fromEntries(Object.keys(environment.shape).map((name) => [name, ' ']));
  expect(readConfig({ ...blank, PATH: '/bin' })).toEqual(readConfig({}));
});

test('with credentials it listens on every address', () => {
  expect(readConfig(bot)).toMatchObject({
    mode: 'teams',
    host: '0.0.0.0',
    credentials: { type: 'MultiTenant', appId, password: 'a-secret', tenantId: null },
  });
});

test('production with all it needs', () => {
  const config = readConfig({
    ...production,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: 'tenant-a',
    ALLOWED_TENANTS: 'tenant-a , tenant-b',
    DATABASE_URL: 'postgresql://u:p@db:5432/overlegmaat',
    HOST: '10.0.0.4',
    PORT: '0',
    EVALUATION_EVERY: '6',
    LOG_LEVEL: 'warn',
  });
  expect(config).toMatchObject({
    production: true,
    host: '10.0.0.4',
    port: 0,
    keptWeighingDays: 30,
    evaluationEvery: 6,
    logLevel: 'warn',
    allowedTenants: ['tenant-a', 'tenant-b'],
    credentials: { type: 'SingleTenant', tenantId: 'tenant-a' },
  });
  expect(config.dataKeys).toBe(`k1:${key}`);
});

test('a managed identity needs no password', () => {
  const config = readConfig({
    MicrosoftAppId: appId,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: 'tenant-a',
  });
  expect(config.credentials).toEqual({
    type: 'UserAssignedMSI',
    appId,
    password: null,
    tenantId: 'tenant-a',
  });
});

test.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('local mode accepts HOST=%s', (HOST) => {
  expect(readConfig({ HOST }).host).toBe(HOST);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'production without credentials',
    { NODE_ENV: 'production' },
    ['MicrosoftAppId', 'DATA_KEYS', 'ALLOWED_TENANTS'],
  ],
  ['production without keys', { ...production, DATA_KEYS: '' }, ['DATA_KEYS']],
  ['production without tenants', { ...production, ALLOWED_TENANTS: '' }, ['ALLOWED_TENANTS']],
  ['every address without credentials', { HOST: '0.0.0.0' }, ['HOST']],
  ['every IPv6 address without credentials', { HOST: '::' }, ['HOST']],
  ['a name that only looks like loopback', { HOST: '127.0.0.1.example.org' }, ['HOST']],
  ['an id without a password', { MicrosoftAppId: appId }, ['MicrosoftAppPassword']],
  ['a password without an id', { MicrosoftAppPassword: 'x' }, ['MicrosoftAppId']],
  ['a tenant without an id', { MicrosoftAppTenantId: 'x' }, ['MicrosoftAppId']],
  [
    'single tenant without its tenant',
    { ...bot, MicrosoftAppType: 'SingleTenant' },
    ['MicrosoftAppTenantId'],
  ],
  [
    'a managed identity with a password and without a tenant',
    { ...bot, MicrosoftAppType: 'UserAssignedMSI' },
    ['MicrosoftAppPassword', 'MicrosoftAppTenantId'],
  ],
  ['an id that is no GUID', { ...bot, MicrosoftAppId: 'a-secret' }, ['MicrosoftAppId']],
  ['an unknown type', { ...bot, MicrosoftAppType: 'Tenant' }, ['MicrosoftAppType']],
  ['a port out of range', { PORT: '65536' }, ['PORT']],
  ['a port that is no number', { PORT: '3978a' }, ['PORT']],
  ['another database', { DATABASE_URL: 'mysql://db/x' }, ['DATABASE_URL']],
  ['a broken database address', { DATABASE_URL: 'postgres://u:p@db:port/x' }, ['DATABASE_URL']],
  ['only commas for tenants', { ALLOWED_TENANTS: ',' }, ['ALLOWED_TENANTS']],
  ['an evaluation of every round but none', { EVALUATION_EVERY: '0' }, ['EVALUATION_EVERY']],
  ['an evaluation every so many and a half', { EVALUATION_EVERY: '2.5' }, ['EVALUATION_EVERY']],
  ['an unknown log level', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
  ['a misspelt environment', { NODE_ENV: 'prod' }, ['NODE_ENV']],
  ['two at once', { PORT: 'x', LOG_LEVEL: 'y' }, ['PORT', 'LOG_LEVEL']],
])('refuses %s: one line a variable, with the remedy', (_, env, names) => {
  const lines = refusal(env);
  expect(lines.map((line) => line.split(':')[0])).toEqual(names);
  for (const line of lines) expect(line).toMatch(/^\w+: .{10,}/);
});

test('an error never repeats a value, for it may be a secret', () => {
  const lines = refusal({
    DATABASE_URL: 'mysql://u:hunter2@db/x',
    DATA_KEYS: 'k1:aHVudGVyMg==',
    PORT: 'hunter2',
  });
  expect(lines.join('\n')).not.toMatch(/hunter2/);
});

test('.env.example explains the same variables, with the defaults commented out', () => {
  const file = readFileSync('.env.example', 'utf8').trimEnd();
  const expected = Object.entries(environment.shape).map(([name, schema]) => {
    const { description, example = '' } = schema.meta() as { description: string; example?: string };
    return `# ${description}\n#${name}=${example}`;
  });
  expect(file).toBe(expected.join('\n\n'));
});
