import type { Actor } from '../application/actor';
import { agreementsByCommand, showAgreements } from '../application/agreements/list-agreements';
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
import { handOverByCommand } from '../application/regie/hand-over';
import { formsByCommand, openForms } from '../application/reflection/choose-intensity';
import { openReflection, reflectByCommand } from '../application/reflection/reflect';
import { registerCase } from '../application/register-case';
import { setLanguage } from '../application/set-language';
import { beginWeighing } from '../application/sharing/begin-weighing';
import { checklistByCommand, showChecklist } from '../application/show-checklist';
import { openSignal, signalByCommand } from '../application/signals/give-signal';
import { evaluateByCommand, startEvaluation } from '../application/surveys/evaluate';
import { OFFERS } from '../application/views/notices';
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
    case 'handover':
      return handOverByCommand(deps, actor, command.code);
    case 'signal':
      return signalByCommand(deps, actor, command.code);
    case 'agreements':
      return agreementsByCommand(deps, actor, command.code);
    case 'reflect':
      return reflectByCommand(deps, actor, command.code);
    case 'forms':
      return formsByCommand(deps, actor, command.code);
    case 'evaluate':
      // It asks everyone in the channel something: not on words that were only understood.
      return exact ? evaluateByCommand(deps, actor, command.code) : { kind: 'guess', guesses: ['evaluate'] };
    case 'tips':
      return { kind: 'all-tips' };
  }
}

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
      case 'signal':
        return openSignal(deps, actor, reference);
      case 'agreements':
        return showAgreements(deps, actor, reference);
      case 'reflect':
        return openReflection(deps, actor, reference);
      case 'forms':
        return openForms(deps, actor, reference);
      case 'evaluate':
        return startEvaluation(deps, actor, reference);
      default:
    }
  }
  // A button's card stays for the others as it is, so these forms are not alone on it.
  if (label === 'reflect') return reflectByCommand(deps, actor, null, false);
  if (label === 'forms') return formsByCommand(deps, actor, null, false);
  // The button offers the other language, the one that the card is not in.
  const command: Command =
    label === 'language'
      ? { label, language: null, to: actor.language === 'nl' ? 'en' : 'nl' }
      : plainCommand(label);
  return (
    (await runCommand(deps, actor, command)) ??
    notice(label === 'evaluate' ? 'evaluation-on-its-way' : 'summary-on-its-way')
  );
}
