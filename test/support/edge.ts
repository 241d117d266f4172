import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import pino from 'pino';
import type { Application, PersonalReads } from '../../src/application/index.js';
import { Feed } from '../../src/feed/index.js';
import { instant, legalDate } from '../../src/kernel/index.js';
import { exportJobsIn } from '../../src/projections/exports/index.js';
import type { Views } from '../../src/projections/index.js';
import { openSqliteViewStore } from '../../src/projections/sqlite/index.js';
import {
  createAuth,
  createServer,
  type Issuer,
  issueToken,
  type Limits,
  openIssuer,
  type TokenRequest,
} from '../../src/server/index.js';
import { fakeViews } from './fake-views.js';
import { newLedger } from './register.js';

type Options = {
  readonly application?: Application;
  readonly personal?: PersonalReads;
  readonly views?: Views;
  readonly limits?: Partial<Limits>;
  readonly isReady?: () => boolean;
  readonly head?: () => Promise<number>;
  readonly origins?: readonly string[];
};

export type GraphqlAnswer = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the query asked for
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
};

const refusing: Application = {
  execute: () => Promise.reject(new Error('this test gave no application')),
};

const sealed: PersonalReads = {
  readLearners: () => Promise.reject(new Error('this test opens nobody’s name')),
  readLearner: () => Promise.reject(new Error('this test opens nobody’s name')),
  learnerIdOf: async () => {
    throw new Error('this test looks nobody up');
  },
};

/** A server on a free port with everything it logs, and tokens of its own issuer. */
export const serveEdge = async ({
  application = refusing,
  personal = sealed,
  views = fakeViews(),
  limits,
  isReady,
  head,
  origins,
}: Options = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'jidi-edge-'));
  const issuer: Issuer = await openIssuer(folder);
  const logged: string[] = [];
  const store = openSqliteViewStore(join(folder, 'views.db'));
  const feed = new Feed({ ledger: newLedger(), views, today: () => legalDate('2016-01-04') });
  const server = await createServer({
    application,
    personal,
    audits: { recordExport: () => Promise.reject(new Error('this test takes nothing out')) },
    views,
    auth: createAuth({ issuer }),
    clock: { now: () => instant('2016-01-04T01:00:00Z') },
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    exports: { jobs: exportJobsIn(store), hours: 72 },
    feed,
    head: head ?? (() => Promise.resolve(0)),
    ...(limits === undefined ? {} : { limits }),
    ...(isReady === undefined ? {} : { isReady }),
    ...(origins === undefined ? {} : { origins }),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `${address}/graphql`;

  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    address,
    url,
    logged,
    post,
    token: (request: Partial<TokenRequest> = {}) =>
      issueToken(issuer, { role: 'CITY', bureau: '320400', subject: 'city-lu', expiresIn: '1h', ...request }),
    /** A token of the issuer's own key with any claims, such as it would never sign itself. */
    signed: (claims: Record<string, unknown>) =>
      new SignJWT({ iss: 'jidi', aud: 'jidi', sub: 'city-lu', exp: 4_000_000_000, ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: issuer.kid })
        .sign(issuer.privateKey),
    /** Asks and reads the answer. */
    async ask(query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer> {
      const response = await post({ query, ...(variables === undefined ? {} : { variables }) }, headers);
      const { data, errors = [] } = JSON.parse(await response.text());
      return { status: response.status, headers: response.headers, data, errors };
    },
    async close(): Promise<void> {
      await server.close();
      await feed.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type Edge = Awaited<ReturnType<typeof serveEdge>>;
export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
