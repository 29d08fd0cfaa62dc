import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { parseCommand } from '../../src/domain/commands';

const ROOT = path.join(__dirname, '..', '..');
const APP_ID = '6f1d1c52-27a1-4f67-8a0e-3a2f5f0b9c11';
const SETTINGS = {
  MicrosoftAppId: APP_ID,
  APP_DEVELOPER_NAME: 'Gemeente Voorbeeld',
  APP_WEBSITE_URL: 'https://voorbeeld.example/overlegmaat',
  APP_PRIVACY_URL: 'https://voorbeeld.example/privacy',
  APP_TERMS_URL: 'https://voorbeeld.example/voorwaarden',
};

const IN_CHANNEL = [
  'nieuwe casus',
  'plan overleg',
  'checklist',
  'samenvatting',
  'afspraken',
  'signaal',
  'opschalen',
  'evaluatie',
  'taal',
  'help',
];

interface CommandList {
  readonly scopes: string[];
  readonly commands: { readonly title: string; readonly description: string }[];
}
interface Manifest {
  readonly version: string;
  readonly developer: unknown;
  readonly localizationInfo: unknown;
  readonly supportsChannelFeatures: string;
  readonly bots: {
    readonly botId: string;
    readonly scopes: string[];
    readonly supportsFiles: boolean;
    readonly commandLists: CommandList[];
  }[];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlegmaat-package-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the packaging script as `npm run package` does. */
function runPackage(settings: Record<string, string>, source = path.join(ROOT, 'manifest')) {
  const zip = path.join(folder, 'app.zip');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts', 'package-app.cjs'), zip, source],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ...settings } },
  );
  return { status, stdout, stderr, bytes: existsSync(zip) ? readFileSync(zip) : null };
}

function unzip(bytes: Buffer | null) {
  const files = unzipSync(bytes!);
  const json = (name: string): unknown => JSON.parse(strFromU8(files[name]!));
  return {
    files,
    manifest: json('manifest.json') as Manifest,
    english: json('en.json') as Record<string, string>,
  };
}

describe('the Teams app package', () => {
  let made: ReturnType<typeof runPackage>;
  let content: ReturnType<typeof unzip>;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'overlegmaat-package-'));
    made = runPackage(SETTINGS);
    content = unzip(made.bytes);
    rmSync(folder, { recursive: true });
  });

  test('holds the manifest, its translation and both icons at the root, and nothing else', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(Object.keys(content.files).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  test('carries the bot id and the organisation that publishes it, and leaves no gap open', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(made.stdout).not.toContain('Stand-ins');
    expect(content.manifest.bots.map((bot) => bot.botId)).toEqual([APP_ID]);
    expect(content.manifest.version).toBe(version);
    expect(content.manifest.developer).toEqual({
      name: SETTINGS.APP_DEVELOPER_NAME,
      websiteUrl: SETTINGS.APP_WEBSITE_URL,
      privacyUrl: SETTINGS.APP_PRIVACY_URL,
      termsOfUseUrl: SETTINGS.APP_TERMS_URL,
    });
    expect(JSON.stringify(content.manifest)).not.toContain('{{');
  });

  test('without settings says which stand-ins it used', () => {
    const { status, stdout, bytes } = runPackage({});
    expect(status).toBe(0);
    for (const name of Object.keys(SETTINGS)) expect(stdout).toContain(name);
    expect(unzip(bytes).manifest.bots[0]!.botId).toBe('00000000-0000-0000-0000-000000000000');
  });

  test('is the same to the byte, in whatever time zone it is made', () => {
    const elsewhere = runPackage({ ...SETTINGS, TZ: 'Pacific/Auckland' });
    expect(elsewhere.bytes!.equals(made.bytes!)).toBe(true);
  });

  test('works in chats, teams, and private and shared channels, and asks no rights over their content', () => {
    expect(content.manifest.bots[0]!.scopes.toSorted()).toEqual(['groupChat', 'personal', 'team']);
    expect(content.manifest.supportsChannelFeatures).toBe('tier1');
    expect(content.manifest).not.toHaveProperty('authorization');
    expect(content.manifest).not.toHaveProperty('webApplicationInfo');
  });

  test('may hand out files', () => {
    expect(content.manifest.bots[0]!.supportsFiles).toBe(true);
  });

  test.each([
    ['team', IN_CHANNEL],
    ['groupChat', IN_CHANNEL],
    [
      'personal',
      [
        'mag ik dit delen',
        'checklist',
        'signaal',
        'reflectie',
        'vormen',
        'tips',
        'mijn gegevens',
        'taal',
        'help',
      ],
    ],
  ])('offers the commands that work in scope %s, ten at most', (scope, titles) => {
    const lists = content.manifest.bots[0]!.commandLists.filter((list) => list.scopes.includes(scope));
    expect(lists.map((list) => list.commands.map((command) => command.title))).toEqual([titles]);
    expect(titles.length).toBeLessThanOrEqual(10);
  });

  test('speaks English to those whose Teams does', () => {
    const titles = (list: number) =>
      content.manifest.bots[0]!.commandLists[list]!.commands.map(
        (_, index) => content.english[`bots[0].commandLists[${list}].commands[${index}].title`],
      );
    expect(content.manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
    expect(titles(0)).toEqual([
      'new case',
      'plan meeting',
      'checklist',
      'summary',
      'agreements',
      'signal',
      'escalate',
      'evaluation',
      'language',
      'help',
    ]);
    expect(titles(1)).toEqual([
      'should I share this',
      'checklist',
      'signal',
      'reflection',
      'forms',
      'tips',
      'my data',
      'language',
      'help',
    ]);
  });

  test('offers only commands that the bot understands, the same ones in both languages', () => {
    const offered = content.manifest.bots[0]!.commandLists.flatMap((list, at) =>
      list.commands.map(({ title }, index) => ({
        nl: parseCommand(title)?.label,
        en: parseCommand(content.english[`bots[0].commandLists[${at}].commands[${index}].title`]!)?.label,
      })),
    );
    expect(offered.map(({ nl }) => nl)).not.toContain(undefined);
    expect(offered.map(({ en }) => en)).toEqual(offered.map(({ nl }) => nl));
  });

  test('has icons of the sizes that Teams asks for', () => {
    const size = (name: string) => {
      const { width, height } = PNG.sync.read(Buffer.from(content.files[name]!));
      return [width, height];
    };
    expect(size('color.png')).toEqual([192, 192]);
    expect(size('outline.png')).toEqual([32, 32]);
  });
});

