import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the program that these tests drive, unless dist is what the sources give. */
export default (): void => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/build.mjs'), '--if-needed', '--program'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};
