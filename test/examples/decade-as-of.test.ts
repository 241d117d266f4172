import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseDecider, baseFormat } from '../../src/aggregates/base/index.js';
import { learnerDecider, learnerFormat, titleLevelOn } from '../../src/aggregates/learner/index.js';
import { organisationDecider, organisationFormat } from '../../src/aggregates/organisation/index.js';
import { planDecider, planFormat } from '../../src/aggregates/plan/index.js';
import { classDecider, classFormat } from '../../src/aggregates/training-class/index.js';
import {
  type AggregateFormat,
  type Decider,
  type DomainEvent,
  type Envelope,
  type Fact,
  instant,
  laterOf,
  legalDate,
  legalDateAt,
} from '../../src/kernel/index.js';
import type { Entry, Ledger } from '../../src/ledger/index.js';
import type { PastQueries, Point } from '../../src/projections/as-of/index.js';
import { rebuildViews, type Viewer, type ViewStore } from '../../src/projections/index.js';
import { createQueries } from '../../src/projections/queries.js';
import { holidays } from '../support/shipped.js';
import { type Place, places } from '../support/view-places.js';
import { baseShown, classShown, learnerShown, organisationShown, planShown } from './views-of-states.js';
import { stageOf, wholeDecade } from './whole.js';

const AUDITOR: Viewer = { role: 'AUDITOR' };
const NOW = instant('2100-01-01T00:00:00Z');

let entries: readonly Entry[];
let place: Place;
let store: ViewStore;
let past: PastQueries;

/** Streams that are decoded already: every position asks for one again. */
const decoded = (all: readonly Entry[]): Pick<Ledger, 'readStream'> => {
  const streams = new Map<string, Entry[]>();
  for (const entry of all) {
    const { stream } = entry.envelope;
    const known = streams.get(stream);
    if (known === undefined) streams.set(stream, [entry]);
    else known.push(entry);
  }
  return {
    async *readStream(stream) {
      yield* streams.get(stream) ?? [];
    },
  };
};

beforeAll(async () => {
  const { ledger, entries: all } = await stageOf(wholeDecade());
  entries = await all();
  place = await places.forLedger(ledger.id);
  store = place.open();
  expect(await rebuildViews({ ledger, store, holidays })).toMatchObject({ failed: [] });
  past = createQueries(store.db, () => legalDate('2100-01-01'), decoded(entries)).past;
}, 300_000);
afterAll(async () => {
  await store.close();
  await place.dispose();
});

/** States of the streams of one aggregate, folded an entry at a time as the ledger has them. */
const folding = <State, Event extends DomainEvent>(
  { events }: AggregateFormat,
  { initialState, evolve }: Pick<Decider<never, State, Event, never>, 'initialState' | 'evolve'>,
) => {
  const states = new Map<string, State>();
  const isOurs = (envelope: Envelope): envelope is Envelope & Event => events[envelope.type] !== undefined;
  const fold = ({ envelope }: Entry): State => {
    if (!isOurs(envelope)) throw new Error(`${envelope.type} is not of this aggregate`);
    const fact: Fact<Event> = { ...envelope, occurredOn: envelope.meta.occurredOn, actor: envelope.meta.actor };
    const state = evolve(states.get(envelope.stream) ?? initialState, fact);
    states.set(envelope.stream, state);
    return state;
  };
  return { states, fold };
};

const of = (prefix: string) => entries.filter(({ envelope }) => envelope.stream.startsWith(prefix));
/** What the register knew when an entry had just been recorded, as of that day: no day comes before an earlier one. */
const pointsOf = (all: readonly Entry[]): ReadonlyMap<number, Point> => {
  let latest = all[0]?.envelope.meta.recordedAt;
  return new Map(
    all.map(({ sequence, envelope }) => {
      const { recordedAt } = envelope.meta;
      latest = latest === undefined ? recordedAt : laterOf(latest, recordedAt);
      return [sequence, { sequence, effective: legalDateAt(latest) }];
    }),
  );
};

