import type { BaseCommands } from '../aggregates/base/index.js';
import type { JurisdictionCommands } from '../aggregates/jurisdiction/index.js';
import type { MeasuresCommands } from '../aggregates/measures/index.js';
import type { OrganisationCommands } from '../aggregates/organisation/index.js';
import type { Actor, DocumentRef, LegalDate, Refusal } from '../kernel/index.js';
import type { Entry, Position } from '../ledger/ledger.js';

/** What people ask for. What the register asks of itself (reservations, lapses, releases) is not in here. */
export type Commands = Omit<BaseCommands, 'assignNumber' | 'lapseRectification'> & {
  /** Allocates the next number and writes it on the base. */
  assignNumber: Record<never, never>;
} & Omit<OrganisationCommands, 'reserveRecognition' | 'releaseRecognition'> &
  MeasuresCommands &
  JurisdictionCommands;
export type CommandType = keyof Commands;

export type CommandRequest<Type extends CommandType = CommandType> = {
  readonly type: Type;
  /**
   * The aggregate's id, which is its stream's name (`base-…`, `organisation-…`). Absent for commands that create
   * (`submitApplication`, `registerOrganisation`, `registerLegacyInstitution`) and for the city's single streams
   * (measures, jurisdiction).
   */
  readonly target?: string;
  readonly data: Commands[Type];
  readonly actor: Actor;
  /** 1 to 200 characters; the same key by the same actor is the same command. */
  readonly idempotencyKey: string;
  /** The revision that the officer saw; refused as `STALE_REVISION` when the stream has moved on. */
  readonly expectedRevision?: number;
  /** The legal date of the act; today in Shanghai where absent, never later than today. */
  readonly on?: LegalDate;
  readonly document?: DocumentRef;
  readonly correlationId?: string;
};

export type CommandOutcome =
  | {
      readonly ok: true;
      /** The aggregate's id. */
      readonly id: string;
      /** What this command recorded, on every stream it wrote; on a retry, what it had recorded then. Empty when nothing had to change. */
      readonly entries: readonly Entry[];
      /** The last entry's; absent when there is none. */
      readonly position?: Position;
      readonly revision: number;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The one way to change the register. Faults (ledger unavailable, outcome unknown, too many conflicts) throw. */
export interface Application {
  execute<Type extends CommandType>(request: CommandRequest<Type>): Promise<CommandOutcome>;
}

/** The stream kept changing under a command; nothing was written. Trying again later is safe. */
export class TooManyConflicts extends Error {
  override readonly name = 'TooManyConflicts';
}
