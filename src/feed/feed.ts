import { isScheduled, type LegalDate, legalDateAt } from '../kernel/index.js';
import type { Entry, Ledger } from '../ledger/index.js';
import { baseOf } from '../projections/entries/project.js';
import { isPublicType } from '../projections/entries/queries.js';
import { entryViewOf } from '../projections/entries/view.js';
import { publicStatus } from '../projections/sight.js';
import type { Depth, EntryView, Viewer, Views } from '../projections/views.js';
import { type BaseThen, BaseTimes } from './base-times.js';
import { CursorBeyondTip, createCursors, type RefetchReason } from './cursor.js';
import { checkNames, EmptyFilter, type FeedFilter, filterTag, isAboutBases, ledgerFilter } from './filter.js';
import { Hub } from './hub.js';
import type { ChangeMessage, Step } from './message.js';
import { beginning, behind, type Place } from './place.js';

export const DEFAULT_BATCH = 100;
export const LARGEST_BATCH = 200;
/** Characters of stored entries in one batch; one entry may be more. */
const BATCH_CHARACTERS = 512 * 1024;
/** Pages that are looked through for one message. */
const PAGES = 20;

/** What one reader wants. */
export type FeedQuery = { readonly filter: FeedFilter; readonly viewer: Viewer; readonly batchSize: number };

/** An entry that passed: as it is seen, and its base as it stood then. */
export type Passed = {
  readonly entry: Entry;
  readonly view: EntryView;
  readonly depth: Depth;
  readonly base?: BaseThen;
};
export type Batch = { readonly passed: readonly Passed[]; readonly to: Place };

export type FeedOptions = {
  readonly ledger: Ledger;
  readonly views: Pick<Views, 'queries' | 'waitFor'>;
  readonly today: () => LegalDate;
  readonly onTrouble?: (error: unknown) => void;
};

/** The change feed: what it shows is a function of the ledger, the reader's permissions and the filter. */
export class Feed {
  readonly hub: Hub;
  readonly #bases: BaseTimes;
  readonly #cursors: ReturnType<typeof createCursors>;

  constructor(private readonly options: FeedOptions) {
    const { ledger, views, onTrouble } = options;
    this.#bases = new BaseTimes(ledger);
    this.#cursors = createCursors(ledger);
    this.hub = new Hub({
      ledger,
      views,
      onEntry: (entry) => this.#bases.note(entry),
      ...(onTrouble && { onTrouble }),
    });
  }

  /** @throws EmptyFilter for a filter that names nothing the reader can be shown */
  async check({ filter, viewer }: FeedQuery): Promise<void> {
    checkNames(filter);
    const { queries } = this.options.views;
    if (filter.base !== undefined && (await queries.base(filter.base, viewer)) === undefined)
      throw new EmptyFilter('base', 'BASE_UNKNOWN');
    if (filter.division !== undefined && (await queries.division(filter.division)) === undefined)
      throw new EmptyFilter('division', 'DIVISION_UNKNOWN');
  }

  /**
   * Where a reader goes on: at the beginning without a cursor.
   * @throws ForgedCursor, CursorBeyondTip
   */
  async start(
    filter: FeedFilter,
    after: string | undefined,
  ): Promise<{ readonly place: Place } | { readonly refetch: RefetchReason }> {
    if (after === undefined) return { place: beginning };
    const read = this.#cursors.read(after, filterTag(filter));
    if ('refetch' in read) return read;
    // Another node may be ahead of this one, but not of the ledger.
    const { sequence } = read.place;
    const isKnown = sequence <= this.hub.tip.sequence || (await this.#reaches(sequence));
    if (!isKnown) throw new CursorBeyondTip();
    return read;
  }

  async #reaches(sequence: number): Promise<boolean> {
    const { ledger } = this.options;
    const reached = (head: { readonly sequence: number } | undefined) => sequence <= (head?.sequence ?? 0);
    return reached(await ledger.head()) || reached(await ledger.head({ settled: true }));
  }

  cursor(filter: FeedFilter, place: Place): string {
    return this.#cursors.of(place, filterTag(filter));
  }

  /** The next that there is after a place which lies before the tip; what the filter or the permissions leave out is passed over. */
  async batch({ filter, viewer, batchSize }: FeedQuery, from: Place): Promise<Batch> {
    let place = from;
    for (let pages = 0; pages < PAGES && place.sequence < this.hub.tip.sequence && !this.hub.closed; pages += 1) {
      const page = await this.hub.page(place, batchSize, ledgerFilter(filter));
      const entries = cut(page.entries);
      const last = entries.at(-1);
      const passed = await this.#passing(entries, filter, viewer);
      place = last !== undefined && entries.length < page.entries.length ? behind(last) : page.to;
      if (passed.length > 0) return { passed, to: place };
    }
    return { passed: [], to: place };
  }

  /** {@link batch} as a message. */
  async step(query: FeedQuery, from: Place): Promise<Step> {
    const { passed, to } = await this.batch(query, from);
    if (passed.length === 0) return { message: this.at('Progress', query.filter, to), to };
    const tag = filterTag(query.filter);
    const changes = passed.map(({ entry, view }) => ({
      get cursor() {
        return cursors.of(behind(entry), tag);
      },
      entry: view,
    }));
    const cursors = this.#cursors;
    return { message: { kind: 'ChangeBatch', changes, cursor: cursors.of(to, tag), sequence: to.sequence }, to };
  }

