import { defineConfig } from 'drizzle-kit';

/** `npm run migrations -- --name what-changed` writes the next migration from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './src/infrastructure/database/schema.ts',
    './src/infrastructure/database/schema-between-meetings.ts',
    './src/infrastructure/database/schema-jobs.ts',
  ],
  out: './src/infrastructure/database/migrations',
});
