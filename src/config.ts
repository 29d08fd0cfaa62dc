import { z } from 'zod';

/** Bot Framework credentials, checked for what their type needs. */
export interface Credentials {
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  /** Null for a managed identity. */
  readonly password: string | null;
  /** Null for MultiTenant. */
  readonly tenantId: string | null;
}

export interface Config {
  /** `local`: no credentials, loopback only, nobody is authenticated. */
  readonly mode: 'local' | 'teams';
  readonly production: boolean;
  readonly credentials: Credentials | null;
  readonly host: string;
  readonly port: number;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** As written, for the key ring to read. Null: a key generated into `dataDir`. Never null in production. */
  readonly dataKeys: string | null;
  /** Days that a weighing stays which its owner chose to keep. */
  readonly keptWeighingDays: number;
  /** The meeting of every so many rounds brings an evaluation of the cooperation. */
  readonly evaluationEvery: number;
  /** Null: every tenant. Never null in production. */
  readonly allowedTenants: readonly string[] | null;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One line a variable: its name and the remedy. Never a value, for some are secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const guid = (whatItIs: string) =>
  z.guid({ error: `must be a GUID: copy the ${whatItIs} from the Azure portal` });

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** Every variable the program reads, with what `.env.example` says about it. */
export const environment = z.object({
  MicrosoftAppId: guid('Application (client) ID')
    .optional()
    .meta({ description: 'Application (client) ID of the bot. Unset: local mode, on this computer only.' }),
  MicrosoftAppPassword: z
    .string()
    .optional()
    .meta({ description: 'Client secret that goes with MicrosoftAppId; unset for UserAssignedMSI.' }),
  MicrosoftAppTenantId: z
    .string()
    .regex(/^[\w.-]{1,200}$/, 'must be the Directory (tenant) ID of the app registration')
    .optional()
    .meta({ description: 'Directory (tenant) ID of the bot; needed for SingleTenant and UserAssignedMSI.' }),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], {
      error: 'must be MultiTenant, SingleTenant or UserAssignedMSI: as the Azure Bot resource says',
    })
    .default('MultiTenant')
    .meta({
      description: 'Kind of bot: MultiTenant, SingleTenant or UserAssignedMSI.',
      example: 'MultiTenant',
    }),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,255}$/, 'must be an address or host name, such as 127.0.0.1 or 0.0.0.0')
    .optional()
    .meta({
      description: 'Address to listen on. Unset: 127.0.0.1 in local mode, 0.0.0.0 with credentials.',
      example: '127.0.0.1',
    }),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535, such as 3978')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535, such as 3978')
    .default(3978)
    .meta({ description: 'Port to listen on; 0 takes any free one.', example: '3978' }),
  DATABASE_URL: z
    .string()
    .refine(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'must look like postgres://user:password@host:5432/database; unset it for the embedded database',
    )
    .optional()
    .meta({
      description: 'PostgreSQL, as postgres://user:password@host:5432/database. Unset: embedded in DATA_DIR.',
    }),
  DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), 'must be the path of a folder')
    .default('.data')
    .meta({
      description: 'Folder of the embedded database and of keys generated in local mode.',
      example: '.data',
    }),
  DATA_KEYS: z.string().optional().meta({
    description:
      'Keys that encrypt free text: id:base64 of 32 bytes, comma separated; the first one encrypts.',
  }),
  ALLOWED_TENANTS: list
    .refine(
      (tenants) => tenants.length > 0 && tenants.every((tenant) => /^[\w.-]{1,200}$/.test(tenant)),
      'must be tenant IDs, comma separated: copy the Directory (tenant) ID from the Azure portal',
    )
    .optional()
    .meta({ description: 'Tenant IDs that may use the bot, comma separated; needed in production.' }),
  KEPT_WEIGHING_DAYS: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number of days from 1 to 365, such as 30')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'must be a number of days from 1 to 365, such as 30')
    .default(30)
    .meta({
      description: 'Days that a weighing stays which a professional chose to keep; then it is erased.',
      example: '30',
    }),
  EVALUATION_EVERY: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a whole number of rounds from 1 to 999, such as 4')
    .transform(Number)
    .default(4)
    .meta({
      description: 'The cooperation is evaluated in the meeting of every so many rounds.',
      example: '4',
    }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .meta({
      description: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
      example: 'info',
    }),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], { error: 'must be production, development or test' })
    .default('development')
    .meta({
      description: 'production makes credentials, DATA_KEYS and ALLOWED_TENANTS mandatory.',
      example: 'development',
    }),
});

