import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What is about PostgreSQL. */
const onPostgres = ['test/**/postgres-*.test.ts'];
/** What asks views, whatever they are kept in: every question, on each view store. */
const withViews = [
  'test/projections/**/*.test.ts',
  'test/register.test.ts',
  'test/server/{register,corrections,year,plans,hours}-over-graphql.test.ts',
];

/** What drives the built program and wants the machine for itself: it holds the program to times, or kills it at random for minutes. */
const alone = ['test/e2e/{demo,crash,cluster-chaos,feed-chaos}.test.ts'];

/** What drives the built program (`dist`, built first where it is not what the sources give). */
const built = { globalSetup: ['test/e2e/build.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * Four projects: what runs from the sources, on SQLite; what runs on PostgreSQL, one server for all of it; then what
 * drives the built program; and last what does so alone, one file at a time.
 */
export default defineConfig({
  // Node takes graphql's CommonJS build; Vite would take the other one, and a type of one is no type of the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', './test/not-run.reporter.ts'],
    // Vitest leaves one processor unused: of two it takes one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...onPostgres],
          // A worker imports the sources once and not for each file, which is half of what these take. So what a file
          // leaves in a module the next one meets: what a test opens it closes, with `onTestFinished` where a helper did.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          sequence: { groupOrder: 0 },
          include: [...onPostgres, ...withViews],
          exclude: ['test/**/sqlite-*.test.ts'],
          globalSetup: ['test/support/postgres/broker.ts'],
          env: { JIDI_TEST_VIEWS: 'postgres' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...built,
          name: 'e2e',
          sequence: { groupOrder: 1 },
          include: ['test/e2e/**/*.test.ts'],
          exclude: alone,
        },
      },
      {
        extends: true,
        test: { ...built, name: 'alone', sequence: { groupOrder: 2 }, include: alone, fileParallelism: false },
      },
    ],
  },
});
