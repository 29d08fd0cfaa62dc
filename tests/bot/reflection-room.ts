import { ANNA, type InvokeAnswer, type TeamsUser } from '../support/activities';
import type { Card, Posted } from '../support/connector';
import type { Harness } from '../support/harness';
import { REFLECTION_QUESTIONS } from '../../src/domain/reflection';
import { Room, titleOf } from './room';

/** The same choice at every question. */
export function all(choice: string): Card {
  return Object.fromEntries(REFLECTION_QUESTIONS.map((question) => [question, choice]));
}

/** Rows of everything that is kept, the jobs included, as one text: to see that nothing was added. */
export async function storedIn(harness: Harness): Promise<string> {
  await harness.idle();
  const tables = ['cases', 'surveys', 'survey_answers', 'participants', 'waiting_signals', 'weighings'];
  const rows = await Promise.all(tables.map((table) => harness.rows(`select * from ${table} order by 1, 2`)));
  return JSON.stringify(rows);
}

/** A channel in which people reflect. */
export class ReflectionRoom extends Room {
  /** Sends the form of a posted card; inputs that are not given stay as the card shows them. */
  async send(form: Posted, inputs: Card, user: TeamsUser = ANNA): Promise<InvokeAnswer> {
    return this.tap(form, 'reflection.submit', inputs, user);
  }

  async results(): Promise<Posted[]> {
    await this.harness.idle();
    return this.everything.filter((message) => /^(Reflectie over|Reflection on) /.test(titleOf(message)));
  }

  async result(): Promise<Posted> {
    const [result, another] = await this.results();
    if (result === undefined) throw new Error('there is no result');
    if (another !== undefined) throw new Error('there are two results');
    return result;
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
