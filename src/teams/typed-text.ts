import type { Actor } from '../application/actor';
import type { Deps } from '../application/deps';
import { help } from '../application/help';
import { showOpenWeighing } from '../application/sharing/end-weighing';
import { OFFERS, type Offer } from '../application/views/notices';
import type { View } from '../application/views/view';
import type { CommandLabel } from '../domain/command-words';
import type { Reading } from '../domain/read-message';
import { runCommand } from './commands';

/** What somebody typed, as it was read, becomes an answer. Null: that comes as a post of its own. */
export async function answerReading(deps: Deps, actor: Actor, reading: Reading): Promise<View | null> {
  switch (reading.kind) {
    case 'command':
      return runCommand(deps, actor, reading.command, reading.exact);
    case 'danger':
      return { kind: 'danger', offers: offersOf(reading.wishes) };
    case 'unsure': {
      const guesses = offersOf(reading.guesses);
      return guesses.length === 0 ? help(deps, actor, { unknown: true }) : { kind: 'guess', guesses };
    }
    case 'pause':
      return (await showOpenWeighing(deps, actor)) ?? help(deps, actor, { unknown: true });
    case 'unknown':
      return help(deps, actor, { unknown: true });
  }
}

function offersOf(labels: readonly CommandLabel[]): Offer[] {
  return labels.flatMap((label) => OFFERS.find((offer) => offer === label) ?? []);
}
