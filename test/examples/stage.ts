import { type Base, type BaseEvent, baseDecider, baseFormat, lapsesOn } from '../../src/aggregates/base/index.js';
import { formats } from '../../src/aggregates/registry.js';
import {
  type ClassEvent,
  classDecider,
  classFormat,
  type TrainingClass,
} from '../../src/aggregates/training-class/index.js';
import { createApplication } from '../../src/application/index.js';
import type { Stage } from '../../src/cli/demo/replay.js';
import { type Envelope, factOf, type Instant, instant, type LegalDate, legalDateAt } from '../../src/kernel/index.js';
import { createCodec, type Entry, type Position } from '../../src/ledger/index.js';
import { MemoryLedger } from '../support/memory-ledger.js';
import { holidays } from '../support/shipped.js';
import { newVault } from '../support/vault.js';

const isBaseEvent = (envelope: Envelope): envelope is Envelope & BaseEvent =>
  baseFormat.events[envelope.type] !== undefined;
const isClassEvent = (envelope: Envelope): envelope is Envelope & ClassEvent =>
  classFormat.events[envelope.type] !== undefined;

/** Bases and classes as they are folded from the entries taken so far. */
type Folded = { readonly bases: Map<string, Base>; readonly classes: Map<string, TrainingClass> };

const take = ({ bases, classes }: Folded, entries: readonly Entry[]): void => {
  for (const { envelope } of entries) {
    const { stream } = envelope;
    if (isBaseEvent(envelope)) {
      bases.set(stream, baseDecider.evolve(bases.get(stream) ?? baseDecider.initialState, factOf(envelope)));
    } else if (isClassEvent(envelope)) {
      classes.set(stream, classDecider.evolve(classes.get(stream) ?? classDecider.initialState, factOf(envelope)));
    }
  }
};

const folded = (entries: readonly Entry[]): Folded => {
  const all: Folded = { bases: new Map(), classes: new Map() };
  take(all, entries);
  return all;
};

/** All bases, folded from what the ledger has. */
export const basesOf = (entries: readonly Entry[]): ReadonlyMap<string, Base> => folded(entries).bases;
export const classesOf = (entries: readonly Entry[]): ReadonlyMap<string, TrainingClass> => folded(entries).classes;

/** The last days of a base's classes that are reported, the latest first (Art.8(2)). */
const activity = (classes: Iterable<TrainingClass>, baseId: string, on: LegalDate): readonly LegalDate[] => {
  const days = new Set<LegalDate>();
  for (const cls of classes) {
    if (cls.status !== 'COMPLETED' || cls.baseId !== baseId) continue;
    const day = cls.sessions.at(-1)?.date;
    if (day === undefined || cls.reportedOn === undefined || cls.reportedOn > on) continue;
    days.add(day);
  }
  return [...days].sort().reverse();
};

export type MemoryStage = Stage & {
  readonly ledger: MemoryLedger;
  readonly entries: () => Promise<readonly Entry[]>;
};

/** The register on a ledger in memory; what lapses and who taught is found by folding, not by views. */
export const memoryStage = async (): Promise<MemoryStage> => {
  const ledger = new MemoryLedger(createCodec(formats));
  let now: Instant = instant('2011-09-01T00:00:00Z');
  const from = (after?: Position) =>
    ledger.readAll({ ...(after !== undefined && { after }), limit: Number.MAX_SAFE_INTEGER });
  const known: Folded = { bases: new Map(), classes: new Map() };
  let seen: Position | undefined;
  let caughtUp = Promise.resolve();
  /** One after another: commands are carried out side by side, and each entry is taken once. */
  const catchUp = (): Promise<void> => {
    caughtUp = caughtUp.then(async () => {
      const page = await from(seen);
      seen = page.scannedTo ?? seen;
      take(known, page.entries);
    });
    return caughtUp;
  };
  const application = createApplication({
    ledger,
    clock: { now: () => now },
    holidays,
    city: '320400',
    commandIndex: { find: async () => undefined },
    vault: await newVault(),
    training: {
      activityOf: async (baseId, on) => {
        await catchUp();
        return activity(known.classes.values(), baseId, on);
      },
      basesThatTaught: async () => [],
    },
    onFault: (fault) => {
      throw fault;
    },
  });

  return {
    application,
    ledger,
    entries: async () => (await from()).entries,
    setClock: (time) => {
      now = time;
    },
    beginDay: async () => {
      await catchUp();
      for (const [baseId, base] of known.bases) {
        if (base.status !== 'RECTIFYING' || lapsesOn(base.rectification) > legalDateAt(now)) continue;
        await application.lapse({ baseId, dueOn: base.rectification.dueOn });
      }
    },
  };
};