  /** A message that says only how far its reader has come. */
  at(kind: 'Progress' | 'CaughtUp' | 'Lagged', filter: FeedFilter, place: Place): ChangeMessage {
    return { kind, cursor: this.cursor(filter, place), sequence: place.sequence };
  }

  /** Backfill, then `CaughtUp`, then live, until the signal aborts or the feed closes. */
  async *messages(query: FeedQuery, from: Place, signal: AbortSignal): AsyncGenerator<ChangeMessage, undefined> {
    let place = from;
    let live = false;
    while (!signal.aborted && !this.hub.closed) {
      if (place.sequence < this.hub.tip.sequence) {
        const { message, to } = await this.step(query, place);
        place = to;
        yield message;
        continue;
      }
      if (!live) yield this.at('CaughtUp', query.filter, place);
      live = true;
      await this.hub.beyond(place, signal);
    }
  }

  /** The base that an entry concerns, as it stood after it. */
  baseAt(entry: Entry): Promise<BaseThen | undefined> {
    return this.#bases.at(entry);
  }

  close(): Promise<void> {
    return this.hub.close();
  }

  async #passing(entries: readonly Entry[], filter: FeedFilter, viewer: Viewer): Promise<readonly Passed[]> {
    const { queries } = this.options.views;
    const [depths, marks] = await Promise.all([
      queries.entryDepths(entries, viewer),
      queries.entryMarks(entries.map(({ envelope }) => envelope.id)),
    ]);
    const passing = entries.map(async (entry, i): Promise<Passed | undefined> => {
      const now = depths[i];
      if (now === undefined) return undefined;
      const decides = isAboutBases(filter) || !seesAll(viewer) || (now === 'PUBLIC' && baseOf(entry) !== null);
      const base = decides ? await this.#bases.at(entry) : undefined;
      // What was reserved for a base before it applied: nobody's but theirs who see all.
      const isEarly = base === undefined && !seesAll(viewer) && baseOf(entry) !== null;
      const depth = isEarly ? undefined : base === undefined ? now : await this.#then(now, base, entry, viewer);
      if (depth === undefined || !(await this.#matches(filter, base, entry, depth))) return undefined;
      // The public reads what took effect.
      if (depth === 'PUBLIC' && isScheduled(entry.envelope)) return undefined;
      const view = entryViewOf(entry, entry.envelope, depth, marks.get(entry.envelope.id));
      return { entry, depth, view, ...(base && { base }) };
    });
    return (await Promise.all(passing)).filter((one) => one !== undefined);
  }

  /** No more than may be seen now, and no more than could be when it was recorded: whoever reads later reads the same. */
  async #then(now: Depth, base: BaseThen, entry: Entry, viewer: Viewer): Promise<Depth | undefined> {
    if (seesAll(viewer) && now !== 'PUBLIC') return now;
    if (now !== 'PUBLIC' && (await this.#isOwn(base, viewer))) return now;
    const isOfBase = entry.envelope.stream === base.id;
    return isOfBase && base.announced && isPublicType(entry.envelope.type) ? 'PUBLIC' : undefined;
  }

  async #isOwn({ place, department, organisationId }: BaseThen, { role, bureau }: Viewer): Promise<boolean> {
    switch (role) {
      case 'COUNTY':
        return (await this.#divisionOf(place, this.options.today())) === bureau;
      case 'DEPT':
        return department === bureau;
      case 'BASE':
      case 'APPL':
        return organisationId === bureau;
      case 'CITY':
      case 'AUDITOR':
      case 'ANALYST':
      case 'SYSTEM':
        return true;
      case 'PUBLIC':
        return false;
      default:
        return role satisfies never;
    }
  }

  async #matches(filter: FeedFilter, base: BaseThen | undefined, entry: Entry, depth: Depth): Promise<boolean> {
    if (!isAboutBases(filter)) return true;
    if (base === undefined) return false;
    const { base: id, division, level, status } = filter;
    if (id !== undefined && id !== base.id) return false;
    if (level !== undefined && level !== base.level) return false;
    const shown = depth === 'PUBLIC' ? publicStatus(base.status) : base.status;
    if (status !== undefined && !status.some((one) => one === shown)) return false;
    if (division === undefined) return true;
    return (await this.#divisionOf(base.place, legalDateAt(entry.envelope.meta.recordedAt))) === division;
  }

  async #divisionOf(place: BaseThen['place'], on: LegalDate): Promise<string | undefined> {
    return (await this.options.views.queries.divisionOf(place, on))?.gb6;
  }
}

const seesAll = ({ role }: Viewer): boolean =>
  role === 'CITY' || role === 'AUDITOR' || role === 'ANALYST' || role === 'SYSTEM';

const cut = (entries: readonly Entry[]): readonly Entry[] => {
  let characters = 0;
  const end = entries.findIndex(({ bytes }, i) => {
    characters += bytes.length;
    return i > 0 && characters > BATCH_CHARACTERS;
  });
  return end < 0 ? entries : entries.slice(0, end);
};
