import { join } from 'node:path';
import pino from 'pino';
import type { TypedDocumentString } from '../../examples/generated/graphql.js';
import { formats } from '../../src/aggregates/registry.js';
import type { Clock, Founding } from '../../src/application/index.js';
import { type Actor, type Instant, instant } from '../../src/kernel/index.js';
import { createCodec } from '../../src/ledger/index.js';
import { openSqliteLedger } from '../../src/ledger/sqlite/index.js';
import { openRegister } from '../../src/register.js';
import {
  createAuth,
  createServer,
  type EntryReaders,
  issueToken,
  type Limits,
  openIssuer,
  type TokenRole,
} from '../../src/server/index.js';
import { openHashFiles } from '../../src/transparency/files/index.js';
import { openLogKeys } from '../../src/transparency/key-file/index.js';
import { openLog } from '../../src/transparency/log/index.js';
import { openSqliteHeadStore } from '../../src/transparency/sqlite/index.js';
import { changeRows, divisionRows, holidays, policy2011 } from './shipped.js';
import { temporaryFolder } from './temporary-folder.js';
import { newVault } from './vault.js';
import { places } from './view-places.js';

const founding: Founding = { policy: policy2011, divisions: divisionRows, changes: changeRows };

type Asked = { readonly as?: Actor; readonly headers?: Record<string, string> };
export type Answer<Result> = {
  readonly status: number;
  readonly data: Result | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
};

/** The name of the log of a register that is served for a test. */
export const logOrigin = 'register.example/log';

/**
 * The whole register behind its server: a SQLite ledger and transparency log in a folder of its own, views in the store
 * that the run is about, a clock that the test sets.
 */
export const serveRegister = async (
  now: Instant = instant('2016-01-04T01:00:00Z'),
  { entries = 'auditors', limits }: { readonly entries?: EntryReaders; readonly limits?: Partial<Limits> } = {},
) => {
  const folder = await temporaryFolder();
  let present = now;
  const clock: Clock = { now: () => present };
  const ledger = await openSqliteLedger({ folder: folder.path, name: 'ledger.sqlite', codec: createCodec(formats) });
  const place = await places.forLedger(ledger.id);
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const register = await openRegister({
    ledger,
    store: place.open(),
    vault: await newVault(),
    clock,
    holidays,
    city: policy2011.city.gb6,
    founding,
    log,
  });
  const issuer = await openIssuer(folder.path);
  const { application, views, feed } = register;
  const auth = createAuth({ issuer });
  const head = async () => (await ledger.head())?.sequence ?? 0;
  const transparency = await openLog({
    origin: logOrigin,
    ledger,
    heads: openSqliteHeadStore({ file: join(folder.path, 'heads.sqlite'), origin: logOrigin }),
    cache: openHashFiles({ folder: join(folder.path, 'hashes'), ledgerId: ledger.id }),
    keys: openLogKeys({ file: join(folder.path, 'log-keys.json'), origin: logOrigin }),
  });
  const exports = { jobs: views.exports, hours: 72 };
  const server = await createServer({
    application,
    personal: application,
    audits: application,
    views,
    feed,
    auth,
    clock,
    log,
    exports,
    head,
    transparency: { log: transparency, entries, ledgerId: ledger.id },
    ...(limits && { limits }),
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = ({ id, role, bureau }: Actor): Promise<string> => {
    const known = tokens.get(id);
    if (known !== undefined) return known;
    const request = {
      role: role as TokenRole,
      subject: id,
      expiresIn: '1h',
      ...(bureau === undefined ? {} : { bureau }),
    };
    const signing = issueToken(issuer, request);
    tokens.set(id, signing);
    return signing;
  };

  const post = async (body: object, { as, headers = {} }: Asked = {}): Promise<Response> => {
    const authorization: Record<string, string> =
      as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
    return fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization, ...headers },
      body: JSON.stringify(body),
    });
  };

  return {
    ledger,
    views,
    /** Sets the process managers going. */
    start: register.start,
    transparency,
    feed,
    issuer,
    tokenOf,
    address,
    folder: folder.path,
    /** Every line that ledger, register and server logged. */
    logged,
    setClock: (to: Instant) => {
      present = to;
    },
    post,
    /** What is at an address of the server. */
    get: async (path: string, as?: Actor): Promise<Response> =>
      fetch(`${address}${path}`, {
        headers: as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` },
      }),
    /** Carries a typed operation out over HTTP. */
    async ask<Result, Variables>(
      document: TypedDocumentString<Result, Variables>,
      variables: Variables,
      asked: Asked = {},
    ): Promise<Answer<Result>> {
      const response = await post({ query: document.toString(), variables }, asked);
      const { data, errors = [] } = JSON.parse(await response.text());
      return { status: response.status, data, errors };
    },
    async close(): Promise<void> {
      await server.close();
      await transparency.close();
      await register.close();
      await place.dispose();
      await folder.remove();
    },
  };
};
export type ServedRegister = Awaited<ReturnType<typeof serveRegister>>;
