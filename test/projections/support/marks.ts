import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { accessLogEvent } from '../../../src/aggregates/access-log/index.js';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { correctableOf } from '../../../src/aggregates/correctable.js';
import {
  addDays,
  asCorrected,
  type DomainEvent,
  type Envelope,
  endOfDay,
  fieldOf,
  isMarker,
  isScheduled,
  type LegalDate,
  legalDate,
  markerEvent,
  marksOf,
  type NewEvent,
  readHistory,
} from '../../../src/kernel/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import { everything } from '../../support/everything.js';
import { newLedger } from '../../support/register.js';

/** One thing done about some entry of a history: which one, and how, by numbers that are taken as far as they fit. */
const step = fc.record({
  kind: fc.constantFrom('correct', 'redate', 'ahead', 'takeEffect', 'withdraw'),
  target: fc.nat(100_000),
  field: fc.nat(100),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  days: fc.integer({ min: 1, max: 40 }),
});
export type MarkStep = typeof step extends fc.Arbitrary<infer Step> ? Step : never;
export const markSteps = (count: number) => fc.array(step, { minLength: count, maxLength: count });

/** Texts of an entry that its table lets be corrected, as they are now. */
const textsOf = (entry: Envelope): readonly string[] => {
  const paths = (value: unknown, path: string): readonly string[] => {
    if (typeof value === 'string') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, member]) => paths(member, `${path}.${key}`));
  };
  const named = correctableOf(entry.type)?.fields ?? [];
  return paths(entry.data, 'data').filter((path) =>
    named.some(
      (field) => path.replace(/\.\d+(?=\.|$)/g, '.*') === `data.${field}` && !/servedOn|sha256|licence/.test(path),
    ),
  );
};

/** Puts markers, and acts ahead of their dates, on a ledger as any sequence of commands might. */
export const mark = async (ledger: Ledger, steps: readonly MarkStep[]): Promise<number> => {
  const all = [...(await everything(ledger))];
  const before = all.length;
  const append = async (stream: string, event: DomainEvent, occurredOn: LegalDate, like: Envelope) => {
    const news: NewEvent = { ...event, id: randomUUID(), meta: { ...like.meta, occurredOn, commandId: randomUUID() } };
    const { entries } = await ledger.append(stream, 'any', [news]);
    all.push(...entries.map(({ envelope }) => envelope));
  };
  for (const { kind, target, field, text, days } of steps) {
    const marks = marksOf(all);
    const last = all.at(-1);
    if (last === undefined) break;
    const today = legalDate(last.meta.recordedAt.slice(0, 10));
    const pick = <Item>(items: readonly Item[], at = target): Item | undefined => items[at % items.length];
    const correctable = all.filter((entry) => !isMarker(entry) && marks.get(entry.id)?.withdrawn === undefined);
    const of = ({ type, v }: Envelope) => ({ type, v });
    if (kind === 'correct') {
      const entry = pick(correctable.filter((one) => textsOf(one).length > 0));
      const path = entry && pick(textsOf(entry), field);
      if (entry === undefined || path === undefined) continue;
      const from = fieldOf(asCorrected(entry, marks.get(entry.id)), path);
      const fields = [{ field: path, ...(from !== undefined && { from }), to: text }];
      await append(
        entry.stream,
        markerEvent('EntryCorrected', { target: entry.id, of: of(entry), fields, reason: '笔误' }),
        today,
        last,
      );
    } else if (kind === 'redate') {
      const entry = pick(correctable.filter((one) => correctableOf(one.type)?.date === true && !isScheduled(one)));
      if (entry === undefined) continue;
      const { occurredOn } = asCorrected(entry, marks.get(entry.id)).meta;
      const fields = [{ field: 'occurredOn', from: occurredOn, to: addDays(occurredOn, -days) }];
      await append(
        entry.stream,
        markerEvent('EntryCorrected', { target: entry.id, of: of(entry), fields, reason: '笔误' }),
        today,
        last,
      );
    } else if (kind === 'ahead') {
      const base = pick([...new Set(all.filter(({ type }) => type === 'BaseAnnounced').map(({ stream }) => stream))]);
      if (base === undefined) continue;
      const event =
        field % 2 === 0
          ? baseEvent('BaseRenamed', { name: text, reason: '更名' })
          : baseEvent('BaseAdjusted', { reasonCode: 'RELOCATION', reason: '迁址', place: { gb6: '320402' } });
      await append(base, event, addDays(today, days + 1), last);
    } else {
      const entry = pick(readHistory(all).pending);
      if (entry === undefined) continue;
      const about = { target: entry.id, of: of(entry) };
      const marker =
        kind === 'takeEffect'
          ? markerEvent('EntryTookEffect', about)
          : markerEvent('EntryWithdrawn', { ...about, reason: '撤回' });
      await append(entry.stream, marker, today, last);
    }
  }
  return all.length - before;
};

/**
 * A ledger that never had a marker: every entry stands as the marked ledger reads, an act ahead of its date where it took
 * effect. What has no place of its own there has an entry in its place that no view shows, so that all keep their sequence.
 */
export const unmarkedLedger = async (marked: Ledger): Promise<Ledger> => {
  const all = await everything(marked);
  const marks = marksOf(all);
  const plain = newLedger();
  const recorded = new Map(all.map((entry) => [entry.id, entry]));
  for (const entry of all) {
    const place = asRead(entry, recorded, marks);
    const { stream, revision: _, ...news } = place ?? filler(entry);
    await plain.append(stream, 'any', [news]);
  }
  return plain;
};

const asRead = (
  entry: Envelope,
  recorded: ReadonlyMap<string, Envelope>,
  marks: ReturnType<typeof marksOf>,
): Envelope | undefined => {
  if (!isMarker(entry)) return isScheduled(entry) ? undefined : asCorrected(entry, marks.get(entry.id));
  const target = entry.type === 'EntryTookEffect' ? recorded.get(entry.data.target) : undefined;
  if (target === undefined) return undefined;
  const read = asCorrected(target, marks.get(target.id));
  return { ...read, meta: { ...read.meta, recordedAt: endOfDay(read.meta.occurredOn) } };
};

const filler = (entry: Envelope): Envelope => ({
  ...entry,
  ...accessLogEvent('PersonalDataRead', { learnerId: 'learner-none', purpose: 'HOURS' }),
  id: randomUUID(),
  stream: 'access-1970-01',
});
