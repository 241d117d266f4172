import type { BaseEvent } from '../../aggregates/base/index.js';
import { organisationDecider } from '../../aggregates/organisation/index.js';
import { legalDateAt } from '../../kernel/index.js';
import type { Entry } from '../../ledger/ledger.js';
import type { Recorded } from '../record.js';
import { verdict, type Workings } from './flow.js';
import { systemAct } from './system.js';

const endings: ReadonlySet<string> = new Set<BaseEvent['type']>([
  'ApplicationWithdrawn',
  'ApplicationRejected',
  'BaseRevoked',
  'BaseClosed',
  'BaseMerged',
]);

const nothing: Recorded = { ok: true, entries: [], revision: 0 };

/**
 * Art.3: an organisation whose base has ended may apply again. Until a revocation takes effect the base holds on to
 * the recognition; the process managers release it on the day.
 */
export const release = async (w: Workings, baseId: string, cause?: Entry): Promise<Recorded> => {
  const base = await w.facts.base(baseId);
  if (!('endedOn' in base) || base.endedOn > legalDateAt(w.clock.now())) return nothing;
  const stream = base.organisationId;
  const act = systemAct(w.clock, {
    command: { type: 'releaseRecognition', data: { baseId } },
    stream,
    key: `release:${baseId}`,
    on: base.endedOn,
    ...(cause !== undefined && {
      because: { eventId: cause.envelope.id, correlationId: cause.envelope.meta.correlationId },
    }),
  });
  return w.lanes(stream, () =>
    w.recorder.record({
      streams: w.register.organisations,
      stream,
      act,
      decide: async ({ state }) =>
        verdict(await w.facts.measures(), organisationDecider.decide(act.command, state, act)),
    }),
  );
};

/** The command itself is recorded and will be answered so; a release that fails now is made up for by the process managers. */
export const releaseAfter = async (w: Workings, baseId: string, entries: readonly Entry[]): Promise<void> => {
  const ending = entries.find(({ envelope }) => endings.has(envelope.type));
  if (ending === undefined) return;
  try {
    await release(w, baseId, ending);
  } catch (fault) {
    w.onFault(fault, `release of the recognition held by ${baseId}`);
  }
};
