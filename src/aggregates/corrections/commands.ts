import type { Json } from '../../kernel/index.js';

/** A field to be corrected by its path (`occurredOn`, `document.ref`, `data.name`), and what it should have been; absent: nothing. */
export type FieldGiven = { readonly field: string; readonly value?: Json };

/** What is done about an entry that stands in a record, whichever aggregate's it is. */
export type CorrectionCommands = {
  correctEntry: { readonly entryId: string; readonly fields: readonly FieldGiven[]; readonly reason: string };
  withdrawEntry: { readonly entryId: string; readonly reason: string };
  /** By the clock. */
  takeEffect: { readonly entryId: string };
};
