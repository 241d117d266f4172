import { toBase64 } from '../base64.js';
import { Malformed } from '../malformed.js';
import { emptyRoot, sameHash } from '../merkle/hash.js';
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../note/checkpoint.js';
import { hasQuorum, type Policy } from '../note/policy.js';
import { UnverifiedNote } from '../note/signed-note.js';
import type { Verifier } from '../note/verifier.js';
import type { Finding } from './findings.js';
import { gatherHistories } from './histories.js';
import type { LogFiles } from './source.js';
import type { StateAudit, StreamState } from './state.js';
import { auditTree, type KnownRoot } from './tree.js';

/** A signed note with the name by which a finding tells of it. */
export type NamedNote = { readonly path: string; readonly text: string };

export type LogAudit = {
  readonly files: LogFiles;
  /** Whom the auditor trusts. */
  readonly policy: Policy;
  /** The log's latest checkpoint: the tree is read up to it. */
  readonly checkpoint: NamedNote;
  /** Other checkpoints of the same log, from the bundle or kept by the auditor. */
  readonly others: readonly NamedNote[];
  /** Which entry bundles there are; all where absent. */
  readonly hasEntries?: (bundle: number) => boolean;
  /** The tree's hashes are not there to compare with: a change is found, and not which entry it is in. */
  readonly withoutTiles?: true;
  /** Re-derives the state too; without it, hashes alone are checked. */
  readonly state?: StateAudit;
  /** The state that the bundle states, by stream; absent where it states none. */
  readonly stated?: Iterable<StreamState>;
  readonly onProgress?: (done: number, total: number) => void;
};

export type LogReport = {
  /** Nothing is wrong when it is empty. */
  readonly findings: readonly Finding[];
  /** Absent where the checkpoint could not be read. */
  readonly checkpoint?: Checkpoint & { readonly signedBy: readonly Verifier[] };
  /** How many streams the state was derived of. */
  readonly streams?: number;
};

type Opened = Checkpoint & { readonly signedBy: readonly Verifier[] };

const open = ({ path, text }: NamedNote, { logs, witnesses }: Policy, findings: Finding[]): Opened | undefined => {
  try {
    const { origin } = parseCheckpoint(text);
    return openCheckpoint(text, origin, [...logs, ...witnesses.map(({ verifier }) => verifier)]);
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof UnverifiedNote)) throw error;
    findings.push({ code: 'CHECKPOINT', path, detail: error.message });
    return undefined;
  }
};

/** The other checkpoints as roots to be met on the way; what cannot be so is told at once. */
const earlierRoots = ({ others, policy }: LogAudit, latest: Opened, findings: Finding[]): readonly KnownRoot[] =>
  others.flatMap((note) => {
    const { path } = note;
    const opened = open(note, policy, findings);
    if (opened === undefined) return [];
    const { origin, size, root } = opened;
    if (origin !== latest.origin) {
      findings.push({ code: 'CHECKPOINT', path, detail: `it is of ${origin}, not of ${latest.origin}` });
      return [];
    }
    if (size > latest.size) {
      findings.push({ code: 'ROLLED_BACK', path, size: latest.size, kept: size });
      return [];
    }
    return [{ path, size, root }];
  });

function* stateFindings(states: Iterable<StreamState>, stated: Iterable<StreamState>): Generator<Finding> {
  const left = new Map([...stated].map((line) => [line.stream, line]));
  for (const { stream, revision, state } of states) {
    const line = left.get(stream);
    left.delete(stream);
    if (line === undefined) yield { code: 'STATE', stream, detail: 'it is not stated' };
    else if (line.revision !== revision)
      yield { code: 'STATE', stream, detail: `revision ${line.revision} is stated, the entries give ${revision}` };
    else if (line.state !== state)
      yield { code: 'STATE', stream, detail: `${line.state} is stated, the entries give ${state}` };
  }
  for (const stream of left.keys()) yield { code: 'STATE', stream, detail: 'it is stated, and no entry is of it' };
}

const MOST = 100;

/**
 * Verifies a log from its files alone: signatures, witnesses, earlier checkpoints, every entry and tile, and the state
 * that follows. Says everything that is wrong.
 */
export const verifyLog = async (audit: LogAudit): Promise<LogReport> => {
  const { files, policy, state, stated, onProgress } = audit;
  const findings: Finding[] = [];
  const latest = open(audit.checkpoint, policy, findings);
  if (latest === undefined) return { findings };
  const { path } = audit.checkpoint;
  if (!hasQuorum(policy, latest.signedBy))
    findings.push({ code: 'QUORUM', path, detail: `${policy.quorum} has not signed it` });
  const earlier = earlierRoots(audit, latest, findings);
  if (latest.size === 0) {
    if (!sameHash(latest.root, emptyRoot))
      findings.push({ code: 'ROOT', path, size: 0, root: toBase64(emptyRoot), signed: toBase64(latest.root) });
  } else {
    findings.push(
      ...(await auditTree({
        files,
        signed: { path, size: latest.size, root: latest.root },
        earlier,
        ...(audit.hasEntries && { hasEntries: audit.hasEntries }),
        ...(audit.withoutTiles && { withoutTiles: audit.withoutTiles }),
        ...(state && { onEntry: (index: number, bytes: Buffer) => state.take(index, bytes.toString()) }),
        ...(onProgress && { onProgress }),
      })),
    );
  }
  if (state === undefined || findings.length > 0) return { findings, checkpoint: latest };
  if (state.findings.length > 0) return { findings: state.findings, checkpoint: latest };
  let streams = 0;
  const counted = function* () {
    for (const line of state.states(histories)) {
      streams += 1;
      yield line;
    }
  };
  const histories = await gatherHistories(files, latest.size, state);
  if (stated === undefined) for (const _ of counted());
  else
    for (const finding of stateFindings(counted(), stated)) {
      findings.push(finding);
      if (findings.length >= MOST) break;
    }
  return { findings, checkpoint: latest, streams };
};
