import { LedgerUnavailable } from '../ledger.js';

/** Another process writes to this ledger; one may. Reading beside it is possible. */
export class LedgerInUse extends LedgerUnavailable {
  constructor(readonly file: string) {
    super(`${file} is open for writing in another process: stop that one first, or open it read-only`);
  }
}

/** The file is there, or should be, and is no ledger that this program can read. It was not touched. */
export class NotALedger extends LedgerUnavailable {
  constructor(
    readonly file: string,
    readonly reason: 'MISSING' | 'NOT_SQLITE' | 'OTHER_APPLICATION' | 'NEWER_FORMAT',
  ) {
    super(`${file} is no ledger of this program: ${reason}`);
  }
}
