import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const OWN = 0o600;
const OPEN_TO_OTHERS = 0o077;

/** SQLite gives the files of its log the mode of the database, so it is set before SQLite opens it. */
export const makePrivate = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', OWN));
  if ((statSync(file).mode & OPEN_TO_OTHERS) !== 0) chmodSync(file, OWN);
};
