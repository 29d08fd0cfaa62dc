import type { Actor } from '../application/actor';
import { askSummary, summaryByCommand } from '../application/ask-summary';
import type { Deps } from '../application/deps';
import { runDemo } from '../application/demo';
import { adviceByCommand, explainAdvice } from '../application/explain-advice';
import { help } from '../application/help';
import { myChecklists } from '../application/my-checklists';
import { myData } from '../application/my-data';
import { notice } from '../application/notice';
import { planByCommand, planInOwnWords } from '../application/plan-by-command';
import { planMeeting } from '../application/plan-meeting';
import { refuse } from '../application/refusal';
import { registerCase } from '../application/register-case';
import { setLanguage } from '../application/set-language';
import { beginWeighing } from '../application/sharing/begin-weighing';
import { checklistByCommand, showChecklist } from '../application/show-checklist';
import { OFFERS, type Offer } from '../application/views/notices';
import type { View } from '../application/views/view';
import { plainCommand, type Command } from '../domain/commands';
import type { CardData } from './incoming';
import { readPlan, referenceIn, textOf } from './inputs';

/**
 * A command becomes a use case. Null: the answer comes as a post of its own.
 * @param exact false: it was understood from other words, so a case, a meeting and a language are asked about first
 */
export async function runCommand(
  deps: Deps,
  actor: Actor,
  command: Command,
  exact = true,
): Promise<View | null> {
  switch (command.label) {
    case 'newcase':
      return registerCase(deps, actor, { code: command.code, asks: !exact });
    case 'plan':
      return exact ? planByCommand(deps, actor, command) : planInOwnWords(deps, actor, command);
    case 'checklist':
      return actor.place.kind === 'personal'
        ? myChecklists(deps, actor)
        : checklistByCommand(deps, actor, command.code);
    case 'summary':
      return summaryByCommand(deps, actor, command.code);
    case 'escalate':
      return adviceByCommand(deps, actor, command.code);
    case 'share':
      return beginWeighing(deps, actor);
    case 'mydata':
      return myData(deps, actor);
    case 'language':
      return setLanguage(deps, actor, exact ? command.to : null);
    case 'help':
      return help(deps, actor);
    case 'demo':
      return runDemo(deps, actor);
    case 'signal':
    case 'agreements':
    case 'reflect':
    case 'forms':
    case 'evaluate':
    case 'tips':
      return notice('not-yet-here', undefined, actor.place.kind === 'channel' ? IN_CHANNEL : IN_CHAT);
  }
}

const IN_CHANNEL: readonly Offer[] = ['checklist', 'summary', 'help'];
const IN_CHAT: readonly Offer[] = ['share', 'checklist', 'help'];

/** A command offered as a button; a case chosen with it stands in its data. */
export async function runCommandButton(deps: Deps, actor: Actor, data: CardData): Promise<View> {
  const label = OFFERS.find((offer) => offer === textOf(data, 'command'));
  if (label === undefined) return refuse('not-available');
  const reference = referenceIn(data);
  if (reference.caseId !== undefined) {
    switch (label) {
      case 'plan':
        return planMeeting(deps, actor, reference, readPlan(data));
      case 'checklist':
        return showChecklist(deps, actor, reference);
      case 'summary':
        return askSummary(deps, actor, reference);
      case 'escalate':
        return explainAdvice(deps, actor, reference);
      default:
    }
  }
  // The button offers the other language, the one that the card is not in.
  const command: Command =
    label === 'language'
      ? { label, language: null, to: actor.language === 'nl' ? 'en' : 'nl' }
      : plainCommand(label);
  return (await runCommand(deps, actor, command)) ?? notice('summary-on-its-way');
}
