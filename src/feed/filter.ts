import { formats } from '../aggregates/registry.js';
import type { BaseStatus, Level } from '../aggregates/vocabulary.js';
import type { Filter } from '../ledger/index.js';
import { tagOf } from './cursor.js';

/** The aggregates by the prefix of their streams; what has a stream and no aggregate is not in the feed. */
export const aggregates = formats.map(({ stream }) => stream).filter((stream) => stream !== 'access');

/**
 * Which changes are wanted; every condition given must hold, and within a list one of it. `division`, `level` and
 * `status` are those of the base that an entry concerns, as it stood after the entry.
 */
export type FeedFilter = {
  readonly aggregates?: readonly string[];
  readonly types?: readonly string[];
  /** `base-<uuid>`: what is on its stream, on its plans' and its classes', and what was reserved for it. */
  readonly base?: string;
  /** GB6. */
  readonly division?: string;
  readonly level?: Level;
  readonly status?: readonly BaseStatus[];
};

/** A condition that nothing can meet, and the member that sets it. */
export class EmptyFilter extends Error {
  override readonly name = 'EmptyFilter';
  constructor(
    readonly field: keyof FeedFilter,
    readonly rule: 'LIST_EMPTY' | 'AGGREGATE_UNKNOWN' | 'EVENT_TYPE_UNKNOWN' | 'BASE_UNKNOWN' | 'DIVISION_UNKNOWN',
  ) {
    super(`${field}: ${rule}`);
  }
}

const eventTypes: ReadonlySet<string> = new Set(
  formats.filter(({ stream }) => stream !== 'access').flatMap(({ events }) => Object.keys(events)),
);

/** @throws EmptyFilter for a list that names nothing, or something that the register does not have */
export const checkNames = ({ aggregates: streams, types, status }: FeedFilter): void => {
  for (const [field, list] of [
    ['aggregates', streams],
    ['types', types],
    ['status', status],
  ] as const)
    if (list?.length === 0) throw new EmptyFilter(field, 'LIST_EMPTY');
  if (streams?.some((name) => !aggregates.includes(name))) throw new EmptyFilter('aggregates', 'AGGREGATE_UNKNOWN');
  if (types?.some((name) => !eventTypes.has(name))) throw new EmptyFilter('types', 'EVENT_TYPE_UNKNOWN');
};

const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].sort();

/** One text for filters that let the same through, however they are written. */
export const filterText = ({ aggregates: streams, types, base, division, level, status }: FeedFilter): string =>
  JSON.stringify([streams && sorted(streams), types && sorted(types), base, division, level, status && sorted(status)]);

/** Tells a filter apart in a cursor. */
export const filterTag = (filter: FeedFilter): string => tagOf(`filter ${filterText(filter)}`);

/** Whether the base that an entry concerns has to be known. */
export const isAboutBases = ({ base, division, level, status }: FeedFilter): boolean =>
  base !== undefined || division !== undefined || level !== undefined || status !== undefined;

/** Streams that concern no base at all. */
const baseless = ['measures', 'jurisdiction', 'publicSubject', 'learner', 'publicCredit', 'reviewList', 'cityActivity'];

/** What the ledger itself can leave out. The access log, which says who read whose data, always. */
export const ledgerFilter = (filter: FeedFilter): Filter => {
  const streams = (filter.aggregates ?? aggregates).filter((name) => !isAboutBases(filter) || !baseless.includes(name));
  return {
    streamPrefixes: sorted(streams).map((name) => `${name}-`),
    ...(filter.types !== undefined && { types: sorted(filter.types) }),
  };
};
