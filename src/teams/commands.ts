import type { Actor } from '../application/actor';
import { askSummary, summaryByCommand } from '../application/ask-summary';
import type { Deps } from '../application/deps';
import { runDemo } from '../application/demo';
import { myChecklists } from '../application/my-checklists';
import { notice } from '../application/notice';
import { planByCommand, planMeeting } from '../application/plan-meeting';
import { refuse } from '../application/refusal';
import { registerCase } from '../application/register-case';
import { setLanguage } from '../application/set-language';
import { checklistByCommand, showChecklist } from '../application/show-checklist';
import type { HelpView } from '../application/views/notices';
import type { View } from '../application/views/view';
import type { Command } from '../domain/commands';
import type { CardData } from './incoming';
import { readPlan, referenceIn, textOf } from './inputs';

/** A typed command becomes a use case. Null: the answer comes as a post of its own. */
export async function runCommand(deps: Deps, actor: Actor, command: Command | null): Promise<View | null> {
  if (command === null) return helpFor(deps, actor, true);
  switch (command.label) {
    case 'newcase':
      return registerCase(deps, actor, { code: command.code });
    case 'plan':
      return planByCommand(deps, actor, command);
    case 'checklist':
      return actor.place.kind === 'personal'
        ? myChecklists(deps, actor)
        : checklistByCommand(deps, actor, command.code);
    case 'summary':
      return summaryByCommand(deps, actor, command.code);
    case 'language':
      return setLanguage(deps, actor, command.to);
    case 'help':
      return helpFor(deps, actor, false);
    case 'demo':
      return runDemo(deps, actor);
    default:
      return helpFor(deps, actor, true);
  }
}

function helpFor(deps: Deps, actor: Actor, unknown: boolean): HelpView {
  return { kind: 'help', place: actor.place.kind, unknown, localMode: deps.demo !== null };
}

/** A command offered as a button; a case chosen with it stands in its data. */
export async function runCommandButton(deps: Deps, actor: Actor, data: CardData): Promise<View> {
  const reference = referenceIn(data);
  const named = reference.caseId !== undefined;
  switch (textOf(data, 'command')) {
    case 'newcase':
      return registerCase(deps, actor, { code: null });
    case 'plan':
      return named
        ? planMeeting(deps, actor, reference, readPlan(data))
        : planByCommand(deps, actor, { date: null, time: null, code: null });
    case 'checklist':
      if (named) return showChecklist(deps, actor, reference);
      return (
        (await runCommand(deps, actor, { label: 'checklist', language: null, code: null })) ??
        refuse('not-available')
      );
    case 'summary':
      if (named) return askSummary(deps, actor, reference);
      return (await summaryByCommand(deps, actor, null)) ?? notice('summary-on-its-way');
    case 'language':
      return setLanguage(deps, actor, otherLanguage(actor));
    case 'help':
      return helpFor(deps, actor, false);
    case 'demo':
      return runDemo(deps, actor);
    default:
      return refuse('not-available');
  }
}

function otherLanguage(actor: Actor): Actor['language'] {
  return actor.language === 'nl' ? 'en' : 'nl';
}