/** Every position at which a record changed: where the view as of it does not show what the fold is then. */
const differing = async (
  prefix: string,
  shown: (entry: Entry, point: Point) => object,
  asked: (id: string, point: Point) => Promise<object | undefined>,
): Promise<{ readonly positions: number; readonly differences: readonly object[] }> => {
  const changes = of(prefix);
  const points = pointsOf(entries);
  const differences: object[] = [];
  for (const entry of changes) {
    const point = points.get(entry.sequence);
    if (point === undefined) throw new Error('every entry has its point');
    const { stream, revision } = entry.envelope;
    const expected = { id: stream, revision, ...shown(entry, point) };
    const answer = await asked(stream, point);
    const told = Object.fromEntries(Object.keys(expected).map((key) => [key, Reflect.get(answer ?? {}, key)]));
    if (!isDeepStrictEqual(told, expected)) differences.push({ point, told, expected });
  }
  return { positions: changes.length, differences };
};

describe('over the whole example decade, the view as of every position is the fold of the ledger up to there', () => {
  test('of every base: by itself, in its list, and in the counts', async () => {
    const { states, fold } = folding(baseFormat, baseDecider);
    const { positions, differences } = await differing(
      'base-',
      (entry, { effective }) => {
        const { scope, ...shown } = baseShown(fold(entry), effective);
        // The entry after an approval, of the same act, grants what the rules hold granted with it.
        return { ...shown, ...(scope && entry.envelope.type !== 'BaseApproved' && { scope }) };
      },
      async (id, point) => {
        const base = await past.base(id, point, AUDITOR);
        const filter = { organisationId: base?.organisationId ?? '' };
        const listed = await past.bases({ first: 100, filter }, point, AUDITOR);
        expect(listed.edges.map(({ node }) => node).filter((node) => node.id === id)).toEqual([base]);
        expect(await past.point({ recorded: { sequence: point.sequence } }, NOW)).toEqual(point);
        const { total, byStatus } = await past.statistics({}, point, AUDITOR);
        const counted: { [status: string]: number } = {};
        for (const state of states.values()) {
          const { status } = baseShown(state, point.effective);
          counted[status] = (counted[status] ?? 0) + 1;
        }
        expect([point, total, Object.fromEntries(byStatus.map(({ key, count }) => [key, count]))]).toEqual([
          point,
          states.size,
          counted,
        ]);
        return base;
      },
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(positions).toBeGreaterThan(2_500);
  }, 300_000);

  test('of every institution', async () => {
    const { fold } = folding(organisationFormat, organisationDecider);
    const { positions, differences } = await differing(
      'organisation-',
      (entry) => organisationShown(fold(entry)),
      (id, point) => past.organisation(id, point, AUDITOR),
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(positions).toBeGreaterThan(300);
  }, 300_000);

  test('of every plan', async () => {
    const { fold } = folding(planFormat, planDecider);
    const { positions, differences } = await differing(
      'plan-',
      (entry) => planShown(fold(entry)),
      (id, point) => past.plan(id, point, AUDITOR),
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(positions).toBeGreaterThan(4_000);
  }, 300_000);

  test('of every class', async () => {
    const { fold } = folding(classFormat, classDecider);
    const { positions, differences } = await differing(
      'class-',
      (entry) => classShown(fold(entry)),
      (id, point) => past.trainingClass(id, point, AUDITOR),
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(positions).toBeGreaterThan(20_000);
  }, 300_000);

  test('of every learner', async () => {
    const { fold } = folding(learnerFormat, learnerDecider);
    const { positions, differences } = await differing(
      'learner-',
      (entry, { effective }) => {
        const learner = fold(entry);
        return learnerShown(learner, titleLevelOn(learner, effective));
      },
      (id, point) => past.learner(id, point, AUDITOR),
    );
    expect(differences.slice(0, 3)).toEqual([]);
    expect(positions).toBeGreaterThan(20_000);
  }, 300_000);
});
