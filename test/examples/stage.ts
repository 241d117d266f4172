import { type Base, type BaseEvent, baseDecider, baseFormat, lapsesOn } from '../../src/aggregates/base/index.js';
import { formats } from '../../src/aggregates/registry.js';
import { createApplication } from '../../src/application/index.js';
import type { Stage } from '../../src/cli/demo/replay.js';
import { type Envelope, type Instant, instant, legalDateAt } from '../../src/kernel/index.js';
import { createCodec, type Entry, type Position } from '../../src/ledger/index.js';
import { MemoryLedger } from '../support/memory-ledger.js';
import { holidays } from '../support/shipped.js';
import { newVault } from '../support/vault.js';

const isBaseEvent = (envelope: Envelope): envelope is Envelope & BaseEvent =>
  baseFormat.events[envelope.type] !== undefined;

type Bases = Map<string, Base>;

const take = (bases: Bases, entries: readonly Entry[]): Bases => {
  for (const { envelope } of entries) {
    if (!isBaseEvent(envelope)) continue;
    const { stream, meta } = envelope;
    const fact = { ...envelope, occurredOn: meta.occurredOn, actor: meta.actor };
    bases.set(stream, baseDecider.evolve(bases.get(stream) ?? baseDecider.initialState, fact));
  }
  return bases;
};

/** All bases, folded from what the ledger has. */
export const basesOf = (entries: readonly Entry[]): ReadonlyMap<string, Base> => take(new Map(), entries);

export type MemoryStage = Stage & { readonly entries: () => Promise<readonly Entry[]> };

const vault = await newVault();

/** The register on a ledger in memory; what lapses is found by folding the bases, not by views. */
export const memoryStage = (): MemoryStage => {
  const ledger = new MemoryLedger(createCodec(formats));
  let now: Instant = instant('2011-09-01T00:00:00Z');
  const application = createApplication({
    ledger,
    clock: { now: () => now },
    holidays,
    city: '320400',
    commandIndex: { find: async () => undefined },
    vault,
  });
  const from = (after?: Position) =>
    ledger.readAll({ ...(after !== undefined && { after }), limit: Number.MAX_SAFE_INTEGER });
  const bases: Bases = new Map();
  let seen: Position | undefined;

  return {
    application,
    entries: async () => (await from()).entries,
    setClock: (time) => {
      now = time;
    },
    beginDay: async () => {
      const page = await from(seen);
      seen = page.scannedTo;
      for (const [baseId, base] of take(bases, page.entries)) {
        if (base.status !== 'RECTIFYING' || lapsesOn(base.rectification) > legalDateAt(now)) continue;
        await application.lapse({ baseId, dueOn: base.rectification.dueOn });
      }
    },
  };
};
