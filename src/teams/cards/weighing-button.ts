import { button, type Button, type ButtonData } from './button';
import type { Writer } from './writer';
import type { Verb } from '../verbs';

/** A button on a weighing, which goes on in the language of its card, whatever Teams speaks. */
export function weighingButton(
  verb: Extract<Verb, `sharing.${string}`>,
  title: string,
  ids: ButtonData & { readonly weighingId: string },
  writer: Writer,
  options: Parameters<typeof button>[3] = {},
): Button {
  return button(verb, title, { ...ids, language: writer.language }, options);
}
