import { unzipSync } from 'fflate';
import type { WrittenDocument } from '../../../src/application/document';
import { type Address, Undeliverable } from '../../../src/application/ports';
import type { DocumentView } from '../../../src/application/views/view';
import { writeWord } from '../../../src/infrastructure/word';
import { createAdapter } from '../../../src/teams/adapter';
import { createDownloads } from '../../../src/teams/files/downloads';
import { consentFiles, downloadFiles } from '../../../src/teams/files/files';
import { TeamsMessenger } from '../../../src/teams/messenger';
import { createServer } from '../../../src/teams/server';
import { TENANT } from '../../support/activities';
import { ConnectorService } from '../../support/connector';
import { OneDrive } from './one-drive';
import { freePace } from '../../support/free-pace';

const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
const clock = { now: () => new Date('2026-01-05T08:00:00Z') };
/** What the renderer makes of it is told here by `write`. */
const view = { kind: 'sharing-record' } as DocumentView;
const write = (_view: DocumentView, language: 'nl' | 'en'): WrittenDocument => ({
  language,
  title: language === 'nl' ? 'Afweging informatie delen' : 'Weighing: sharing information',
  intro: ['Dit is een hulpmiddel.'],
  parts: [{ heading: 'Doel', lines: ['Zoë kan naar school'] }],
  closing: [],
  name: 'Afweging 5:1/2026 C-104',
});
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

describe('as a download', () => {
  test('the link gives the document, for as long as it is kept', async () => {
    const downloads = createDownloads(clock);
    const server = createServer({
      handleActivity: () => Promise.resolve({ status: 200 }),
      health: { live: () => true, ready: () => Promise.resolve(true) },
      metrics: () => Promise.resolve(''),
      downloads: (token) => downloads.find(token),
      log,
    });
    stops.push(() => server.close());
    let port = 0;
    const baseUrl = () => `http://127.0.0.1:${port}`;
    const files = downloadFiles({ write, toWord: writeWord, downloads, baseUrl });
    port = await server.listen(0, '127.0.0.1');

    const link = await files.link(view, 'nl', 'weighing-1');
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('filename="Afweging 5-1-2026 C-104.docx"');
    expect(textOf(new Uint8Array(await response.arrayBuffer()))).toContain('Zoë kan naar school');
    expect((await fetch(`${link}x`)).status).toBe(404);
  });
});

describe('with consent', () => {
  let teams: ConnectorService;
  let drive: OneDrive;
  let to: Address;
  beforeEach(async () => {
    [teams, drive] = await Promise.all([ConnectorService.start(), OneDrive.start()]);
    stops.push(
      () => teams.stop(),
      () => drive.stop(),
    );
    to = { tenant: TENANT, serviceUrl: teams.url, conversation: 'a:chat' };
  });

  function files(isAllowed?: (url: string) => boolean) {
    const { connectors } = createAdapter({ credentials: null, onFailure: () => Promise.resolve('') });
    const waiting = { sleep: () => Promise.resolve(), random: () => 0 };
    const messenger = new TeamsMessenger({
      connectors,
      pace: freePace,
      cards: { render: () => ({}) },
      waiting,
    });
    const options = { write, toWord: writeWord, messenger, waiting };
    return consentFiles(isAllowed === undefined ? options : { ...options, isAllowed });
  }
  const onDrive = (url: string) => url.startsWith(drive.url);
  const upload = () => ({
    uploadUrl: `${drive.url}/session`,
    contentUrl: `${drive.url}/Documents/Afweging%20(1).docx`,
    name: 'Afweging (1).docx',
    uniqueId: '1150D938',
    fileType: 'docx',
  });

  test('asks whether the file may be put in OneDrive', async () => {
    await files().offer(to, view, 'en', 'weighing-1');
    expect(teams.messages).toHaveLength(1);
    expect(teams.in('a:chat')[0]).toMatchObject({
      card: {},
      activity: { summary: 'Weighing: sharing information' },
      attachment: {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'Afweging 5-1-2026 C-104.docx',
        content: {
          description: 'Weighing: sharing information',
          acceptContext: { reference: 'weighing-1' },
          declineContext: { reference: 'weighing-1' },
        },
      },
    });
    expect(teams.in('a:chat')[0]!.attachment!.content.sizeInBytes).toBeGreaterThan(1_000);
    expect(JSON.stringify(teams.messages)).not.toContain('school');
  });

  test('puts the accepted file there, then shows it in the chat under the name that it got', async () => {
    await files(onDrive).save(view, 'nl', upload());
    await files(onDrive).show(to, view, 'nl', upload());
    expect(drive.puts.map(({ bytes }) => textOf(bytes))).toEqual([
      expect.stringContaining('Zoë kan naar school'),
    ]);
    expect(teams.messages).toMatchObject([
      {
        conversation: 'a:chat',
        activity: { summary: 'Afweging informatie delen' },
        attachment: {
          contentType: 'application/vnd.microsoft.teams.card.file.info',
          name: 'Afweging (1).docx',
          contentUrl: `${drive.url}/Documents/Afweging%20(1).docx`,
          content: { uniqueId: '1150D938', fileType: 'docx' },
        },
      },
    ]);
  });

  test.each(['uploadUrl', 'contentUrl'])('a file whose %s is elsewhere goes nowhere', async (part) => {
    const isAllowed = (url: string) => onDrive(url) && !url.includes('elsewhere');
    const elsewhere = { ...upload(), [part]: `${drive.url}/elsewhere` };
    await expect(files(isAllowed).save(view, 'nl', elsewhere)).rejects.toBeInstanceOf(Undeliverable);
    expect([drive.puts, teams.messages]).toEqual([[], []]);
  });

  test('unless told otherwise, only hosts of Microsoft are good', async () => {
    await expect(files().save(view, 'nl', upload())).rejects.toBeInstanceOf(Undeliverable);
    expect(drive.puts).toEqual([]);
  });

  test('a file that did not get there is not shown', async () => {
    drive.answer({ status: 404 });
    await expect(files(onDrive).save(view, 'nl', upload())).rejects.toBeInstanceOf(Undeliverable);
    expect(teams.messages).toEqual([]);
  });
});

function textOf(docx: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
}
