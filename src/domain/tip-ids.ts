/** Suggestions of DOMAIN section 5, by the barrier they answer. Wording is content. */
export const TIPS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'K1',
  'K2',
  'K3',
  'common-course',
  'begin-with-the-child',
  'weigh-together',
  'peer-supervision',
  'priorities-with-family',
  'who-takes-over',
] as const;
export type TipId = (typeof TIPS)[number];
