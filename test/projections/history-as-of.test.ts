import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../src/aggregates/base/index.js';
import { legalDate, type MarkerEvent, markerEvent } from '../../src/kernel/index.js';
import type { Connection, EntryView, Viewer } from '../../src/projections/index.js';
import { viewed } from './support/views.js';

const CITY: Viewer = { role: 'CITY', bureau: '320400' };
const ANALYST: Viewer = { role: 'ANALYST' };
const PUBLIC: Viewer = { role: 'PUBLIC' };
const VIEWERS = [CITY, ANALYST, PUBLIC];

const renamedTo = (name: string) => baseEvent('BaseRenamed', { name, reason: '更名' });
const of = { type: 'BaseRenamed', v: 1 };
const correction = (target: string, to: string): MarkerEvent =>
  markerEvent('EntryCorrected', { target, of, fields: [{ field: 'data.name', to }], reason: '录入有误' });
const nodesOf = <Node>({ edges }: Connection<Node>): readonly Node[] => edges.map(({ node }) => node);
/** Without what only an entry as of a point has. */
const alone = ({ target: _, asOf: __, ...entry }: EntryView): EntryView => entry;

/** A base renamed in May 2012 and, decided in January 2022, once more from 1 March 2022 on. */
const register = async () => {
  const views = await viewed();
  await views.base('base-a', { serial: 1, name: '甲基地' }, 'AWARDED');
  const [renamed] = await views.record('base-a', '2012-05-01', [renamedTo('甲学院')]);
  if (renamed === undefined) throw new Error('nothing was recorded');
  const meta = { ...renamed.envelope.meta, occurredOn: legalDate('2022-03-01'), commandId: randomUUID() };
  const news = [{ ...renamedTo('甲大学'), id: randomUUID(), meta }];
  const [ahead] = (await views.ledger.append('base-a', 'any', news)).entries;
  if (ahead === undefined) throw new Error('nothing was recorded');
  const { queries, past } = { queries: views.queries, past: views.views.past };
  const at = async (effective: string, sequence?: number) => {
    await queries();
    const last = (await views.ledger.head())?.sequence ?? 0;
    return { sequence: sequence ?? last, effective: legalDate(effective) };
  };
  const told = async (point: Awaited<ReturnType<typeof at>>, viewer: Viewer) =>
    nodesOf(await past.history('base-a', { first: 50 }, point, viewer));
  return { ...views, past, renamed, ahead, at, told };
};

describe('the history of a base as of a point', () => {
  test('is the history of today, as of all that is recorded and today, to whoever asks', async () => {
    const { record, renamed, ahead, at, told, queries, past } = await register();
    await record('base-a', '2021-07-01', [correction(renamed.envelope.id, '甲职院')]);
    const { history, pendingOf } = await queries();
    for (const viewer of VIEWERS) {
      const now = await at('2022-01-03');
      expect((await told(now, viewer)).map(alone)).toEqual(nodesOf(await history('base-a', { first: 50 }, viewer)));
      const pending = await past.pendingOf('base-a', now, viewer);
      expect(pending.map(alone)).toEqual((await pendingOf(['base-a'], viewer))[0]);
    }
    await record('base-a', '2021-08-01', [
      markerEvent('EntryWithdrawn', { target: ahead.envelope.id, of, reason: '暂缓' }),
    ]);
    const withdrawn = await queries();
    for (const viewer of VIEWERS) {
      const live = nodesOf(await withdrawn.history('base-a', { first: 50 }, viewer));
      expect((await told(await at('2022-01-03'), viewer)).map(alone)).toEqual(live);
    }
  });

  test('stays the same to the byte, whatever is corrected, withdrawn or takes effect later', async () => {
    const { record, renamed, ahead, at, told, past } = await register();
    const then = await at('2022-02-28');
    const [corrected] = await record('base-a', '2021-07-01', [correction(renamed.envelope.id, '甲职院')]);
    const known = await at('2022-02-28');
    const everything = async () =>
      JSON.stringify(
        await Promise.all(
          VIEWERS.flatMap((viewer) =>
            [then, known].flatMap((point) => [told(point, viewer), past.pendingOf('base-a', point, viewer)]),
          ),
        ),
      );
    const before = await everything();
    await record('base-a', '2021-08-01', [correction(renamed.envelope.id, '甲书院')]);
    await record('base-a', '2021-09-01', [markerEvent('EntryTookEffect', { target: ahead.envelope.id, of })]);
    await at('2022-02-28');
    expect(await everything()).toBe(before);
    const marker = (await told(known, CITY)).find(({ id }) => id === corrected?.envelope.id);
    expect(marker?.target?.corrected?.data).toEqual({ name: '甲职院', reason: '更名' });
    expect((await told(then, CITY)).every(({ corrections }) => corrections.length === 0)).toBe(true);
  });

  test('ends at the point in both times', async () => {
    const { renamed, at, told } = await register();
    const types = async (effective: string, sequence?: number) =>
      (await told(await at(effective, sequence), CITY)).map(({ type, pending }) => (pending ? `${type}…` : type));
    const whole = await types('2022-03-01');
    expect(whole.slice(-2)).toEqual(['BaseRenamed', 'BaseRenamed']);
    expect((await types('2022-02-28')).slice(-2)).toEqual(['BaseRenamed', 'BaseRenamed…']);
    expect(await types('2022-03-01', renamed.sequence)).toEqual(whole.slice(0, -1));
    expect(await types('2022-03-01', renamed.sequence - 1)).toEqual(whole.slice(0, -2));
    const earlier = await types('2012-04-30', renamed.sequence);
    expect(earlier).toEqual(whole.slice(0, -2));
    expect(await types('2012-01-01', 0)).toEqual([]);
  });

  test('is told of an effect from its date on, and not of one that came later', async () => {
    const { record, ahead, at, told } = await register();
    await record('base-a', '2021-09-01', [markerEvent('EntryTookEffect', { target: ahead.envelope.id, of })]);
    const types = async (effective: string, viewer: Viewer) => {
      const entries = await told(await at(effective), viewer);
      return entries.slice(-2).map(({ type, pending }) => [type, pending]);
    };
    expect(await types('2022-02-28', CITY)).toEqual([
      ['BaseRenamed', false],
      ['BaseRenamed', true],
    ]);
    expect(await types('2022-03-01', CITY)).toEqual([
      ['BaseRenamed', false],
      ['EntryTookEffect', false],
    ]);
    // A date that is still to come is for who sees the base whole.
    expect(await types('2022-03-01', PUBLIC)).toEqual([
      ['PlaqueAwarded', false],
      ['BaseRenamed', false],
    ]);
  });

  test('comes in pages from either end, and of the types asked for', async () => {
    const { at, past, told } = await register();
    const now = await at('2022-01-03');
    const whole = await told(now, CITY);
    const first = await past.history('base-a', { first: 2 }, now, CITY);
    const rest = await past.history('base-a', { first: 50, after: first.edges[1]?.cursor ?? '' }, now, CITY);
    expect([...nodesOf(first), ...nodesOf(rest)]).toEqual(whole);
    expect(nodesOf(await past.history('base-a', { last: 2 }, now, CITY))).toEqual(whole.slice(-2));
    const renames = await past.history('base-a', { first: 50, types: ['BaseRenamed'] }, now, CITY);
    expect(nodesOf(renames).map(({ type }) => type)).toEqual(['BaseRenamed', 'BaseRenamed']);
    expect(await renames.totalCount()).toBe(2);
    expect(nodesOf(await past.history('base-none', { first: 5 }, now, CITY))).toEqual([]);
  });
});
