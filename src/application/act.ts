import type { Actor, CommandOf, DocumentRef, LegalDate } from '../kernel/index.js';
import type { CommandRequest, Commands, CommandType } from './application.js';
import type { CommandName } from './permissions/index.js';
import type { ConcealedPerson } from './personal/conceal.js';
import type { Concealed } from './personal/concealed.js';

/** Commands as the register carries them out: personal data is concealed from the start. */
export type CarriedCommands = Omit<Commands, 'registerLearner' | 'correctLearnerName'> & {
  registerLearner: ConcealedPerson;
  correctLearnerName: Omit<Commands['correctLearnerName'], 'name'> & { readonly name: Concealed };
};

/** A command as it was asked: its type and data together, so that one narrows the other. */
export type AnyCommand = CommandOf<CarriedCommands>;

/** A request of every type, each with the data that is carried. */
export type CarriedRequest = {
  [Type in CommandType]: Omit<CommandRequest<Type>, 'data'> & { readonly data: CarriedCommands[Type] };
}[CommandType];

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
