import {
  isCommandLabel,
  PAUSES,
  TURNING_WORDS,
  type CommandLabel,
  type CommandLanguage,
} from './command-words';
import {
  leadingCommand,
  parseCommand,
  plainCommand,
  withoutCourtesyAtEnds,
  withoutMention,
  wordsOf,
  type Command,
} from './commands';
import { typedLanguage } from './typed-language';
import type { Understanding, Understood } from './understanding/understanding';

/** What somebody wants who typed something. */
export type Reading = {
  /** Of what was typed; null when that cannot be told. */
  readonly language: CommandLanguage | null;
} &
  /** Not `exact`: understood from other words, so that nothing may be made of it without asking. */
  (
    | { readonly kind: 'command'; readonly command: Command; readonly exact: boolean }
    /** Signs of acute danger come before everything; `wishes` is what else was asked for, best guess first. */
    | { readonly kind: 'danger'; readonly wishes: readonly CommandLabel[] }
    /** Not sure enough to act. */
    | { readonly kind: 'unsure'; readonly guesses: readonly CommandLabel[] }
    /** "stop" or "back" alone: of an open weighing, where there is one. */
    | { readonly kind: 'pause' }
    | { readonly kind: 'unknown' }
  );

/** An exact command is never re-interpreted; everything else is understood. Only danger comes first. */
export function readMessage(text: string, understanding: Understanding): Reading {
  const exact = parseCommand(text);
  const understood = understanding.understand(text);
  const language = exact?.language ?? typedLanguage(text);
  if (understood.danger) {
    const wish = exact?.label ?? leadingCommand(text)?.label ?? understood.intent;
    return { kind: 'danger', wishes: wish !== null && isCommandLabel(wish) ? [wish] : [], language };
  }
  if (exact !== null) return { kind: 'command', command: exact, exact: true, language };
  if (isPause(text, understood)) return { kind: 'pause', language };
  const { label, confidence, guesses } = understood;
  // A summary is posted for everyone to see: it takes more to be sure of that.
  const sure = understood.sure && (label !== 'summary' || confidence >= SURE_TO_POST);
  // "samenvatting C-104 van vandaag": what it begins with bears out the guess, and brings its arguments along.
  const leading = leadingCommand(text);
  if (
    leading !== null &&
    guesses.some((guess) => guess === leading.label) &&
    (!sure || label === leading.label)
  ) {
    return { kind: 'command', command: leading, exact: !turns(text), language: leading.language ?? language };
  }
  if (!sure)
    return confidence < LEAST ? { kind: 'unknown', language } : { kind: 'unsure', guesses, language };
  if (label === 'none' || label === 'danger') return { kind: 'unknown', language };
  return { kind: 'command', command: plainCommand(label), exact: false, language };
}

/** Words behind a command are let pass, but for those that may mean its opposite. */
function turns(text: string): boolean {
  return wordsOf(text).some((word) => TURNING_WORDS.has(word.toLowerCase().replaceAll(/['’]/g, '')));
}

const SURE_TO_POST = 0.9;
/** Below this the guesses are guesses at nothing. */
const LEAST = 0.2;

/** "stop", "back", or something about the weighing itself: "verder met mijn afweging". */
function isPause(text: string, { label, sure }: Understood): boolean {
  const words = withoutCourtesyAtEnds(wordsOf(withoutMention(text))).map((word) => word.toLowerCase());
  const [only = ''] = words;
  if (words.length === 1 && PAUSES.has(only)) return true;
  return words.some((word) => WEIGHING.has(word)) && !(sure && label === 'share');
}

const WEIGHING: ReadonlySet<string> = new Set(['afweging', 'weging', 'weighing']);
