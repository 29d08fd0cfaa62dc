import { fitsOnePage } from './one-page';
import type { Writer } from './writer';
import type { WrittenDocument } from '../../application/document';
import type { EscalationNoteView, NoteAgreement } from '../../application/views/documents';

type Part = WrittenDocument['parts'][number];

/** Of what this means to the household, this many lines at most: a page has room for the weightiest. */
const MOST_INTERESTS = 3;

/**
 * The escalation note (E1..E6, V8) in plain text: the client's interest first, then what a manager needs. One page: it
 * lists as many of the agreements as fit, and says how many more there are.
 */
export function noteDocument(view: EscalationNoteView, writer: Writer): WrittenDocument {
  const { broken } = view.tried;
  const written = writeNote(view, writer);
  if (broken.length <= 1 || fitsOnePage(written)) return written;
  return noteDocument({ ...view, tried: { ...view.tried, broken: broken.slice(0, -1) } }, writer);
}

function writeNote(view: EscalationNoteView, writer: Writer): WrittenDocument {
  const { addressee, code, date } = view;
  const part = (name: string, lines: readonly string[]): Part => ({
    heading: writer.plain(`note.${name}.heading`),
    lines,
  });
  return {
    language: writer.language,
    title: writer.plain('note.title', { code }),
    intro: introOf(view, writer),
    parts: [
      part('interest', interestLines(view, writer)),
      part('stagnates', stagnatesLines(view, writer)),
      part('tried', triedLines(view, writer)),
      part('ask', [
        writer.plain(`note.ask.${addressee}`),
        writer.plain('note.ask.by', { by: writer.day(view.by, date) }),
      ]),
    ],
    closing: [writer.plain('note.closing')],
    name: writer.plain(`note.file.${addressee}`, { date }),
    onePage: true,
  };
}

function introOf(view: EscalationNoteView, writer: Writer): string[] {
  const { regisseur } = view;
  // The one date with its year: the others are near it.
  const date = writer.day(view.date, '');
  return [
    addresseeLine(view, writer),
    regisseur === null
      ? writer.plain('note.contact', { date })
      : writer.plain('note.contact-name', { date, name: regisseur }),
    writer.plain('note.about'),
  ];
}

function addresseeLine({ addressee, organisations }: EscalationNoteView, writer: Writer): string {
  if (addressee === 'process-manager') return writer.plain('note.to.process-manager');
  const count = organisations.length;
  return count === 0
    ? writer.plain('note.to.manager-unnamed')
    : writer.plain('note.to.manager', { organisations, count });
}

/** In general terms: nothing about this household, only what such cooperation does to any. */
function interestLines({ situation, tried }: EscalationNoteView, writer: Writer): string[] {
  const shown = [
    ...(situation.planStagnates ? ['plan'] : []),
    ...(tried.agreements.broken > 0 ? ['agreements'] : []),
    ...situation.shows,
  ].slice(0, MOST_INTERESTS);
  return (shown.length > 0 ? shown : ['general']).map((key) => writer.plain(`note.interest.${key}`));
}

function stagnatesLines({ situation, tried, date }: EscalationNoteView, writer: Writer): string[] {
  const { asOf, planStagnates, items, themes, contact } = situation;
  const lines = [
    ...(planStagnates ? [writer.plain('note.stagnates.plan', { day: writer.day(asOf, date) })] : []),
    ...brokenLines(tried, date, writer),
    ...items.map(({ item, since, rounds }) =>
      writer.plain('note.stagnates.item', {
        item: writer.plain(`checklist.items.${item}`),
        since: writer.day(since, date),
        rounds,
      }),
    ),
    ...themes.map(({ theme: id, since }) => {
      const theme = writer.plain(`themes.${id}`);
      return since === null
        ? writer.plain('note.stagnates.theme', { theme })
        : writer.plain('note.stagnates.theme-since', { theme, since: writer.day(since, date) });
    }),
    ...(contact ? [writer.plain('note.stagnates.contact')] : []),
  ];
  return lines.length > 0 ? lines : [writer.plain('note.stagnates.nothing')];
}

/** Without a day where no agreement is told of. */
function brokenLines(
  { agreements, broken }: EscalationNoteView['tried'],
  near: EscalationNoteView['date'],
  writer: Writer,
): string[] {
  const count = agreements.broken;
  if (count === 0) return [];
  const [first] = broken;
  return [
    first === undefined
      ? writer.plain('note.stagnates.agreements-counted', { count })
      : writer.plain('note.stagnates.agreements', { count, since: writer.day(first.due, near) }),
  ];
}

function triedLines({ tried, organisations, date }: EscalationNoteView, writer: Writer): string[] {
  const { meetings, rounds, agreements, broken, engaged } = tried;
  const more = broken.length === 0 ? 0 : agreements.broken - broken.length;
  const counts = organisations.length > 0 ? 'agreements-own' : 'agreements';
  const none = organisations.length > 0 ? 'agreements-own-none' : 'agreements-none';
  return [
    meetings === 0
      ? writer.plain('note.tried.checklists', { rounds })
      : writer.plain('note.tried.rounds', { meetings, rounds }),
    agreements.made === 0
      ? writer.plain(`note.tried.${none}`)
      : writer.plain(`note.tried.${counts}`, agreements),
    ...broken.map((agreement) => agreementLine(agreement, date, writer)),
    ...(more > 0 ? [writer.plain('note.tried.more', { count: more })] : []),
    ...engaged.map(({ organisation, deadline }) =>
      writer.plain('note.tried.engaged', { organisation, deadline: writer.day(deadline, date) }),
    ),
  ];
}

/** An agreement in its own words, and what was done about it. */
function agreementLine(
  { what, organisation, due, nudges }: NoteAgreement,
  near: EscalationNoteView['date'],
  writer: Writer,
): string {
  const day = (date: typeof near) => writer.day(date, near);
  const agreed = writer.plain('note.tried.broken', { what, organisation, due: day(due) });
  const done = nudges.map(({ kind, deadline }) =>
    writer.plain(`note.tried.${kind}`, { deadline: day(deadline) }),
  );
  return [agreed, ...done].join(' ');
}
