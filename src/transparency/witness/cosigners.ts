import type { Cosigners } from '../log/signing.js';
import { consistencyProof, type HashReader } from '../merkle/prove.js';
import type { Checkpoint } from '../note/checkpoint.js';
import { hasQuorum, type Policy } from '../note/policy.js';
import { type NoteSignature, parseNote } from '../note/signed-note.js';
import type { Verifier } from '../note/verifier.js';
import { type Submitted, submit } from './submit.js';

export type WitnessTarget = { readonly name: string; readonly verifier: Verifier; readonly url: string };

/**
 * How a submission ended, for the log and the metrics. `AHEAD`: the witness has cosigned a larger tree than this one;
 * `OTHER_TREE`: another one of a size that this one has. Both mean that history was taken back.
 */
export type WitnessReport = {
  readonly witness: string;
  readonly outcome: 'COSIGNED' | 'AHEAD' | 'OTHER_TREE' | 'FAILED' | (Submitted & { kind: 'refused' })['rule'];
  readonly detail?: string;
};

/** Said when a checkpoint begins to lack cosignatures that it needs, and when one has them again. */
export type QuorumReport = {
  readonly held: boolean;
  /** Entries of the checkpoint. */
  readonly size: number;
  /** The witnesses that have not cosigned it. */
  readonly missing: readonly string[];
};

export type CosignersOptions = {
  readonly witnesses: readonly WitnessTarget[];
  /** Who must have cosigned a checkpoint before it is published, by a policy of these witnesses; nobody where absent. */
  readonly quorum?: Pick<Policy, 'groups' | 'quorum'>;
  readonly onQuorum?: (report: QuorumReport) => void;
  readonly read: HashReader;
  readonly onReport?: (report: WitnessReport) => void;
  /** How long a witness may take, in milliseconds; publication waits for it. */
  readonly timeoutMs?: number;
  /** Milliseconds since some point; the process's own clock where absent. */
  readonly now?: () => number;
};

const TIMEOUT = 5_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 300_000;

/** One witness, what it has cosigned, and how long it is left alone after a failure. */
class Target {
  #seen = 0;
  #failures = 0;
  #notBefore = 0;
  #last: { readonly body: string; readonly cosignature: NoteSignature } | undefined;

  constructor(
    readonly witness: WitnessTarget,
    private readonly options: CosignersOptions,
  ) {}

  isDue(now: number): boolean {
    return now >= this.#notBefore;
  }

  async cosign(checkpoint: Checkpoint, signed: string, now: () => number): Promise<readonly NoteSignature[]> {
    const { body } = parseNote(signed);
    // Others may still be missing for the same tree: what it has said of that stands.
    if (this.#last?.body === body) return [this.#last.cosignature];
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT);
    let answer = await this.#submit(checkpoint, signed, signal);
    if (answer.kind === 'conflict' && answer.seen <= checkpoint.size && answer.seen !== this.#seen) {
      this.#seen = answer.seen;
      answer = await this.#submit(checkpoint, signed, signal);
    }
    const report = reportOf(this.witness.name, answer, checkpoint.size);
    this.#failures = report.outcome === 'COSIGNED' ? 0 : this.#failures + 1;
    const pause = this.#failures === 0 ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#failures - 1));
    this.#notBefore = now() + pause;
    this.options.onReport?.(report);
    if (answer.kind !== 'cosigned') return [];
    this.#seen = checkpoint.size;
    this.#last = { body, cosignature: answer.cosignature };
    return [answer.cosignature];
  }

  async #submit({ size }: Checkpoint, signed: string, signal: AbortSignal): Promise<Submitted> {
    // What the witness has seen of another tree than this one is beyond any proof: it says so itself.
    const old = Math.min(this.#seen, size);
    const proof = old === 0 ? [] : await consistencyProof(this.options.read, old, size);
    return submit(this.witness, { old, proof, checkpoint: signed }, signal);
  }
}

const reportOf = (witness: string, answer: Submitted, size: number): WitnessReport => {
  switch (answer.kind) {
    case 'cosigned':
      return { witness, outcome: 'COSIGNED' };
    case 'conflict':
      return {
        witness,
        outcome: answer.seen > size ? 'AHEAD' : 'OTHER_TREE',
        detail: `it has cosigned a tree of ${answer.seen} entries; this one has ${size}`,
      };
    case 'refused':
      return { witness, outcome: answer.rule };
    case 'failed':
      return { witness, outcome: 'FAILED', detail: answer.reason };
    default:
      return answer satisfies never;
  }
};

/**
 * Shows checkpoints to witnesses over HTTP, all at once. One that fails is asked again after a pause that doubles from a
 * second to five minutes, and holds nothing up meanwhile.
 */
export const createCosigners = (options: CosignersOptions): Cosigners => {
  const now = options.now ?? (() => performance.now());
  const targets = options.witnesses.map((witness) => new Target(witness, options));
  const policy = { logs: [], witnesses: options.witnesses, groups: [], ...options.quorum };
  const holds = (cosigned: readonly WitnessTarget[]): boolean =>
    hasQuorum(
      policy,
      cosigned.map(({ verifier }) => verifier),
    );
  let held = true;
  return {
    isLacking(published) {
      const signedBy = parseNote(published).signatures.map(({ keyId }) => keyId);
      return targets.some((target) => target.isDue(now()) && !signedBy.includes(target.witness.verifier.keyId));
    },
    maySuffice: () => holds(targets.filter((target) => target.isDue(now())).map(({ witness }) => witness)),
    suffices(note, { size }) {
      const signedBy = parseNote(note).signatures.map(({ keyId }) => keyId);
      const has = ({ verifier }: WitnessTarget): boolean => signedBy.includes(verifier.keyId);
      const isEnough = holds(options.witnesses.filter(has));
      if (isEnough !== held) {
        const missing = options.witnesses.filter((witness) => !has(witness)).map(({ name }) => name);
        options.onQuorum?.({ held: isEnough, size, missing });
      }
      held = isEnough;
      return isEnough;
    },
    async cosign(checkpoint, signed) {
      const due = targets.filter((target) => target.isDue(now()));
      return (await Promise.all(due.map((target) => target.cosign(checkpoint, signed, now)))).flat();
    },
  };
};
