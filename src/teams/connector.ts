import type { BotFrameworkAuthentication } from 'botframework-connector';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { isAllowedServiceUrl, type Mode } from './service-url';

/** The Connector service of Teams at one address. */
export type Connector = Pick<ConnectorClient, 'conversations'>;

/** @throws ServiceUrlRefused when the bot must not speak there */
export type Connectors = (serviceUrl: string) => Promise<Connector>;

/** An address that is not Teams: the bot's token must not go there. */
export class ServiceUrlRefused extends Error {
  override readonly name = 'ServiceUrlRefused';
}

/** Teams has a handful of regional addresses; more than this means something is wrong, and memory stays bounded. */
const MAX_KEPT = 50;

/**
 * Clients for messages that answer no activity. Kept per address.
 * @param appId of the bot; empty in local mode, where nothing is signed
 */
export function createConnectors(
  authentication: BotFrameworkAuthentication,
  appId: string,
  mode: Mode,
): Connectors {
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ]);
  const factory = authentication.createConnectorFactory(identity);
  const kept = new Map<string, Promise<Connector>>();
  return async (serviceUrl) => {
    if (!isAllowedServiceUrl(serviceUrl, mode)) {
      throw new ServiceUrlRefused('the service url is none of Teams, so nothing is sent there');
    }
    let connector = kept.get(serviceUrl);
    if (connector === undefined) {
      if (kept.size >= MAX_KEPT) kept.clear();
      connector = factory.create(serviceUrl).then(withoutOwnRetries);
      kept.set(serviceUrl, connector);
      connector.catch(() => kept.delete(serviceUrl));
    }
    return connector;
  };
}

/**
 * The client re-sends throttled and dropped requests by itself, up to four times and whatever its options say,
 * so that one post may appear several times. We retry ourselves, knowing what is safe to repeat.
 */
function withoutOwnRetries(client: ConnectorClient): Connector {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length === 0) {
    throw new Error('the Connector client has no policy named defaultRetryPolicy: check how it retries now');
  }
  return client;
}

/** What we use of the client's request pipeline, which its types keep private. */
interface Pipeline {
  removePolicy(options: { name: string }): readonly unknown[];
}
