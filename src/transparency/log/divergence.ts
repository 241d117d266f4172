/** What was signed is not what the ledger holds now. Nothing is signed while this is so. */
export class LogDiverged extends Error {
  override readonly name = 'LogDiverged';
  constructor(
    readonly rule: 'LEDGER_SHORTER_THAN_SIGNED' | 'ENTRIES_CHANGED_AFTER_SIGNING',
    readonly signedSize: number,
    readonly ledgerSize: number,
  ) {
    super(
      rule === 'LEDGER_SHORTER_THAN_SIGNED'
        ? `a checkpoint of ${signedSize} entries was signed and the ledger has ${ledgerSize}: it was rolled back`
        : `the first ${signedSize} entries of the ledger are not those that were signed`,
    );
  }
}

/** The checkpoint does not cover what was asked about in time. It will: the entry is recorded. */
export class NotCoveredYet extends Error {
  override readonly name = 'NotCoveredYet';
  constructor(readonly size: number) {
    super(`no checkpoint of ${size} entries yet`);
  }
}
