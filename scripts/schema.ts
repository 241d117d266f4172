import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedSchema } from '../src/schema/index.js';

/** Writes schema.graphql from the sources; with `--check`, only says whether it is what the sources give. */
const file = join(import.meta.dirname, '../schema.graphql');
const printed = printedSchema();

if (!process.argv.includes('--check')) writeFileSync(file, printed);
else if (readFileSync(file, 'utf8') !== printed) {
  console.error('schema.graphql is not what the sources give: npm run schema');
  process.exitCode = 1;
}
