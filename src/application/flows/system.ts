import { type Actor, type LegalDate, legalDateAt } from '../../kernel/index.js';
import type { Act } from '../act.js';
import { commandIdOf, inputHashOf } from '../identity.js';
import type { CommandName } from '../permissions/index.js';
import type { Clock } from '../ports.js';

/** The register itself, when a period ends by law or a reservation has to be carried out. */
export const systemActor: Actor = { id: 'system', role: 'SYSTEM' };

type Order<Command> = {
  readonly command: Command;
  readonly stream: string;
  /** Says what is done, so that doing it twice is doing it once. */
  readonly key: string;
  readonly on: LegalDate;
  readonly because?: { readonly eventId: string; readonly correlationId: string };
};

/** An act of the register itself; its ids depend on what is done alone, so any node and any run makes the same. */
export const systemAct = <Command extends { readonly type: CommandName; readonly data: object }>(
  clock: Clock,
  { command, stream, key, on, because }: Order<Command>,
): Act<Command> => {
  const commandId = commandIdOf(systemActor.id, key);
  return {
    command,
    commandId,
    inputHash: inputHashOf({ ...command, target: stream }),
    idempotencyKey: key,
    actor: systemActor,
    on,
    today: legalDateAt(clock.now()),
    correlationId: because?.correlationId ?? commandId,
    causationId: because?.eventId ?? commandId,
  };
};