describe('a package that Teams would refuse', () => {
  test.each([
    ['a bot id that is no GUID', { MicrosoftAppId: 'overlegmaat' }, 'botId'],
    ['a publisher name over 32 characters', { APP_DEVELOPER_NAME: 'x'.repeat(33) }, 'developer/name'],
    ['a link without https', { APP_PRIVACY_URL: 'http://voorbeeld.example' }, 'privacyUrl'],
  ])('is not written: %s', (_, setting, named) => {
    const refused = runPackage({ ...SETTINGS, ...setting });
    expect(refused).toMatchObject({ status: 1, bytes: null });
    expect(refused.stderr).toContain(named);
  });

  function replaceIn(file: string, from: string, to: string) {
    return (source: string) => {
      const text = readFileSync(path.join(source, file), 'utf8');
      writeFileSync(path.join(source, file), text.replace(from, to));
    };
  }
  const copyIcon = (from: string, to: string) => (source: string) =>
    cpSync(path.join(source, from), path.join(source, to));
  function greyOutline(source: string) {
    const file = path.join(source, 'outline.png');
    const icon = PNG.sync.read(readFileSync(file));
    for (let at = 0; at < icon.data.length; at += 4) if (icon.data[at + 3] !== 0) icon.data[at] = 128;
    writeFileSync(file, PNG.sync.write(icon));
  }

  test.each<[string, (source: string) => void, string]>([
    [
      'a text without its translation',
      replaceIn('en.json', '"name.full"', '"name.fool"'),
      'name.full is missing',
    ],
    ['a translation of nothing', replaceIn('en.json', 'Lists[1]', 'Lists[2]'), 'is not in the manifest'],
    [
      'a short text over 80 characters',
      replaceIn('manifest.json', 'Een checklist', 'Een lange checklist'),
      '80',
    ],
    [
      'a property that Teams does not know',
      replaceIn('manifest.json', '"validDomains"', '"domains"'),
      'additional',
    ],
    ['a schema of another version', replaceIn('manifest.json', 'teams/v1.30/', 'teams/v1.19/'), '$schema'],
    ['an icon of another size', copyIcon('outline.png', 'color.png'), 'must be 192x192'],
    ['an outline with colour', greyOutline, 'white only'],
  ])('is not written: %s', (_, spoil, named) => {
    const source = path.join(folder, 'manifest');
    cpSync(path.join(ROOT, 'manifest'), source, { recursive: true });
    spoil(source);
    const refused = runPackage(SETTINGS, source);
    expect(refused).toMatchObject({ status: 1, bytes: null });
    expect(refused.stderr).toContain(named);
  });
});
