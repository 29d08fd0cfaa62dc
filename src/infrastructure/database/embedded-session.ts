import { Client } from 'pg';
import type { Duplex } from 'node:stream';
import type { Lend } from './store';
import { createTurns } from './turns';

/** Every setting that the driver would otherwise take from the environment, where it is about another database. */
const SESSION = { user: 'postgres', database: 'postgres', ssl: false, pipeline: true } as const;

/** The one session of the embedded database. A broken one is followed by a new one. */
export interface EmbeddedSession {
  readonly lend: Lend;
  end(): Promise<void>;
}

export function createSession(connect: () => Duplex): EmbeddedSession {
  const turns = createTurns();
  let ended = false;
  let session: Promise<Client> | null = null;

  async function begin(): Promise<Client> {
    const client = new Client({ ...SESSION, stream: connect });
    // What ran on it tells why.
    client.on('error', () => undefined);
    const forget = () => {
      session = null;
    };
    client.once('end', forget);
    await client.connect().catch((error: unknown) => {
      forget();
      throw error;
    });
    return client;
  }

  return {
    async lend(urgent, use) {
      const turn = await turns.take(urgent);
      try {
        if (ended) throw new Error('The embedded database is closed.');
        session ??= begin();
        const client = await session;
        try {
          return await use(client, turn.passOn);
        } catch (error) {
          // Whoever passed it on had ended its transaction.
          if (!turn.passed) await client.query('rollback').catch(() => undefined);
          throw error;
        }
      } finally {
        turn.passOn();
      }
    },
    async end() {
      ended = true;
      await (await session)?.end();
    },
  };
}
