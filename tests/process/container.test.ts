import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDataFolder, type TestFolder } from '../support/embedded-folder';
import { commandIn, copiesOf, readDockerfile, textsOf } from '../support/dockerfile';
import { BotProcess, build } from './bot-process';

const ROOT = join(__dirname, '..', '..');
const GUID = '00000000-0000-4000-8000-000000000001';
const PRODUCTION = {
  NODE_ENV: 'production',
  MicrosoftAppId: GUID,
  MicrosoftAppPassword: 'none',
  MicrosoftAppTenantId: GUID,
  MicrosoftAppType: 'SingleTenant',
  ALLOWED_TENANTS: GUID,
  DATA_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  HOST: '127.0.0.1',
};

const image = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).at(-1)!;
let app: string;
let data: TestFolder;

beforeAll(async () => {
  build();
  app = mkdtempSync(join(tmpdir(), 'overlegmaat-image-'));
  data = await createDataFolder();
  for (const { sources, target } of copiesOf(image)) {
    for (const source of sources.map((path) => path.replace(/^\/app\//, ''))) {
      if (source === 'node_modules') linkProductionPackages();
      else cpSync(join(ROOT, source), targetOf(source, target), { recursive: true });
    }
  }
});
afterAll(async () => {
  rmSync(app, { recursive: true, force: true });
  await data.remove();
});

test('what the image holds is enough to run: the bot starts, is healthy, and leaves at SIGTERM', async () => {
  const [program, ...rest] = commandIn(textsOf(image, 'CMD')[0]);
  expect(program).toBe('node');
  const bot = BotProcess.spawn({ ...PRODUCTION, DATA_DIR: data.path }, [
    ...rest.slice(0, -1),
    join(app, rest.at(-1)!),
  ]);
  try {
    const { port } = new URL(await bot.ready());
    expect(bot.output).toContain('connected to Teams');
    expect(health(port)).toBe(0);
    const begun = performance.now();
    bot.kill('SIGTERM');
    expect(await bot.exit()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(bot.errors).toBe('');
    expect(health(port)).toBe(1);
  } finally {
    await bot.end();
  }
});

/** The exit code of the image's health check. */
function health(port: string): number | null {
  const [program = '', ...words] = commandIn(textsOf(image, 'HEALTHCHECK')[0]);
  expect(program).toBe('node');
  return spawnSync(process.execPath, words, { cwd: app, env: { PORT: port } }).status;
}

/** As Docker does: a target that ends with a slash is a folder that the file goes into. */
function targetOf(source: string, target: string): string {
  const isFolder = target.endsWith('/');
  return join(app, target, isFolder ? (source.split('/').at(-1) ?? '') : '');
}

/** What `npm ci --omit=dev` would install, by the lock file; those that came along lie inside or beside. */
function linkProductionPackages(): void {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
  };
  const isOwn = (path: string) => path.lastIndexOf('node_modules/') === 0;
  for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) {
    if (!isOwn(path) || dev || devOptional) continue;
    mkdirSync(dirname(join(app, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(app, path), 'junction');
  }
}
