import { unzipSync } from 'fflate';
import type { Attachment, Card, Posted } from '../support/connector';
import { Harness } from '../support/harness';
import { OneDrive } from '../teams/files/one-drive';
import { wordsOf } from './answer-round';
import { NoteRoom, PROMISED } from './note-room';
import { newPerson } from './weighing-chat';

/** The note as a file. What Teams asks, and what anybody answers to it, is about ids alone. */
let harness: Harness;
let drive: OneDrive;
beforeAll(async () => {
  drive = await OneDrive.start();
  harness = await Harness.start({}, (url) => url.startsWith(drive.url));
}, 60_000);
afterAll(async () => {
  await harness.stop();
  await drive.stop();
});

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const FILE = 'application/vnd.microsoft.teams.card.file.info';

/** A case of which the regisseur can ask a note. */
async function reminded(target: Harness = harness, locale = 'nl-NL'): Promise<NoteRoom> {
  const room = await NoteRoom.open(target, { locale });
  await room.broken({}, { reminder: '2029-12-20' });
  await room.shown({ plan: 'yes' }, { plan: 'yes', A: 'A5' }, { A: 'A5' });
  return room;
}

/** A regisseur who has a chat with the bot. */
async function known(locale?: string): Promise<NoteRoom> {
  const room = await reminded(harness, locale);
  await room.round.as(0).inChat().say('help');
  return room;
}

/** Rule 2c: in three rounds somebody signals that people change. The second is of that organisation. */
async function peopleChange(room: NoteRoom, organisation = 'Organisatie 1'): Promise<void> {
  const saw = [{ A: 'A9' }, { A: 'A9', organisation }, {}];
  await room.shown(...saw);
  for (const day of ['2030-01-10', '2030-01-11']) {
    await room.nextRound(day);
    await room.shown(...saw);
  }
}

async function questions(room: NoteRoom, index = 0): Promise<Attachment[]> {
  return filesIn(await room.round.chatOf(index), CONSENT);
}

function filesIn(posts: readonly Posted[], contentType: string): Attachment[] {
  return posts.flatMap(({ attachment }) => (attachment?.contentType === contentType ? [attachment] : []));
}

async function offered(locale?: string): Promise<{ room: NoteRoom; card: Card; question: Attachment }> {
  const room = await known(locale);
  const card = await room.note(0);
  const [question] = await questions(room);
  if (question === undefined) throw new Error('Teams was not asked');
  return { room, card, question };
}

let uploads = 0;
const upload = () => ({
  contentUrl: `${drive.url}/shared/notitie.docx`,
  name: 'Notitie.docx',
  uploadUrl: `${drive.url}/upload/note-${(uploads += 1)}`,
  uniqueId: 'file-1',
  fileType: 'docx',
});

/** The paragraphs of a .docx file. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const xml = Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString();
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

/** The lines of the note on its card. */
function linesOf(card: Card): string[] {
  const { body } = card as { body: readonly { readonly style?: string; readonly items?: unknown }[] };
  const texts = (node: unknown): string[] =>
    Array.isArray(node)
      ? node.flatMap(texts)
      : typeof node === 'object' && node !== null
        ? 'text' in node
          ? [String(node.text)]
          : texts(Object.values(node))
        : [];
  return texts(body.find(({ style }) => style === 'emphasis')?.items);
}

const saved = () => paragraphsOf(new Uint8Array(drive.puts.at(-1)?.bytes ?? []));
const latest = async (room: NoteRoom, index = 0) => wordsOf((await room.round.chatOf(index)).at(-1)?.card);

