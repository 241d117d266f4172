import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The program and its version, `jidi 0.1.0`. */
export const programVersion = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return `jidi ${z.object({ version: z.string() }).parse(JSON.parse(text)).version}`;
};
