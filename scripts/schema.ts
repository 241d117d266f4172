// Writes schema.graphql from the sources; with --check, fails when the committed file is not what the sources give.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedSchema } from '../src/schema/emit.js';

const file = join(import.meta.dirname, '..', 'schema.graphql');
const printed = printedSchema();

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (readFileSync(file, 'utf8') !== printed) {
  process.stderr.write('schema.graphql is not what the sources give: run `npm run schema` and commit it\n');
  process.exitCode = 1;
}