describe('in Teams', () => {
  test.each(['nl-NL', 'en-GB'])('in %s: asks, saves what the card says, and shows it', async (locale) => {
    const { room, card, question } = await offered(locale);
    expect(question.name).toMatch(
      locale === 'nl-NL' ? /^Notitie leidinggevende 2030-01-07/ : /^Note for manager 2030-01-07/,
    );
    expect(await room.round.as(0).inChat().consent(question, upload())).toBe(200);
    expect(saved()).toEqual(linesOf(card));
    expect(filesIn(await room.round.chatOf(0), FILE)).toHaveLength(1);
  });

  test('the question holds ids and choices, nothing of the note', async () => {
    const { room, question } = await offered();
    expect(question.content['acceptContext']).toEqual({
      reference: `note:nl:manager:2030-01-21:${room.caseId}`,
    });
    expect(JSON.stringify(question)).not.toMatch(new RegExp(`${PROMISED.what}|${room.round.code}.*casus`));
  });

  test('taps right after one another ask once; another day asks about another file', async () => {
    const room = await known();
    await Promise.all([room.note(0), room.note(0)]);
    expect(await questions(room)).toHaveLength(1);
    await room.note(0, { by: '2030-02-04' });
    const [, second] = await questions(room);
    await room.round
      .as(0)
      .inChat()
      .consent(second ?? null, upload());
    expect(saved().join('\n')).toContain('uiterlijk 4 februari');
  });

  test('who has no chat yet reads how to open one, and is asked nothing', async () => {
    // Anyone may ask, as it is the regisseur's own organisation; the regisseur has a chat since the checklist went out.
    const room = await NoteRoom.open(harness);
    await room.broken({ organisation: 'Organisatie 0' }, { reminder: '2029-12-20' });
    await room.shown({ plan: 'yes' }, {}, {});
    const note = await room.note(1, { addressee: 'process-manager' });
    expect(wordsOf(note)).toContain('Open eerst een chat met mij');
    expect(await questions(room, 1)).toEqual([]);
  });

  test('a day that cannot be asks nothing', async () => {
    const room = await known();
    expect(wordsOf(await room.note(0, { by: '2030-01-01' }))).not.toMatch(/Word-bestand/);
    expect(await questions(room)).toEqual([]);
  });

  test('declined: nothing is saved, and the text stays to copy', async () => {
    const { room, question } = await offered();
    const before = drive.puts.length;
    await room.round.as(0).inChat().consent(question, null);
    expect(drive.puts).toHaveLength(before);
    expect(await latest(room)).toMatch(/kopi/);
  });

  test('saving that fails is told', async () => {
    const { room, question } = await offered();
    drive.answer({ status: 500 }, { status: 500 }, { status: 500 });
    await room.round.as(0).inChat().consent(question, upload());
    drive.answer();
    expect(await latest(room)).toContain('nog een keer');
  });

  test('elsewhere than at Microsoft nothing is sent', async () => {
    const { room, question } = await offered();
    const before = drive.puts.length;
    const elsewhere = { ...upload(), uploadUrl: 'https://files.example.com/upload' };
    await room.round.as(0).inChat().consent(question, elsewhere);
    expect(drive.puts).toHaveLength(before);
  });

  test('what is true when it is accepted is what it says', async () => {
    const { room, question } = await offered();
    await room.broken({ what: 'Deelt het rooster' });
    await room.round.as(0).inChat().consent(question, upload());
    expect(saved().join('\n')).toContain('“Deelt het rooster” (GGZ Noord)');
  });
});

describe('with the organisation that the regisseur named', () => {
  async function chosen(): Promise<{ room: NoteRoom; card: Card; question: Attachment }> {
    const room = await NoteRoom.open(harness);
    await room.round.as(0).inChat().say('help');
    await room.broken({ organisation: 'Organisatie 1' });
    await room.broken({ what: 'Maakt het rooster', organisation: 'School Zuid' });
    await peopleChange(room);
    const card = await room.note(0, { organisation: 'Organisatie 1' });
    const [question] = await questions(room);
    if (question === undefined) throw new Error('Teams was not asked');
    return { room, card, question };
  }

  test('the file says what the card says', async () => {
    const { room, card, question } = await chosen();
    await room.round.as(0).inChat().consent(question, upload());
    expect(saved()).toEqual(linesOf(card));
    expect(saved().join('\n')).toContain('Voor: de leidinggevende van Organisatie 1');
    expect(saved().join('\n')).toContain(`“${PROMISED.what}” (Organisatie 1)`);
  });

  test.each([
    ['an organisation of nobody invited', 'School Zuid'],
    ['a name that holds the separator', 'Organisatie 1:nl'],
    ['none', ''],
  ])('a forged reference to %s is to no organisation in particular', async (_name, organisation) => {
    const { room, question } = await chosen();
    const reference = `note:nl:manager:2030-01-21:${room.caseId}:${organisation}`;
    const content = { ...question.content, acceptContext: { reference } };
    await room.round
      .as(0)
      .inChat()
      .consent({ ...question, content }, upload());
    expect(saved().join('\n')).toContain('de leidinggevenden van de betrokken organisaties');
    expect(saved().join('\n')).not.toMatch(new RegExp(`${PROMISED.what}|Maakt het rooster|School Zuid`));
  });

  test('a name as long as names may be comes back whole', async () => {
    const room = await NoteRoom.open(harness);
    await room.round.as(0).inChat().say('help');
    const name = `Zorg: ${'jeugd en gezin '.repeat(5)}`.slice(0, 79).concat('!');
    await peopleChange(room, name);
    const card = await room.note(0, { organisation: name });
    const [question] = await questions(room);
    await room.round
      .as(0)
      .inChat()
      .consent(question ?? null, upload());
    expect(saved()).toEqual(linesOf(card));
    expect(saved().join('\n')).toContain(`Voor: de leidinggevende van ${name}`);
  });
});

