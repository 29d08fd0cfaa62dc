import type { CommandLabel, CommandLanguage } from './command-words';
import { leadingCommand, parseCommand, plainCommand, type Command } from './commands';
import { typedLanguage } from './typed-language';
import type { Understanding } from './understanding/understanding';

/** What somebody wants who typed something. */
export type Reading = {
  /** Of what was typed; null when that cannot be told. */
  readonly language: CommandLanguage | null;
} & (
  | { readonly kind: 'command'; readonly command: Command }
  /** Signs of acute danger come before everything; `wishes` is what else was asked for, best guess first. */
  | { readonly kind: 'danger'; readonly wishes: readonly CommandLabel[] }
  /** Not sure enough to act. */
  | { readonly kind: 'unsure'; readonly guesses: readonly CommandLabel[] }
  | { readonly kind: 'unknown' }
);

/** An exact command is never re-interpreted; everything else is understood. Only danger comes first. */
export function readMessage(text: string, understanding: Understanding): Reading {
  const exact = parseCommand(text);
  const understood = understanding.understand(text);
  const language = exact?.language ?? typedLanguage(text);
  if (understood.danger) {
    const wish = exact?.label ?? leadingCommand(text)?.label ?? understood.intent;
    return { kind: 'danger', wishes: wish === null ? [] : [wish], language };
  }
  if (exact !== null) return { kind: 'command', command: exact, language };
  const { label, sure, guesses } = understood;
  // "samenvatting C-104 van vandaag": what it begins with bears out the guess, and brings its arguments along.
  const leading = leadingCommand(text);
  if (leading !== null && guesses.includes(leading.label) && (!sure || label === leading.label)) {
    return { kind: 'command', command: leading, language: leading.language ?? language };
  }
  if (!sure) return { kind: 'unsure', guesses, language };
  if (label === 'none' || label === 'danger') return { kind: 'unknown', language };
  return { kind: 'command', command: plainCommand(label), language };
}
