import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../../src/config';
import { commandIn, copiesOf, readDockerfile, textsOf } from '../support/dockerfile';
import packageJson from '../../package.json';

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const linesOf = (file: string) =>
  read(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const VARIABLES = Object.keys(environment.shape);

describe('the Dockerfile', () => {
  const stages = readDockerfile(read('Dockerfile'));
  const last = stages.at(-1)!;
  const fromProject = stages.flatMap(copiesOf).filter(({ from }) => from === '');

  test('copies what is there, and .dockerignore lets it through', () => {
    const sources = fromProject.flatMap((copy) => copy.sources);
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    const [everything, ...exceptions] = linesOf('.dockerignore');
    expect(everything).toBe('*');
    const through = exceptions.map((line) => line.slice(1));
    expect(sources.filter((source) => !through.some((path) => `${source}/`.startsWith(`${path}/`)))).toEqual(
      [],
    );
    expect(through.filter((path) => !sources.includes(path))).toEqual([]);
  });

  test('copies from earlier stages alone, and begins each with a Node that the bot runs on', () => {
    const names = stages.map(({ name }) => name);
    for (const { from } of copiesOf(last)) expect(['', ...names.slice(0, -1)]).toContain(from);
    const least = Number(/\d+/.exec(packageJson.engines.node)?.[0]);
    for (const stage of stages) {
      const [, version] = /^node:(\d+)-/.exec(textsOf(stage, 'FROM')[0]!) ?? [];
      expect(Number(version)).toBeGreaterThanOrEqual(least);
    }
  });

  test('what runs has packages for production alone, belongs to nobody special, and fetches nothing', () => {
    const packages = copiesOf(last).find(({ target }) => target === 'node_modules');
    const install = textsOf(
      stages.find(({ name }) => name === packages?.from)!,
      'RUN',
    );
    expect(install).toEqual([expect.stringMatching(/^npm ci --omit=dev /)]);
    expect(textsOf(last, 'USER')).toEqual(['node']);
    expect(textsOf(last, 'RUN').join()).not.toMatch(/npm|apt|curl|wget/);
    expect(textsOf(last, 'VOLUME')).toEqual(['/data']);
  });

  test('node is the first process, so that SIGTERM reaches it; the health check needs no shell either', () => {
    expect(commandIn(textsOf(last, 'CMD')[0])).toEqual(packageJson.scripts.serve.split(' '));
    expect(textsOf(last, 'ENTRYPOINT')).toEqual([]);
    expect(commandIn(textsOf(last, 'HEALTHCHECK')[0])).toEqual(['node', 'scripts/healthcheck.cjs']);
  });

  test('sets variables that the bot reads', () => {
    const set = textsOf(last, 'ENV').flatMap((text) => [...text.matchAll(/(\w+)=/g)].map(([, name]) => name));
    expect(set).toContain('NODE_ENV');
    for (const name of set) expect(VARIABLES).toContain(name);
  });
});

describe('compose.yaml', () => {
  const text = read('compose.yaml');
  const asked = [...text.matchAll(/\$\{(\w+)(:[?-])?/g)].map(([, name]) => name);

  test('takes from the environment what compose.env.example explains, and no more', () => {
    const explained = linesOf('compose.env.example').map((line) => line.split('=')[0]);
    expect([...new Set(asked)].sort()).toEqual([...explained].sort());
    expect(read('.gitignore').split('\n')).toContain('.env');
  });

  test('gives the bot variables that it reads, and each that production needs', () => {
    const bot = text.slice(text.indexOf('x-bot:'), text.indexOf('services:'));
    const given = [...bot.matchAll(/^ {4}(\w+): \S/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'condition');
    expect(given).toEqual(
      expect.arrayContaining(['MicrosoftAppId', 'DATA_KEYS', 'ALLOWED_TENANTS', 'DATABASE_URL']),
    );
    for (const name of given) expect(VARIABLES).toContain(name);
  });

  test('holds no secret: each comes from outside, and is asked for when it is missing', () => {
    const secrets = text.split('\n').filter((line) => /password|keys|_url/i.test(line));
    expect(secrets.length).toBeGreaterThan(3);
    for (const line of secrets) expect(line).toMatch(/\$\{\w+:\?\}/);
    expect(linesOf('compose.env.example').filter((line) => /password|keys/i.test(line))).toEqual([
      'MicrosoftAppPassword=',
      'DATA_KEYS=',
      'POSTGRES_PASSWORD=',
    ]);
  });

  test('runs PostgreSQL 17 and two bots that wait for it', () => {
    expect(text).toMatch(/^ {4}image: postgres:17$/m);
    expect(text).toContain('pg_isready');
    expect(text.match(/<<: \*bot/g)).toHaveLength(2);
    expect(text).toContain('condition: service_healthy');
  });
});
