import { ANNA, actionsIn, findAction, walk, type InvokeAnswer, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import type { Room } from './room';

/** What an agreement is filled in with, unless a test says otherwise. */
export const AGREED = {
  what: 'Belt met school over een tijd',
  organisation: 'GGZ Noord',
  due: '2030-01-21',
} as const;

/** The list of a case, as a card of its own. */
export async function listOf(room: Room, user: TeamsUser = ANNA, command = 'afspraken'): Promise<Posted> {
  return room.say(command, user);
}

/** The id of the case that a list belongs to. */
export function caseIn(card: unknown): string {
  return String((findAction(card, 'agreement.add')['data'] as Card)['caseId']);
}

/** Fills in the form of a new agreement, opened on the list; the answer to it. */
export async function agree(
  room: Room,
  inputs: Card = {},
  user: TeamsUser = ANNA,
  on?: Posted,
): Promise<InvokeAnswer> {
  const list = on ?? (await listOf(room, user));
  const form = await room.tap(list, 'agreement.add', {}, user);
  return room.as(user).tap(form.value, 'agreement.add', { ...AGREED, ...inputs }, list.id);
}

/** The buttons of the agreement with this text; `status` chooses among those of agreement.update. */
export function buttonOf(card: unknown, what: string, verb: string, status?: string): Card {
  const block = walk(card).find(
    (node) => node['type'] === 'Container' && walk(node['items']).some(({ text }) => text === what),
  );
  const found = actionsIn(block, verb).find(
    ({ data }) => status === undefined || (data as Card)['status'] === status,
  );
  if (found === undefined)
    throw new Error(`no ${verb} ${status ?? ''} by "${what}" in ${JSON.stringify(card)}`);
  return found['data'] as Card;
}

/** Uses one of these buttons, as Teams tells it: with the message it stands on. */
export async function press(
  room: Room,
  message: Pick<Posted, 'card' | 'id'>,
  verb: string,
  { what = AGREED.what, status, user = ANNA, inputs = {} }: PressOptions = {},
): Promise<InvokeAnswer> {
  const data = buttonOf(message.card, what, verb, status);
  return room.as(user).invoke(verb, { ...data, ...inputs }, message.id);
}

export interface PressOptions {
  readonly what?: string;
  readonly status?: 'open' | 'kept' | 'broken';
  readonly user?: TeamsUser;
  readonly inputs?: Card;
}

/** One agreement, made and marked broken; resolves to the list on which that was done. */
export async function broken(
  room: Room,
  inputs: Partial<Record<keyof typeof AGREED, string>> = {},
  user: TeamsUser = ANNA,
): Promise<Posted> {
  const list = await listOf(room, user);
  const { value } = await agree(room, inputs, user, list);
  const { what } = { ...AGREED, ...inputs };
  const made = { card: value, id: list.id };
  const after = await press(room, made, 'agreement.update', { what, status: 'broken', user });
  return { ...list, card: after.value };
}

/** The texts that a card shows, top to bottom. */
export function textsIn(card: unknown): string[] {
  return walk(card).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []));
}
