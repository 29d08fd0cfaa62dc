import type { AgreementInput } from '../application/agreements/add-agreement';
import type { NudgeInput } from '../application/agreements/nudge-agreement';
import type { AgreementsCard } from '../application/views/agreements';
import type { AgreementStatus } from '../domain/facts';
import type { CardData } from './incoming';
import { textOf } from './inputs';

/** From the inputs of a card of agreements, which anyone can forge, to what a use case takes. */

const STATUSES: readonly AgreementStatus[] = ['open', 'kept', 'broken'];
const AGREEMENT_INPUTS = ['what', 'organisation', 'organisationOther', 'due'] as const;

/** Null: no input of the form is there, which then is asked for. */
export function readAgreement(data: CardData): AgreementInput | null {
  if (AGREEMENT_INPUTS.every((id) => textOf(data, id) === undefined)) return null;
  const line = (id: (typeof AGREEMENT_INPUTS)[number]): string =>
    (textOf(data, id) ?? '').replace(/\s+/g, ' ');
  return {
    what: line('what'),
    organisation: line('organisation'),
    organisationOther: line('organisationOther'),
    due: line('due'),
  };
}

/** Null: none was chosen. `invalid`: not one of the choices. */
export function readStatus(data: CardData): AgreementStatus | null | 'invalid' {
  const typed = textOf(data, 'status') ?? '';
  if (typed === '') return null;
  return STATUSES.find((status) => status === typed) ?? 'invalid';
}

export function readNudge(data: CardData): NudgeInput {
  return { given: textOf(data, 'given') ?? null, deadline: textOf(data, 'deadline') ?? null };
}

/** On which card of agreements the button stands; null: on another card, or none that can be edited for everyone. */
export function agreementsCardIn(data: CardData): AgreementsCard | null {
  const card = textOf(data, 'card');
  if (card === 'agreements') return { card };
  const roundId = textOf(data, 'roundId') ?? '';
  return card === 'agreements-due' && roundId !== '' ? { card, roundId } : null;
}

/** From 1. */
export function readPage(data: CardData): number {
  const page = Number(textOf(data, 'page') ?? '');
  return Number.isInteger(page) && page >= 1 ? page : 1;
}
