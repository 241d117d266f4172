/** The arrows of docs/guide/architecture.md, checked: an import against them fails `npm run arrows`. */
const ROOMS = ['kernel', 'aggregates', 'ledger', 'projections', 'transparency', 'application', 'schema', 'server', 'cli'];
const MAY_IMPORT = {
  kernel: [],
  aggregates: ['kernel'],
  ledger: ['kernel'],
  projections: ['kernel', 'aggregates', 'ledger'],
  transparency: ['kernel', 'ledger'],
  application: ['kernel', 'aggregates', 'ledger'],
  schema: ['kernel', 'aggregates', 'ledger', 'application', 'projections', 'transparency'],
  server: ['kernel', 'aggregates', 'ledger', 'application', 'projections', 'transparency', 'schema'],
};
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([room, allowed]) =>
      rule(
        `${room}-arrows`,
        `src/${room} imports only ${allowed.join(', ') || 'nothing of ours'}`,
        { path: `^src/${room}/` },
        { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
      ),
    ),
    rule(
      'adapters-chosen-in-main',
      'only main, cli and the contract tests name an adapter',
      { path: '^src/', pathNot: ['^src/main\\.ts$', '^src/cli/', '^src/(ledger|projections)/[a-z]+/'] },
      { path: '^src/(ledger|projections)/(sqlite|postgres|eventstoredb)/' },
    ),
    rule('environment-read-in-config', 'only config.ts reads the environment', { path: '^src/', pathNot: '^src/(main|config)\\.ts$|^src/cli/' }, { path: '^src/config\\.ts$' }),
    rule('no-cycles', 'modules that import each other cannot be read one at a time', {}, { circular: true }),
    rule('pure-aggregates', 'aggregates and kernel do no I/O', { path: '^src/(kernel|aggregates)/' }, { dependencyTypes: ['core'] }),
    rule('sources-do-not-import-tests', 'test code stays in test/', { path: '^src/' }, { path: '^(test|bench|examples)/' }),
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'], extensions: ['.ts', '.js'] } },
};
