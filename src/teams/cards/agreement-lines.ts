import { button, type Button, type ButtonData } from './button';
import type { Block, BlockStyle } from './sheet';
import type { Writer } from './writer';
import type { AgreementLine, AgreementsCard } from '../../application/views/agreements';
import type { AgreementStatus } from '../../domain/facts';
import type { LocalDate } from '../../domain/time';

/** What a button says about the card it stands on, so that the right one is edited for everyone. */
export function cardData(on: AgreementsCard | null): ButtonData {
  return on === null ? {} : { ...on };
}

/** One agreement: what, who and when, how it stands, and what can be done with it. */
export function agreementBlock(
  line: AgreementLine,
  on: AgreementsCard | null,
  today: LocalDate,
  writer: Writer,
): Block {
  return {
    style: line.overdue ? 'accent' : STYLES[line.status],
    heading: writer.typed(line.what),
    lines: [whoWhen(line, today, writer), stateText(line, writer), ...nudgeTexts(line, today, writer)],
    actions: actionsOf(line, on, writer),
  };
}

const STYLES: Readonly<Record<AgreementStatus, BlockStyle>> = {
  open: 'emphasis',
  kept: 'good',
  broken: 'warning',
};

export function whoWhen(
  { organisation, due }: Pick<AgreementLine, 'organisation' | 'due'>,
  today: LocalDate,
  writer: Writer,
): string {
  return writer.text('agreements.who-when', { organisation, due: writer.day(due, today) });
}

function stateText({ status, overdue }: AgreementLine, writer: Writer): string {
  return writer.text(`agreements.state.${overdue ? 'overdue' : status}`);
}

/** The reminder and the manager's engagement, each with its deadline. */
function nudgeTexts(line: AgreementLine, today: LocalDate, writer: Writer): string[] {
  return (['reminder', 'manager'] as const).flatMap((kind) => nudgeText(line, kind, today, writer) ?? []);
}

export function nudgeText(
  line: AgreementLine,
  kind: 'reminder' | 'manager',
  today: LocalDate,
  writer: Writer,
): string | null {
  const nudge = line[kind];
  if (nudge === null) return null;
  return writer.text(`agreements.${kind}${nudge.passed ? '-passed' : ''}`, {
    given: writer.day(nudge.given, today),
    deadline: writer.day(nudge.deadline, today),
  });
}

function actionsOf(
  { agreementId, status }: AgreementLine,
  on: AgreementsCard | null,
  writer: Writer,
): Button[] {
  const ids = { agreementId, ...cardData(on) };
  const title = (key: string): string => writer.plain(`agreements.${key}`);
  const set = (to: AgreementStatus, key: string): Button =>
    button('agreement.update', title(key), { ...ids, status: to });
  switch (status) {
    case 'open':
      return [set('kept', 'set-kept'), set('broken', 'set-broken')];
    case 'broken':
      return [
        button('agreement.remind', title('remind'), ids),
        button('agreement.manager', title('engage-manager'), ids),
        set('kept', 'set-kept-after-all'),
      ];
    case 'kept':
      return [set('open', 'set-open')];
  }
}
