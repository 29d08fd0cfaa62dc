import type { CardData } from './incoming';
import { textOf } from './inputs';
import type { SignalInput } from '../application/signals/give-signal';
import type { Problem } from '../application/views/parts';
import type { ItemId } from '../domain/checklist';
import { SIGNAL_ITEMS, SIGNAL_PLACES, type SignalPlace } from '../domain/signals';

const CHOICE_INVALID: Problem = { key: 'choice-invalid' };

/** Null: neither of its inputs is there, so the form is asked for. Keeps what is valid; names the first mistake. */
export function readSignal(data: CardData): SignalInput | null {
  const { items, where } = data;
  if (items === undefined && where === undefined) return null;
  const ticked = listOf(textOf(data, 'items') ?? '');
  const place = textOf(data, 'where') ?? '';
  const known = SIGNAL_PLACES.find((candidate) => candidate === place);
  const isReadable =
    items !== null && where !== null && ticked.every(isSignalItem) && (place === '' || known !== undefined);
  return { ...valid(ticked, known), problem: isReadable ? null : CHOICE_INVALID };
}

function valid(
  ticked: readonly string[],
  where: SignalPlace | undefined,
): Pick<SignalInput, 'items' | 'where'> {
  return { items: SIGNAL_ITEMS.filter((item) => ticked.includes(item)), where: where ?? null };
}

function isSignalItem(value: string): value is ItemId {
  return SIGNAL_ITEMS.some((item) => item === value);
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
