import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';

/** Bot Framework credentials; what each type needs has been checked. */
export interface Credentials {
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  readonly password: string | null;
  readonly tenantId: string | null;
}

/** Checks who calls, and signs what the bot sends. Without credentials: neither. */
export function createAuthentication(credentials: Credentials | null): BotFrameworkAuthentication {
  if (credentials === null) return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: credentials.appId,
    MicrosoftAppType: credentials.type,
    ...(credentials.password === null ? {} : { MicrosoftAppPassword: credentials.password }),
    ...(credentials.tenantId === null ? {} : { MicrosoftAppTenantId: credentials.tenantId }),
  });
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
