import type * as Library from 'adaptivecards';

/** The official renderer. Its `main` is ESM, which jest does not load; its bundle is not, but has no types. */
export const official: typeof Library = jest.requireActual('adaptivecards/dist/adaptivecards');
