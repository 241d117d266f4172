import type { Filter } from './ledger.js';

/** Whether an entry of this stream and type is wanted. A list that is given and empty wants nothing. */
export const matches = (filter: Filter | undefined, stream: string, type: string): boolean =>
  (filter?.types === undefined || filter.types.includes(type)) &&
  (filter?.streamPrefixes === undefined || filter.streamPrefixes.some((prefix) => stream.startsWith(prefix)));
