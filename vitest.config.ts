import { defineConfig } from 'vitest/config';

/**
 * Two projects: what runs from the sources, and what drives the built program (`dist`, built first where it is not what
 * the sources give). The second comes after the first, one file at a time: it starts servers, kills them, and holds them
 * to times.
 */
export default defineConfig({
  // Node takes graphql's CommonJS build; Vite would take the other one, and a type of one is no type of the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', './test/not-run.reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'sources',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 1 },
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
