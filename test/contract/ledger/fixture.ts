import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AggregateFormat, instant, legalDate, type NewEvent } from '../../../src/kernel/index.js';
import {
  type Appended,
  createCodec,
  type Entry,
  type Ledger,
  type Page,
  type ReadAll,
} from '../../../src/ledger/index.js';

/** Events without a regulation: the contract is about the ledger. */
const noteFormat: AggregateFormat = {
  stream: 'note',
  upcasters: [],
  events: {
    Noted: {
      v: 1,
      zh: '记录',
      en: 'Noted',
      articles: [],
      data: z.strictObject({ text: z.string(), more: z.string().optional() }),
    },
    Struck: { v: 1, zh: '划去', en: 'Struck', articles: [], data: z.strictObject({ text: z.string() }) },
    /** What a concurrent writer saw before it wrote: a log of these can be checked against itself. */
    Witnessed: {
      v: 1,
      zh: '见证',
      en: 'Witnessed',
      articles: [],
      data: z.strictObject({
        writer: z.number().int(),
        head: z.number().int(),
        revision: z.number().int(),
        last: z.string().nullable(),
      }),
    },
  },
};
const memoFormat: AggregateFormat = {
  stream: 'memo',
  upcasters: [],
  events: { Filed: { v: 1, zh: '归档', en: 'Filed', articles: [], data: z.strictObject({ text: z.string() }) } },
};
export const contractCodec = createCodec([noteFormat, memoFormat]);

/** How an adapter is tested: each call of `create` makes the place of a new, empty ledger. */
export type LedgerHarness = {
  create(): Promise<LedgerPlace>;
};
export type LedgerPlace = {
  /** Opens the ledger with all that was stored in it before. */
  open(): Promise<Ledger>;
  dispose(): Promise<void>;
};
/** The ledger under test. It is shared by the tests of a file, so they use streams of their own. */
export type Subject = {
  readonly ledger: Ledger;
  /** Closes the ledger and opens it again. */
  restart(): Promise<void>;
  /** Another ledger, empty; it is closed after the test. */
  empty(): Promise<Ledger>;
};

type EventType = 'Noted' | 'Struck' | 'Witnessed' | 'Filed';
export const event = (type: EventType, data: object, id: string = randomUUID()): NewEvent => ({
  id,
  type,
  v: 1,
  data,
  meta: {
    occurredOn: legalDate('2012-03-14'),
    recordedAt: instant('2012-03-14T01:02:03.004Z'),
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    actor: { id: 'clerk', role: 'CITY', bureau: '320400' },
    measures: 1,
    articles: ['Art.8(3)'],
  },
});
export const noted = (text: string, id?: string): NewEvent => event('Noted', { text }, id);
export const struck = (text: string): NewEvent => event('Struck', { text });
export const filed = (text: string): NewEvent => event('Filed', { text });

export const newStream = (): string => `note-${randomUUID()}`;
export const newMemo = (): string => `memo-${randomUUID()}`;

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
};

/** Entries by all that the port names of them: an envelope that is read when it is asked for is asked for. */
export const whole = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map(({ position, sequence, bytes, envelope }) => ({ position, sequence, bytes, envelope }));
export const answer = ({ revision, entries }: Appended): Appended => ({ revision, entries: whole(entries) });

export const textOf = (entry: Entry): unknown => ('text' in entry.envelope.data ? entry.envelope.data.text : undefined);
export const bytesOf = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.bytes);
export const idsOf = (entries: readonly Entry[]): string[] => entries.map((entry) => entry.envelope.id);
export const streamBytes = async (ledger: Ledger, stream: string): Promise<string[]> =>
  bytesOf(await collect(ledger.readStream(stream)));

/** Every page from a place to the end. */
export const pages = async (ledger: Ledger, query: ReadAll): Promise<Page[]> => {
  const read: Page[] = [];
  let page = await ledger.readAll(query);
  for (read.push(page); !page.atEnd; read.push(page)) {
    page = await ledger.readAll({ ...query, ...(page.scannedTo !== undefined && { after: page.scannedTo }) });
  }
  return read;
};
