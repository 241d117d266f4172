import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { formats } from '../../../src/aggregates/registry.js';
import { openEventStoreLedger } from '../../../src/ledger/eventstoredb/index.js';
import { createCodec, type Entry, type Position } from '../../../src/ledger/index.js';
import { type DoubleProcess, startDoubleProcess } from '../../support/eventstoredb/double-process.js';
import { type PostgresServer, startPostgres } from '../../support/postgres/server.js';

export const ORIGIN = 'cluster.example/log';
const NODES = 3;

/** What nodes share: a ledger server, a database, keys. */
export type Cluster = {
  readonly database: PostgresServer;
  readonly issuerKey: string;
  /** What configures each of the nodes; each has a data folder of its own. */
  readonly nodes: readonly Readonly<Record<string, string>>[];
  double(): DoubleProcess;
  /** Kills the ledger's server, and starts it again on its file and its port. */
  restartDouble(): Promise<void>;
  /** The views of a schema, as a connection string. */
  viewsIn(schema: string): string;
  end(): Promise<void>;
};

const key = (): string => randomBytes(32).toString('base64');

export const startCluster = async (folder: string): Promise<Cluster> => {
  const file = join(folder, 'double.log');
  const [database, first] = await Promise.all([startPostgres(), startDoubleProcess(file)]);
  let double = first;
  const viewsIn = (schema: string): string => `${database.url}?schema=${schema}&pool=4`;
  const issuerKey = key();
  const shared = {
    JIDI_LEDGER: `esdb://127.0.0.1:${first.port}?tls=false`,
    JIDI_VIEWS: viewsIn('jidi_views'),
    JIDI_VAULT: viewsIn('jidi_vault'),
    JIDI_HEADS: viewsIn('jidi_heads'),
    JIDI_VAULT_KEY: key(),
    JIDI_ISSUER_KEY: issuerKey,
    JIDI_LOG_KEYS: join(folder, 'log-keys.json'),
    JIDI_ORIGIN: ORIGIN,
  };
  const nodes = Array.from({ length: NODES }, (_, n) => ({ ...shared, JIDI_DATA: join(folder, `node-${n}`) }));
  return {
    database,
    issuerKey,
    nodes,
    viewsIn,
    double: () => double,
    async restartDouble() {
      await double.kill();
      double = await startDoubleProcess(file, first.port);
    },
    async end() {
      await double.kill();
      await database.remove();
    },
  };
};

/** Everything that the ledger in the double has, read beside the nodes. */
export const entriesOf = async ({ double }: Pick<Cluster, 'double'>): Promise<readonly Entry[]> => {
  const { address } = double();
  const ledger = await openEventStoreLedger({ connectionString: address, prefix: 'jidi', codec: createCodec(formats) });
  try {
    const entries: Entry[] = [];
    for (let after: Position | undefined; ; ) {
      const page = await ledger.readAll({ limit: 1_000, ...(after && { after }) });
      entries.push(...page.entries);
      if (page.atEnd) return entries;
      after = page.scannedTo;
    }
  } finally {
    await ledger.close();
  }
};
