import type { ExportPurpose } from '../aggregates/access-log/index.js';
import type { Application, AuditExports, Clock, ExportTaken, PersonalReads } from '../application/index.js';
import type { Config } from '../config.js';
import type { Ledger } from '../ledger/index.js';
import type { Migrated, Migration } from '../ledger/migrate.js';
import type { RebuildProgress, Rebuilt, Views } from '../projections/index.js';
import type { TokenRequest } from '../server/auth/index.js';
import type { EntryBundles } from '../transparency/bundle/index.js';
import type { Policy } from '../transparency/index.js';
import type { Stage } from './demo/replay.js';

/** A ledger and the application over it, without views and without a server. */
export type BareRegister = {
  readonly ledger: Ledger;
  readonly application: Application & Pick<PersonalReads, 'learnerIdOf'> & AuditExports;
};

/** A register that is being served. */
export type Serving = {
  /** Where it listens, `http://127.0.0.1:4000`. */
  readonly address: string;
  readonly views: Views;
  /** From now on the register does by itself what the day makes due. */
  start(): void;
  /** Whether no organisation has been recorded yet. */
  isEmpty(): Promise<boolean>;
  /** Signs with the key that this server trusts. */
  signToken(request: TokenRequest): Promise<string>;
  /** The same register under a clock that is set, for a history that is replayed into it. */
  stage(): Stage;
  /** Takes no more requests, finishes what was accepted, and closes everything. */
  stop(): Promise<void>;
};

export type ServeOptions = {
  /** Begin an empty register with the shipped divisions and measures. */
  readonly founding: boolean;
  /** `/readyz` answers 200 only when this says so too. */
  readonly isReady?: () => boolean;
  /** The register's time; this machine's where absent. */
  readonly clock?: Clock;
};

/** One view as its store has it. */
export type ViewStanding = { readonly name: string; readonly sequence: number; readonly error?: string };

/** A register open for looking at. */
export type Inspected = {
  readonly ledger: Ledger;
  /** GB6 of the city of the policies. */
  readonly city: string;
  /** The ledger that the views were built from, and how far each came, or why they cannot be read; absent where there are none. */
  readonly views?:
    | { readonly ledgerId: string; readonly standing: readonly ViewStanding[] }
    | { readonly fault: string };
};

export type RebuildRequest = {
  /** Names of views; all where absent. */
  readonly only?: readonly string[];
  readonly onProgress: (progress: RebuildProgress) => void;
  readonly signal: AbortSignal;
};

/** A log to be exported. */
export type ExportSource = {
  /** The latest signed note. */
  readonly checkpoint: string;
  /** The entries of the first so many. */
  readonly entries: (size: number) => EntryBundles;
  readonly policy: Policy;
  readonly ledgerId: string;
  /** Puts on record that they leave, before they do. */
  readonly record: (taken: Pick<ExportTaken, 'exportId' | 'sequenceFrom' | 'sequenceTo' | 'treeSize'>) => Promise<void>;
};

/** A ledger in one store or the other. */
export type LedgerPlace = Config['ledger'];

export type MigrationRequest = Pick<Migration, 'onProgress' | 'signal'> & {
  readonly from: LedgerPlace;
  readonly to: LedgerPlace;
};

/** What the command line asks of the composition root, which alone knows the adapters. Throws {@link CommandFailed} for what a person can act on. */
export type Composition = {
  serve(config: Config, options: ServeOptions): Promise<Serving>;
  /** Makes the key when the folder has none. */
  signToken(config: Config, request: TokenRequest): Promise<string>;
  /**
   * Works on a register that nobody serves. On `rehearsal` nothing stays; with `readOnly` that is all there is, and a
   * server may run beside it.
   */
  withRegister<T>(
    config: Config,
    access: { readonly readOnly: boolean },
    work: (on: {
      readonly city: string;
      readonly register?: BareRegister;
      readonly rehearsal: BareRegister;
    }) => Promise<T>,
  ): Promise<T>;
  /** Works on the log of a register that nobody serves; its checkpoint covers every entry. */
  withLog<T>(
    config: Config,
    request: { readonly purpose: ExportPurpose },
    work: (source: ExportSource) => Promise<T>,
  ): Promise<T>;
  /** Builds views anew, beside a running server where there is one. */
  rebuild(config: Config, request: RebuildRequest): Promise<Rebuilt>;
  /** Moves a ledger that nobody writes to into another store. */
  migrate(request: MigrationRequest): Promise<Migrated>;
  /** Says of a ledger that nobody has open that it was put back from a copy; answers with its new epoch. */
  beginEpoch(config: Config): Promise<number>;
  /** Looks at a register without changing it. */
  inspect<T>(config: Config, look: (register: Inspected) => Promise<T>): Promise<T>;
};
