import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder-core';
import {
  AuthenticationError,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';

/** Bot Framework credentials; what each type needs has been checked. */
export interface Credentials {
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly password: string | null;
  readonly tenantId: string | null;
}

/** Checks who calls, and signs what the bot sends. Without credentials: neither. */
export function createAuthentication(credentials: Credentials | null): BotFrameworkAuthentication {
  if (credentials === null) return new Authentication({});
  return new Authentication({
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.type,
    ...(credentials.password === null ? {} : { MicrosoftAppPassword: credentials.password }),
    ...(credentials.tenantId === null ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
  });
}

/**
 * The SDK makes two clients for every turn, which takes it as long as reading the activity. No turn uses them: all that
 * the bot sends goes through the messenger. So every turn gets the same two, of which the connector leads nowhere.
 */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  private connectors: ConnectorFactory | undefined;
  private userTokens: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const { connectorFactory, ...result } = await super.authenticateRequest(activity, header);
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: (this.connectors ??= new OneConnector(connectorFactory)) };
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    // A failure is that of this turn alone.
    this.userTokens.catch(() => (this.userTokens = undefined));
    return this.userTokens;
  }
}

class OneConnector extends ConnectorFactory {
  private connector: Promise<ConnectorClient> | undefined;

  constructor(private readonly factory: ConnectorFactory) {
    super();
  }

  override create(): Promise<ConnectorClient> {
    this.connector ??= this.factory.create('https://nowhere.invalid');
    this.connector.catch(() => (this.connector = undefined));
    return this.connector;
  }
}

/** Errors of the token itself, which the SDK passes on as they come from the library that checks it. */
const TOKEN_ERRORS: ReadonlySet<string> = new Set([
  'JsonWebTokenError',
  'NotBeforeError',
  'TokenExpiredError',
]);

/** False for anything else that went wrong while checking, such as signing keys that could not be fetched. */
export function isUnauthorised(error: unknown): boolean {
  return error instanceof AuthenticationError || (error instanceof Error && TOKEN_ERRORS.has(error.name));
}
