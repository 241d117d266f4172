import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the test files of a run ask for the database that they share. */
    readonly postgresBroker: string;
  }
}

/** Starts one PostgreSQL for all test files of a run, when the first of them asks; none where JIDI_TEST_PG_URL names one. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  let server: Promise<PostgresServer> | undefined;
  const urlOf = async (): Promise<string> => {
    const given = process.env.JIDI_TEST_PG_URL;
    if (given !== undefined && given !== '') return given;
    server ??= startPostgres();
    return (await server).url;
  };
  const broker = createServer((_, response) => {
    urlOf().then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  if (address === null || typeof address === 'string') throw new Error('the broker has no port');
  project.provide('postgresBroker', `http://127.0.0.1:${address.port}`);
  return async () => {
    broker.close();
    await (await server)?.remove();
  };
};
