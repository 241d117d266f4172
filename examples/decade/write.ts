import { writeFileSync } from 'node:fs';
import { decadeText } from './decade.js';

/** Writes the example: `npx tsx examples/decade/write.ts`. */
const text = decadeText();
writeFileSync(new URL('../decade.ndjson', import.meta.url), text);
console.log(`${text.split('\n').length - 1} commands`);
