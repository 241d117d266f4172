import { readFile } from 'node:fs/promises';
import { createApplication, createProcesses } from '../../../src/application/index.js';
import { readLines } from '../../../src/cli/demo/line.js';
import { replay } from '../../../src/cli/demo/replay.js';
import { inOrder } from '../../../src/cli/demo/step.js';
import { trainingOf } from '../../../src/cli/demo/training/index.js';
import { type Instant, instant, type LegalDate, legalDate, legalDateAt } from '../../../src/kernel/index.js';
import type { Ledger } from '../../../src/ledger/index.js';
import type { OpenViews } from '../../../src/projections/index.js';
import { city, newLedger } from '../../support/register.js';
import { holidays } from '../../support/shipped.js';
import { newVault } from '../../support/vault.js';

const EXAMPLE = new URL('../../../examples/decade.ndjson', import.meta.url);
export const decadeEnds = legalDate('2021-12-31');
/** Training is told of until this day: some of every kind, and not more than is soon recorded. */
const untaught = legalDate('2014-04-01');

/** The example decade with its first years of training, recorded on an empty ledger through the application, with the views that `open` opens on it. */
export const recordDecade = async (
  open: (ledger: Ledger, today: () => LegalDate) => Promise<OpenViews>,
): Promise<{ readonly ledger: Ledger; readonly views: OpenViews }> => {
  const ledger = newLedger();
  let now: Instant = instant('2011-09-01T00:00:00.000Z');
  const clock = { now: () => now };
  const views = await open(ledger, () => legalDateAt(now));
  const vault = await newVault();
  const { commands: commandIndex, training } = views;
  const application = createApplication({ ledger, clock, holidays, city, commandIndex, vault, training });
  const processes = createProcesses({ application, pending: views.pending, clock });
  const lines = readLines(await readFile(EXAMPLE, 'utf8'));
  const last = await replay(
    inOrder(lines, trainingOf(lines, { holidays, present: untaught })),
    {
      application,
      setClock: (to) => {
        now = to;
      },
      beginDay: async (after) => {
        if (after !== undefined) await views.waitFor(after, 10_000);
        await processes.runOnce();
      },
    },
    { present: decadeEnds },
  );
  if (last !== undefined) await views.waitFor(last, 10_000);
  return { ledger, views };
};