describe('accepted later', () => {
  afterEach(() => harness.setClock('2030-01-07T08:00:00Z'));

  test('on its last day it is the file that was offered', async () => {
    const { room, question } = await offered();
    harness.setClock('2030-01-21T22:30:00Z');
    await room.round.as(0).inChat().consent(question, upload());
    expect(saved().join('\n')).toContain('uiterlijk 21 januari geregeld');
  });

  test('after it nothing is saved: the note comes back to be mended, and then is offered anew', async () => {
    const { room, question } = await offered();
    const before = drive.puts.length;
    harness.setClock('2030-01-21T23:30:00Z');
    await room.round.as(0).inChat().consent(question, upload());
    expect(drive.puts).toHaveLength(before);
    expect(filesIn(await room.round.chatOf(0), FILE)).toEqual([]);
    const card = (await room.round.chatOf(0)).at(-1)?.card ?? {};
    expect(wordsOf(card)).toContain('Deze dag is al voorbij');
    expect(wordsOf(card)).toContain('Voor: de leidinggevende van GGZ Noord');
    await room.round.as(0).inChat().tap(card, 'note.show', { by: '2030-02-11' });
    await harness.idle();
    const mended = (await questions(room)).at(-1) ?? null;
    await room.round.as(0).inChat().consent(mended, upload());
    expect(saved().join('\n')).toContain('uiterlijk 11 februari geregeld');
  });
});

describe('who accepts is looked at anew', () => {
  /** Accepts it, and resolves to whether anything was saved. */
  async function saves(room: NoteRoom, index: number, question: Attachment): Promise<boolean> {
    const before = drive.puts.length;
    await room.round.as(index).inChat().consent(question, upload());
    return drive.puts.length > before;
  }

  test('a colleague, an outsider and somebody of another tenant get no file', async () => {
    const { room, question } = await offered();
    expect(await saves(room, 1, question)).toBe(false);
    const before = drive.puts.length;
    await harness.client(newPerson(), null).consent(question, upload());
    await room.round
      .as(0)
      .inChat()
      .with({ tenant: '00000000-0000-4000-8000-0000000000ff' })
      .consent(question, upload());
    expect(drive.puts).toHaveLength(before);
  });

  test('nor does who was regisseur when it was offered, and is so no more', async () => {
    const { room, question } = await offered();
    await room.round
      .as(0)
      .invoke('case.handover', { caseId: room.caseId, regisseur: room.round.person(1).id });
    expect(await saves(room, 0, question)).toBe(false);
    expect(await saves(room, 1, question)).toBe(true);
    expect(saved().join('\n')).toContain(`Contact: ${room.round.person(1).name}`);
  });

  test.each([
    ['another case', 'note:nl:manager:2030-01-21:7b37657c-759f-4690-906b-5be3a9dbad8b'],
    ['no case', 'note:nl:manager:2030-01-21:'],
    ['an addressee that is none', (id: string) => `note:nl:everyone:2030-01-21:${id}`],
    ['a language that we do not speak', (id: string) => `note:fr:manager:2030-01-21:${id}`],
    ['no day', (id: string) => `note:nl:manager:soon:${id}`],
    ['a bare id', (id: string) => id],
    ['another kind', (id: string) => `summary:nl:${id}`],
  ])('a forged reference to %s gives no file', async (_name, forged) => {
    const { room, question } = await offered();
    const reference = typeof forged === 'string' ? forged : forged(room.caseId);
    const content = { ...question.content, acceptContext: { reference } };
    expect(await saves(room, 0, { ...question, content })).toBe(false);
  });

  test.each([
    ['has passed', '2020-01-01', 'Deze dag is al voorbij'],
    ['is far away', '2099-01-01', 'meer dan een jaar vooruit'],
  ])('a forged day that %s gives no file, but the note to mend', async (_name, by, why) => {
    const { room, question } = await offered();
    const reference = `note:nl:manager:${by}:${room.caseId}`;
    const content = { ...question.content, acceptContext: { reference } };
    expect(await saves(room, 0, { ...question, content })).toBe(false);
    expect(await latest(room)).toContain(why);
  });

  test('an organisation that came along where there is nothing to choose changes nothing', async () => {
    const { room, card, question } = await offered();
    const reference = `note:nl:manager:2030-01-21:${room.caseId}:Organisatie 1`;
    const content = { ...question.content, acceptContext: { reference } };
    expect(await saves(room, 0, { ...question, content })).toBe(true);
    expect(saved()).toEqual(linesOf(card));
  });
});

test('in local mode the link gives the file, which says what the card says', async () => {
  const local = await Harness.start();
  try {
    const room = await reminded(local);
    const card = await room.note(0);
    const url = /http:[^"]*\/downloads\/[\w-]+/.exec(wordsOf(card))?.[0] ?? '';
    const response = await fetch(url);
    expect(response.headers.get('content-disposition')).toContain('Notitie leidinggevende 2030-01-07.docx');
    expect(paragraphsOf(new Uint8Array(await response.arrayBuffer()))).toEqual(linesOf(card));
    expect(await questions(room)).toEqual([]);
  } finally {
    await local.stop();
  }
});
