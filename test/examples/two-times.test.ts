import { beforeAll, describe, expect, test } from 'vitest';
import { type LegalDate, laterOf, legalDateAt } from '../../src/kernel/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { type BaseState, stateOn } from '../../src/projections/base-versions/state.js';
import { noVersions, step } from '../../src/projections/base-versions/versions.js';
import { entriesOf, wholeDecade } from '../examples/whole.js';

/** How many histories are folded from the start at every position; the rest are as long and as many. */
const isHeld = (
  row: { rec_from: number; rec_to: number; cut_at: number; eff_from: string; eff_to: string },
  r: number,
  e: LegalDate,
) => row.rec_from <= r && r < row.rec_to && row.eff_from <= e && (r < row.cut_at || e < row.eff_to);

const bare = (row: object | undefined): BaseState | undefined => {
  if (row === undefined) return undefined;
  const { rec_from, rec_to, cut_at, eff_from, eff_to, ...state } = row as BaseState & Record<string, unknown>;
  return state as BaseState;
};

let histories: ReadonlyMap<string, readonly Entry[]>;
beforeAll(async () => {
  const byStream = new Map<string, Entry[]>();
  for (const entry of await entriesOf(wholeDecade())) {
    const { stream } = entry.envelope;
    if (stream.startsWith('base-')) byStream.set(stream, [...(byStream.get(stream) ?? []), entry]);
  }
  histories = byStream;
}, 300_000);

describe('over the whole example decade', () => {
  test('what each base was at every position and on every date is the fold of its history', () => {
    let compared = 0;
    for (const history of histories.values()) {
      const rows = new Map<string, Parameters<typeof isHeld>[0] & object>();
      let versions = noVersions;
      history.forEach((entry, i) => {
        const next = step(versions, entry, history.slice(0, i + 1));
        versions = next.versions;
        for (const row of next.written) rows.set(`${row.rec_from} ${row.eff_from}`, row);
      });
      const dates = [...new Set(history.map(({ envelope }) => envelope.meta.occurredOn))];
      const today = history.reduce<LegalDate | undefined>((latest, { envelope }) => {
        const day = legalDateAt(envelope.meta.recordedAt);
        return latest === undefined ? day : laterOf(latest, day);
      }, undefined);
      for (const [i, { sequence }] of history.entries()) {
        for (const on of [...dates, ...(today === undefined ? [] : [today])]) {
          const held = [...rows.values()].filter((row) => isHeld(row, sequence, on));
          expect(held.length).toBeLessThanOrEqual(1);
          expect(bare(held[0])).toEqual(stateOn(history.slice(0, i + 1), on));
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  }, 300_000);
});
