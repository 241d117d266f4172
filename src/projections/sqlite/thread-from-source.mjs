import { tsImport } from 'tsx/esm/api';

// Node 20 reads no TypeScript and a thread inherits no loader: tests and benches, which run the sources, start here.
await tsImport('./thread.ts', import.meta.url);
