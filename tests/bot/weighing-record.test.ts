import { strFromU8, unzipSync } from 'fflate';
import { walk } from '../support/activities';
import { Harness } from '../support/harness';
import { Room } from './room';
import { TO_MINIMAL, WeighingChat, newPerson } from './weighing-chat';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
}, 60_000);
afterAll(() => harness.stop());

async function toMinimal(): Promise<WeighingChat> {
  const chat = await WeighingChat.begin(harness);
  while (chat.question !== null) {
    const notes = { purpose: { case: 'C-104' }, tried: { triedNote: 'twee keer gevraagd, op huisbezoek' } };
    const beside = chat.question in notes ? notes[chat.question as keyof typeof notes] : {};
    await chat.answer({ [chat.question]: TO_MINIMAL[chat.question], ...beside });
  }
  return chat;
}

/** What stands in a downloaded .docx. */
async function textOfDocument(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

function linkIn(card: unknown): string {
  const link = walk(card).find((node) => node['type'] === 'Action.OpenUrl');
  return String(link?.['url']);
}

test('the record holds all of the weighing, to read and as a Word file on this computer', async () => {
  const chat = await toMinimal();
  await chat.use('sharing.record', { review: '2030-02-01' });
  const said = [
    'C-104',
    'zodat school de opvang kan regelen',
    'intern begeleider van de school',
    'dat er hulp thuis is, en op welke dagen',
    'twee keer gevraagd, op huisbezoek',
    chat.user.name,
    '7 januari 2030',
    '1 februari',
  ];
  const document = await textOfDocument(linkIn(chat.card));
  for (const text of said) {
    expect(chat.words).toContain(text);
    expect(document).toContain(text);
  }
  expect(linkIn(chat.card)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/downloads\/[\w-]{22,}$/);
});

test('the file is there for a short while', async () => {
  const own = await Harness.start();
  try {
    const chat = await WeighingChat.begin(own);
    await chat.answerAll({ acute: 'yes' });
    await chat.use('sharing.record');
    const link = linkIn(chat.card);
    expect((await fetch(link)).status).toBe(200);
    own.setClock('2030-01-07T08:10:01.000Z');
    expect((await fetch(link)).status).toBe(404);
  } finally {
    await own.stop();
  }
});

test('a review date that has passed is asked again', async () => {
  const chat = await toMinimal();
  await chat.use('sharing.record', { review: '2029-12-01' });
  expect(chat.outcome).toBe('minimal-sharing');
  expect(chat.words).toMatch(/voorbij|nog komt/);
});

test('from the record one goes back to the outcome', async () => {
  const chat = await toMinimal();
  await chat.use('sharing.record');
  await chat.use('sharing.show');
  expect(chat.outcome).toBe('minimal-sharing');
});

describe('asked in a channel', () => {
  test('says why it belongs in private, and opens it there', async () => {
    const person = newPerson();
    const room = new Room(harness, { people: [person] });
    await harness.client(person, null).say('help');
    const reply = await room.say('mag ik dit delen', person);
    expect(JSON.stringify(reply.card)).toMatch(/chat/);
    expect(JSON.stringify(reply.card)).not.toContain('sharing.answer');
    const opened = (await room.chatOf(person)).at(-1);
    expect(JSON.stringify(opened?.card)).toContain('sharing.answer');
  });

  test('where no chat can be opened it says how', async () => {
    const person = newPerson();
    const room = new Room(harness, { people: [person] });
    harness.connector.fail({ status: 403 }, { kind: 'open-chat', times: 9 });
    const reply = await room.say('mag ik dit delen', person);
    harness.connector.heal();
    expect(JSON.stringify(reply.card)).toMatch(/mag ik dit delen/i);
    expect(await harness.rows('select * from weighings where person = $1', [person.id])).toEqual([]);
  });
});
