import { ANNA, type InvokeAnswer, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import { EVALUATION_QUESTIONS } from '../../src/domain/evaluation';
import { Room, titleOf } from './room';

/** The same choice at every question. */
export function all(choice: string): Card {
  return Object.fromEntries(EVALUATION_QUESTIONS.map((question) => [question, choice]));
}

/** A channel in which the cooperation is evaluated. */
export class EvaluationRoom extends Room {
  /** Asks for it with a command; resolves to the card with the questions. */
  async ask(user: TeamsUser = ANNA, text = 'evaluatie'): Promise<Posted> {
    const before = (await this.forms()).length;
    await this.as(user).say(text);
    const forms = await this.forms();
    const form = forms.at(-1);
    if (form === undefined || forms.length === before) throw new Error('no questions were posted');
    return form;
  }

  /** Cards with the questions, open or closed, oldest first. */
  async forms(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter(
      (message) => isForm(message) || /zijn gesloten|are closed/.test(titleOf(message)),
    );
  }

  async results(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter((message) => /uitkomst van de evaluatie|outcome of/.test(titleOf(message)));
  }

  async result(): Promise<Posted> {
    const result = (await this.results()).at(-1);
    if (result === undefined) throw new Error('there is no result');
    return result;
  }

  /** Fills in the posted card; inputs that are not given stay as the card shows them. */
  async fillIn(form: Posted, user: TeamsUser, inputs: Card): Promise<InvokeAnswer> {
    return this.tap(form, 'evaluation.submit', inputs, user);
  }

  surveys(): Promise<Record<string, unknown>[]> {
    return this.harness.rows(
      `select surveys.* from surveys join cases on cases.id = case_id where channel = $1 order by surveys.number`,
      [this.channel],
    );
  }

  answers(): Promise<Record<string, unknown>[]> {
    return this.harness.rows(
      `select survey_answers.* from survey_answers join surveys on surveys.id = survey_id
       join cases on cases.id = case_id where channel = $1 order by surveys.number, person`,
      [this.channel],
    );
  }
}

function isForm(message: Posted): boolean {
  return /^(Hoe werken we samen|How do we work together)\?/.test(titleOf(message));
}
