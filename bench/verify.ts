import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formats } from '../src/aggregates/registry.js';
import { assembleBundle } from '../src/cli/bundle/assemble.js';
import { openStateAudit } from '../src/cli/bundle/audit.js';
import { openFolder } from '../src/cli/bundle/folder.js';
import { instantFromMillis } from '../src/kernel/index.js';
import { createCodec } from '../src/ledger/index.js';
import { openSqliteLedger } from '../src/ledger/sqlite/index.js';
import { type StateAudit, verifyLog } from '../src/transparency/audit/index.js';
import { bundlePaths, bundlesOf, parseState } from '../src/transparency/bundle/index.js';
import { Frontier, formatPolicy, leafHash, logSigner, signCheckpoint } from '../src/transparency/index.js';
import { MB, type Measured, partsApart } from './apart.js';
import { print, type Report } from './report.js';
import { writeLedger } from './synthetic.js';

/**
 * An export of a large ledger and its verification, each part in a process of its own, so that its memory is its own.
 * Rates are by a second of processor, of the whole process: what one core does.
 */
const ENTRIES = 1_000_000;
const HASHES_GOAL = 200_000;
const STATE_GOAL = 60_000;
const ORIGIN = 'bench.example/log';
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(7));
const policy = { logs: [signer.verifier], witnesses: [], groups: [] };
const never = new AbortController().signal;

const openLedger = (folder: string) => openSqliteLedger({ folder, codec: createCodec(formats), readonly: true });
const bundleIn = (folder: string): string => join(folder, 'bundle');
const noteIn = (folder: string): string => join(folder, 'note');

/** Signs the ledger as it is, as the log of a server has done before it is exported. */
const sign = async (folder: string): Promise<number> => {
  const ledger = await openLedger(folder);
  const frontier = new Frontier();
  for await (const { entries } of bundlesOf(ledger)({ bundles: 0 }))
    for (const entry of entries) frontier.add(leafHash(entry));
  await ledger.close();
  const { size } = frontier;
  await writeFile(noteIn(folder), signCheckpoint({ origin: ORIGIN, size, root: frontier.root() }, [signer]));
  return size;
};

const withState = async <Result>(work: (state: StateAudit) => Promise<Result>): Promise<Result> => {
  const { state, close } = openStateAudit();
  try {
    return await work(state);
  } finally {
    close();
  }
};

const exporting = async (folder: string): Promise<number> => {
  const ledger = await openLedger(folder);
  const { tree } = await withState(async (state) =>
    assembleBundle({
      folder: openFolder(bundleIn(folder)),
      checkpoint: await readFile(noteIn(folder), 'utf8'),
      entries: bundlesOf(ledger),
      policy: formatPolicy(policy),
      ledgerId: ledger.id,
      schemas: [],
      state,
      program: 'bench',
      exportedAt: instantFromMillis(Date.now()),
      signal: never,
      onProgress: () => undefined,
    }),
  );
  await ledger.close();
  return tree.size;
};

const verifying = async (folder: string, state?: StateAudit): Promise<number> => {
  const files = openFolder(bundleIn(folder));
  const stated = state && parseState(String(await files.read(bundlePaths.state)));
  const { findings, checkpoint } = await verifyLog({
    files,
    policy,
    checkpoint: { path: bundlePaths.checkpoint, text: String(await files.read(bundlePaths.checkpoint)) },
    others: [],
    ...(state && { state }),
    ...(stated && { stated }),
  });
  if (findings.length > 0 || checkpoint === undefined) throw new Error(JSON.stringify(findings));
  return checkpoint.size;
};

const SCRIPT = fileURLToPath(import.meta.url);
const apart = partsApart(SCRIPT, {
  sign,
  exporting,
  hashes: (folder: string) => verifying(folder),
  state: (folder: string) => withState((state) => verifying(folder, state)),
});

const perProcessor = ({ entries, processor }: Measured): number => (entries / processor) * 1_000;

export const verifyBench = async (entries = ENTRIES): Promise<Report> => {
  // Beside the program, since a temporary folder may be no disk at all.
  const folder = await mkdtemp(join(process.cwd(), '.bench-'));
  try {
    await writeLedger(join(folder, 'ledger.db'), (written) => written.entries >= entries);
    await apart.measure('sign', folder);
    const exported = await apart.measure('exporting', folder);
    const hashes = await apart.measure('hashes', folder);
    const state = await apart.measure('state', folder);
    const unit = 'entries/s';
    return {
      title: `Export and verification of ${exported.entries.toLocaleString('en')} entries, by a second of processor`,
      ratios: [
        {
          name: `verifying hashes, of ${HASHES_GOAL.toLocaleString('en')} entries/s`,
          value: perProcessor(hashes) / HASHES_GOAL,
          goal: { atLeast: 1 },
        },
        {
          name: `verifying hashes and state, of ${STATE_GOAL.toLocaleString('en')} entries/s`,
          value: perProcessor(state) / STATE_GOAL,
          goal: { atLeast: 1 },
        },
      ],
      figures: [
        { name: 'exporting, state derived', value: perProcessor(exported), unit },
        { name: 'verifying hashes alone', value: perProcessor(hashes), unit },
        { name: 'verifying hashes and state', value: perProcessor(state), unit },
        { name: 'exporting: by the clock', value: exported.millis / 1_000, unit: 's' },
        { name: 'verifying hashes alone: by the clock', value: hashes.millis / 1_000, unit: 's' },
        { name: 'verifying hashes and state: by the clock', value: state.millis / 1_000, unit: 's' },
        { name: 'exporting: peak RSS', value: exported.peak / MB, unit: 'MB' },
        { name: 'verifying hashes alone: peak RSS', value: hashes.peak / MB, unit: 'MB' },
        { name: 'verifying hashes and state: peak RSS', value: state.peak / MB, unit: 'MB' },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
};

const [, script, size] = process.argv;
if (script === SCRIPT && !(await apart.runOwn())) {
  print(await verifyBench(size === undefined ? ENTRIES : Number(size)));
}
