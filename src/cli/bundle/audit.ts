import type { Command } from 'commander';
import { z } from 'zod';
import { foldOfStream } from '../../aggregates/deciders.js';
import { formats } from '../../aggregates/registry.js';
import { createCodec } from '../../ledger/index.js';
import { type LogReport, StateAudit, verifyLog } from '../../transparency/audit/index.js';
import { progress, type Terminal } from '../terminal.js';
import { openSpill } from './spill.js';
import { keptNote, type Subject } from './subject.js';
import { type Trust, trusted } from './trust.js';

/** What an auditor knows already, as options of a command. */
export const knownOptions = {
  vkey: z.array(z.string()),
  policy: z.string().optional(),
  checkpoint: z.array(z.string()),
};
type Known = z.output<z.ZodObject<typeof knownOptions>>;

const collect = (one: string, others: readonly string[]): readonly string[] => [...others, one];

export const declareKnown = (command: Command): Command =>
  command
    .option('--vkey <key>', '信任的日志公钥，可多次 · a verifier key of the log to trust, repeatable', collect, [])
    .option('--policy <file>', '信任策略：log、witness、quorum · whom to trust, as lines of log, witness and quorum')
    .option('--checkpoint <file>', '以前保存的检查点，可多次 · a checkpoint that was kept, repeatable', collect, []);

/** Folds every stream as this register does. Closed, it leaves nothing behind. */
export const openStateAudit = (): { readonly state: StateAudit; close(): void } => {
  const spill = openSpill();
  return { state: new StateAudit(createCodec(formats), foldOfStream, spill), close: () => spill.close() };
};

/** Verifies all that a subject has, and says how far it has come. The state of a range does not follow from its entries. */
export const auditSubject = async (
  subject: Subject,
  known: Known & { readonly hashes?: boolean },
  terminal: Terminal,
): Promise<{ readonly report: LogReport; readonly trust: Trust }> => {
  const trust = await trusted(known, subject);
  const others = await Promise.all(known.checkpoint.map(keptNote));
  const bar = progress(terminal, '验证 · verifying');
  const derived = known.hashes || subject.manifest?.range !== undefined ? undefined : openStateAudit();
  try {
    const report = await verifyLog({
      ...subject,
      policy: trust.policy,
      others,
      ...(derived && { state: derived.state }),
      onProgress: (done, total) => bar.to(done, total),
    });
    return { report, trust };
  } finally {
    bar.end();
    derived?.close();
  }
};
