/** The arrows between the folders of src/: an import drawn the other way fails `npm run arrows`. */
const MAY_IMPORT = {
  kernel: [],
  sqlite: [],
  postgres: [],
  aggregates: ['kernel'],
  ledger: ['kernel', 'sqlite'],
  projections: ['kernel', 'aggregates', 'ledger', 'sqlite', 'postgres'],
  transparency: ['kernel', 'ledger', 'sqlite', 'postgres'],
  application: ['kernel', 'aggregates', 'ledger', 'sqlite', 'postgres'],
  feed: ['kernel', 'aggregates', 'ledger', 'projections'],
  client: [],
  schema: ['kernel', 'aggregates', 'ledger', 'application', 'projections', 'transparency', 'feed'],
  server: ['kernel', 'aggregates', 'ledger', 'application', 'projections', 'transparency', 'feed', 'schema'],
};
/** A folder of its own under the port that it serves. */
const ADAPTER =
  '^src/(ledger|projections|application/vault|transparency)/(sqlite|postgres|eventstoredb|key-file|files)/';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) =>
      forbid(
        `${folder}-arrows`,
        `src/${folder} imports of ours only ${allowed.join(', ') || 'nothing'}`,
        { path: `^src/${folder}/` },
        { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
      ),
    ),
    forbid(
      'adapters-chosen-in-main',
      'only main and cli name an adapter; an adapter is one folder',
      {
        path: '^src/',
        pathNot: ['^src/(main|views-thread)\\.ts$', '^src/cli/', ADAPTER],
      },
      { path: ADAPTER },
    ),
    forbid(
      'sqlite-in-its-adapters',
      'the driver is opened by the SQLite adapters alone',
      { path: '^src/', pathNot: '^src/((ledger|projections|application/vault|transparency)/)?sqlite/' },
      { path: '^(src/sqlite/|node_modules/better-sqlite3)' },
    ),
    forbid(
      'postgres-in-its-adapters',
      'the driver is used by the PostgreSQL adapters alone',
      { path: '^src/', pathNot: '^src/((projections|application/vault|transparency)/)?postgres/' },
      { path: '^(src/postgres/(pool|faults|schema|text)|node_modules/pg/)' },
    ),
    forbid(
      'eventstoredb-in-its-adapter',
      'the client is used by its adapter alone',
      { path: '^src/', pathNot: '^src/ledger/eventstoredb/' },
      { path: '^node_modules/@eventstore/' },
    ),
    forbid(
      'adapters-apart',
      'an adapter does not know another one',
      { path: ADAPTER },
      { path: ADAPTER, pathNot: '^src/$1/$2/' },
    ),
    forbid(
      'pure-aggregates',
      'kernel and aggregates do no I/O',
      { path: '^src/(kernel|aggregates)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'sources-apart-from-tests',
      'test code stays in test/',
      { path: '^src/' },
      { path: '^(test|bench|examples)/' },
    ),
    forbid('no-cycles', 'modules that import each other cannot be read one at a time', {}, { circular: true }),
    // The driver for Node 22.14 and later is not installed on Node 20.
    forbid(
      'resolvable',
      'every import leads somewhere',
      { path: '^src/' },
      { couldNotResolve: true, pathNot: '^better-sqlite3-node-api$' },
    ),
  ],
  options: {
    // TypeScript 7 has no API that the cruiser could parse with.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
