import { beforeAll, describe, expect, test } from 'vitest';
import { decade, present } from '../../examples/decade/decade.js';
import { replay } from '../../src/cli/demo/replay.js';
import { canonicalJson, type LegalDate, legalDateAt } from '../../src/kernel/index.js';
import type { Entry } from '../../src/ledger/index.js';
import { stateOn } from '../../src/projections/base-versions/state.js';
import type { BaseVersionRow } from '../../src/projections/base-versions/tables.js';
import { noVersions, step } from '../../src/projections/base-versions/versions.js';
import { memoryStage } from './stage.js';

/** As the list asks it of the rows: see `base-versions/tables.ts`. */
const holds = (row: BaseVersionRow, recorded: number, effective: LegalDate): boolean =>
  row.rec_from <= recorded &&
  recorded < row.rec_to &&
  row.eff_from <= effective &&
  (recorded < row.cut_at || effective < row.eff_to);

const textOf = (row: object | undefined): string => {
  const { rec_from, rec_to, cut_at, eff_from, eff_to, ...state } = { ...row } as Partial<BaseVersionRow>;
  return canonicalJson(state);
};

const rowsOf = (history: readonly Entry[]): readonly BaseVersionRow[] => {
  const rows = new Map<string, BaseVersionRow>();
  let versions = noVersions;
  history.forEach((entry, i) => {
    const next = step(versions, entry, history.slice(0, i + 1));
    versions = next.versions;
    for (const row of next.ended) {
      const key = `${row.rec_from} ${row.eff_from}`;
      const known = rows.get(key);
      if (known === undefined) throw new Error(`no version ${key} to end`);
      rows.set(key, { ...known, ...row });
    }
    for (const row of next.begun) rows.set(`${row.rec_from} ${row.eff_from}`, row);
  });
  return [...rows.values()];
};

let histories: ReadonlyMap<string, readonly Entry[]>;
beforeAll(async () => {
  const stage = await memoryStage();
  await replay(decade(), stage, { present });
  const byStream = new Map<string, Entry[]>();
  for (const entry of await stage.entries()) {
    const { stream } = entry.envelope;
    const known = byStream.get(stream);
    if (!stream.startsWith('base-')) continue;
    if (known === undefined) byStream.set(stream, [entry]);
    else known.push(entry);
  }
  histories = byStream;
}, 300_000);

describe('over the whole example decade', () => {
  test('what each base was at every position and on every date is the fold of its history up to there', () => {
    const differing: string[] = [];
    let compared = 0;
    for (const [stream, history] of histories) {
      const rows = rowsOf(history);
      const days = history.flatMap(({ envelope: { meta } }) => [meta.occurredOn, legalDateAt(meta.recordedAt)]);
      const dates = [...new Set(days)].sort();
      for (const [i, { sequence }] of history.entries()) {
        for (const on of dates) {
          const held = rows.filter((row) => holds(row, sequence, on));
          const expected = textOf(stateOn(history.slice(0, i + 1), on));
          if (held.length > 1 || textOf(held[0]) !== expected) differing.push(`${stream} at ${sequence} on ${on}`);
          compared += 1;
        }
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(10_000);
  }, 300_000);
});
