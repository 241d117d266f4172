import type { Actor, CommandOf, DocumentRef, LegalDate } from '../kernel/index.js';
import type { Commands } from './application.js';
import type { CommandName } from './permissions/index.js';

/** A command as it was asked: its type and data together, so that one narrows the other. */
export type AnyCommand = CommandOf<Commands>;

/** A command on its way through the register: who does what on which legal date, and the ids that make it repeatable. */
export type Act<Command extends { readonly type: string; readonly data: object } = AnyCommand> = {
  readonly command: Command;
  readonly commandId: string;
  readonly inputHash: string;
  readonly idempotencyKey: string;
  readonly actor: Actor;
  /** The legal date of the act. */
  readonly on: LegalDate;
  /** The day in Shanghai on which it is asked. */
  readonly today: LegalDate;
  readonly document?: DocumentRef;
  readonly expectedRevision?: number;
  readonly correlationId: string;
  /** The command's id, or the event that it follows from. */
  readonly causationId: string;
};

export type AnyAct = Act<{ readonly type: CommandName; readonly data: object }>;
