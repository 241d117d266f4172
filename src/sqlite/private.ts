import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const OWN = 0o600;
const OPEN_TO_OTHERS = 0o077;

/** Makes an empty file of mode 0600, in which SQLite makes a database; one that is there keeps the mode that it has. */
export const createPrivate = (file: string): void => {
  if (!existsSync(file)) closeSync(openSync(file, 'a', OWN));
};

/** SQLite gives the files of its log the mode of the database, so it is set before SQLite opens it. */
export const makePrivate = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  createPrivate(file);
  if ((statSync(file).mode & OPEN_TO_OTHERS) !== 0) chmodSync(file, OWN);
};
