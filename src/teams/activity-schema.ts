import { z } from 'zod';

/** Longest id Teams is known to send is a few hundred characters. */
const id = z.string().min(1).max(1_000);
const name = z.string().max(1_000).nullish();

const account = z.object({ id, name });
const withId = z.object({ id: id.nullish() }).nullish();

/** The parts of a Teams activity that the bot reads, each bounded; everything else is dropped. */
export const activitySchema = z.object({
  type: z.string().min(1).max(100),
  id: z.string().max(1_000).nullish(),
  name,
  channelId: z.string().max(100),
  serviceUrl: z.string().min(1).max(1_000),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().max(100).nullish(),
    tenantId: id.nullish(),
  }),
  replyToId: z.string().max(1_000).nullish(),
  locale: z.string().max(50).nullish(),
  action: z.string().max(100).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: z
    .array(
      z.object({
        type: z.string().max(100).nullish(),
        text: z.string().max(1_000).nullish(),
        locale: z.string().max(50).nullish(),
        mentioned: withId,
      }),
    )
    .max(500)
    .nullish(),
  membersAdded: z.array(z.object({ id })).max(10_000).nullish(),
  membersRemoved: z.array(z.object({ id })).max(10_000).nullish(),
  channelData: z
    .object({
      tenant: withId,
      channel: withId,
      teamsChannelId: id.nullish(),
      settings: z.object({ selectedChannel: withId }).nullish(),
    })
    .nullish(),
});

export type Activity = z.output<typeof activitySchema>;

const scalar = z.union([z.string().max(28_000), z.number(), z.boolean()]);

/** Some clients send a multi-select as a list of its values, not joined by commas. */
const list = z
  .array(z.string().max(1_000))
  .max(1_000)
  .transform((values) => values.join(','));

/** No input gives an object or a list of anything else: all that is kept is that it was there. */
const unreadable = z.union([z.array(z.unknown()), z.looseObject({})]).transform(() => null);

/** Ids and inputs of a card, flat; null is a value that no input gives. */
export const cardDataSchema = z
  .record(z.string().max(200), z.union([scalar, list, unreadable]))
  .refine((data) => Object.keys(data).length <= 100);

export const executeSchema = z.object({
  action: z.object({ verb: z.string().min(1).max(200), data: z.unknown().optional() }),
});

/** Action.Submit has no verb of its own: it travels with the data. */
export const submitSchema = z.looseObject({ verb: z.string().min(1).max(200) });