type Environment = z.output<typeof environment>;

/**
 * Typed configuration from environment variables; an empty one counts as unset, unknown ones are ignored.
 * @throws ConfigError with one line a wrong or missing variable
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(environment.shape)
      .map((name) => [name, env[name]?.trim()])
      .filter(([, value]) => value !== undefined && value !== ''),
  ) as Record<string, unknown>;
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const variables = parsed.data;
  const problems = [...credentialProblems(variables), ...placeProblems(variables)];
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  const credentials = credentialsOf(variables);
  return {
    mode: credentials === null ? 'local' : 'teams',
    production: variables.NODE_ENV === 'production',
    credentials,
    host: variables.HOST ?? (credentials === null ? '127.0.0.1' : '0.0.0.0'),
    port: variables.PORT,
    databaseUrl: variables.DATABASE_URL ?? null,
    dataDir: variables.DATA_DIR,
    dataKeys: variables.DATA_KEYS ?? null,
    keptWeighingDays: variables.KEPT_WEIGHING_DAYS,
    evaluationEvery: variables.EVALUATION_EVERY,
    allowedTenants: variables.ALLOWED_TENANTS ?? null,
    logLevel: variables.LOG_LEVEL,
  };
}

function credentialsOf(variables: Environment): Credentials | null {
  if (variables.MicrosoftAppId === undefined) return null;
  return {
    type: variables.MicrosoftAppType,
    appId: variables.MicrosoftAppId,
    password: variables.MicrosoftAppPassword ?? null,
    tenantId: variables.MicrosoftAppType === 'MultiTenant' ? null : (variables.MicrosoftAppTenantId ?? null),
  };
}

function credentialProblems(variables: Environment): string[] {
  const type = variables.MicrosoftAppType;
  const managed = type === 'UserAssignedMSI';
  const password = variables.MicrosoftAppPassword !== undefined;
  const tenant = variables.MicrosoftAppTenantId !== undefined;
  if (variables.MicrosoftAppId === undefined) {
    return password || tenant
      ? ['MicrosoftAppId: is missing beside the other credentials: set it, or unset them all for local mode']
      : [];
  }
  return [
    ...(!managed && !password
      ? [`MicrosoftAppPassword: is required for ${type}: set the client secret`]
      : []),
    ...(managed && password ? ['MicrosoftAppPassword: a managed identity has none: unset it'] : []),
    ...(type !== 'MultiTenant' && !tenant
      ? [`MicrosoftAppTenantId: is required for ${type}: set the Directory (tenant) ID`]
      : []),
  ];
}

function placeProblems(variables: Environment): string[] {
  const production = variables.NODE_ENV === 'production';
  const local = variables.MicrosoftAppId === undefined;
  return [
    ...(production && local
      ? ['MicrosoftAppId: production needs credentials: set it, or unset NODE_ENV for a local trial']
      : []),
    ...(local && variables.HOST !== undefined && !isLoopback(variables.HOST)
      ? ['HOST: without credentials the bot serves this computer only: set 127.0.0.1, or set MicrosoftAppId']
      : []),
    ...(production && variables.DATA_KEYS === undefined
      ? ['DATA_KEYS: is required in production: set k1: followed by the output of `openssl rand -base64 32`']
      : []),
    ...(production && variables.ALLOWED_TENANTS === undefined
      ? [
          'ALLOWED_TENANTS: is required in production: set the tenant IDs that may use the bot, comma separated',
        ]
      : []),
  ];
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
