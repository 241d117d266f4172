import { tsImport } from 'tsx/esm/api';

// Node 20 reads no TypeScript and a thread inherits no loader: tests, which run the sources, start here.
await tsImport('./views-thread.ts', import.meta.url);
