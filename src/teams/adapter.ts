import { type Activity, CloudAdapterBase, type TurnContext } from 'botbuilder-core';
import type { Log } from '../application/ports';
import { createAuthentication, type Credentials, isUnauthorised } from './authentication';
import { type Connectors, createConnectors } from './connector';
import { CARD_ACTION, type Incoming, parseActivity } from './incoming';
import type { ActivityRequest, ActivityResponse } from './server';
import { isAllowedServiceUrl, type Mode } from './service-url';

export interface AdapterOptions {
  /** Null: local mode, in which nobody is authenticated. */
  readonly credentials: Credentials | null;
  /**
   * Called when a turn threw or took too long: resolves to the sentence for somebody who used a card. For a
   * typed message, which shows no answer, it may post one.
   */
  readonly onFailure: (incoming: Incoming) => Promise<string>;
  readonly onTurn?: (kind: Incoming['kind'], outcome: 'done' | 'failed', seconds: number) => void;
  /** Longest turn; Teams sends an unanswered invoke again after 10 to 15 s. Default 12 s. */
  readonly turnMs?: number;
}

export interface Adapter {
  /** Authenticates and reads an activity, and runs the turn. Never rejects for what others sent. */
  process(request: ActivityRequest, onTurn: Turn, log: Log): Promise<ActivityResponse>;
  /** For messages that answer no activity. */
  readonly connectors: Connectors;
}

/** What a turn gives back. Only the use of a card (`via: execute`) shows it; elsewhere it has no meaning. */
export type TurnAnswer =
  /** Takes the place of the used card, for that person alone. */
  | { readonly kind: 'card'; readonly card: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'error';
      readonly code: string;
      /** Shown to the person. */
      readonly message: string;
      readonly status: 400 | 403 | 404 | 429 | 500;
    }
  | { readonly kind: 'none' };

export type Turn = (incoming: Incoming) => Promise<TurnAnswer>;

const TURN_MS = 12_000;
const FAILURE_MS = 2_000;

export function createAdapter(options: AdapterOptions): Adapter {
  const mode: Mode = options.credentials === null ? 'local' : 'teams';
  const authentication = createAuthentication(options.credentials);
  const adapter = new TeamsAdapter(authentication);
  return {
    connectors: createConnectors(authentication, options.credentials?.appId ?? '', mode),
    async process(request, onTurn, log) {
      if (!isActivity(request.body)) return { status: 400 };
      const responses: ActivityResponse[] = [];
      try {
        await adapter.run(request.authorization, request.body, async (context) => {
          responses.push(await respond(context.activity, mode, onTurn, options, log));
        });
      } catch (error) {
        if (isUnauthorised(error)) {
          log.warn('activity-unauthorised');
          return { status: 401 };
        }
        // Nothing of ours ran: the keys that vouch for Teams could not be fetched. It may call again.
        log.error('authentication-unavailable', { error });
        return { status: 503 };
      }
      return responses[0] ?? { status: 500 };
    },
  };
}

/**
 * botbuilder's CloudAdapter without its HTTP part, which answers a stranger's bad request with 500 and the error's
 * text, and writes it on the console.
 */
class TeamsAdapter extends CloudAdapterBase {
  async run(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    await this.processActivity(authorization, activity, logic);
  }
}

/** As much as the SDK relies on before it has authenticated the caller. */
function isActivity(body: object): body is Activity {
  const { type, serviceUrl, channelId } = body as Record<string, unknown>;
  return [type, serviceUrl, channelId].every((field) => typeof field === 'string' && field !== '');
}

async function respond(
  activity: Activity,
  mode: Mode,
  onTurn: Turn,
  options: AdapterOptions,
  log: Log,
): Promise<ActivityResponse> {
  if (!isAllowedServiceUrl(activity.serviceUrl, mode)) {
    log.warn('activity-refused', { why: 'service-url' });
    return { status: 403 };
  }
  const incoming = parseActivity(activity);
  const isInvoke = activity.type === 'invoke';
  if (incoming === null) {
    log.warn('activity-invalid', { type: activity.type.slice(0, 100) });
    return { status: 400 };
  }
  // What the bot does not know it says so, as the SDK does; a card's data, known but wrong, deserves an answer.
  if (isInvoke && incoming.kind === 'ignored' && incoming.why !== 'invalid-card-data') return { status: 501 };
  const answer = await runTurn(incoming, onTurn, options, log);
  // Teams shows the answer to a card only; elsewhere, as after a file consent, an error would look like a crash.
  return isInvoke && activity.name === CARD_ACTION ? invokeResponse(answer) : { status: 200 };
}

async function runTurn(
  incoming: Incoming,
  onTurn: Turn,
  options: AdapterOptions,
  log: Log,
): Promise<TurnAnswer> {
  const begun = performance.now();
  const done = (outcome: 'done' | 'failed') =>
    options.onTurn?.(incoming.kind, outcome, (performance.now() - begun) / 1_000);
  try {
    const answer = await within(options.turnMs ?? TURN_MS, onTurn(incoming));
    done('done');
    return answer;
  } catch (error) {
    done('failed');
    const verb = incoming.kind === 'action' ? { verb: incoming.verb } : {};
    log.error('turn-failed', { kind: incoming.kind, ...verb, activity: incoming.activity, error });
    return { kind: 'error', code: 'TryAgain', message: await apology(incoming, options, log), status: 500 };
  }
}

async function apology(incoming: Incoming, options: AdapterOptions, log: Log): Promise<string> {
  try {
    return await within(FAILURE_MS, options.onFailure(incoming));
  } catch (error) {
    log.error('apology-failed', { kind: incoming.kind, error });
    return 'TryAgain';
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The answer to the use of a card. Its own status says how it went; that of HTTP stays 200, and
 * the body is never empty, for Teams sends the invoke again otherwise.
 */
function invokeResponse(answer: TurnAnswer): ActivityResponse {
  switch (answer.kind) {
    case 'card':
      return {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card },
      };
    case 'error':
      return {
        status: 200,
        body: {
          statusCode: answer.status,
          type: 'application/vnd.microsoft.error',
          value: { code: answer.code, message: answer.message },
        },
      };
    case 'none':
      return {
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
      };
    default:
      return answer satisfies never;
  }
}
