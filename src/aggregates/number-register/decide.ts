import {
  type Actor,
  accept,
  type CommandOf,
  type Decider,
  type Decision,
  type Fact,
  type LegalDate,
  nothingToDo,
  refusing,
} from '../../kernel/index.js';
import type { Measures } from '../measures/index.js';
import { type NumberRegisterEvent, numberRegisterEvent } from './events.js';
import { formatNumber } from './number.js';
import { numberRegisterRefusals } from './refusals.js';
import {
  type Allocation,
  allocationOf,
  emptyRegister,
  type NumberRegister,
  type NumberRegisterCommands,
} from './state.js';

export type NumberRegisterCommand = CommandOf<NumberRegisterCommands>;
export type NumberRegisterContext = {
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly actor: Actor;
  /** In force on `on`; absent before the regulation's first day. */
  readonly measures?: Measures;
};

const { refuse } = refusing(numberRegisterRefusals);

/** Art.8(3): the next serial of the city. A base that has its number keeps it: nothing is recorded again. */
export const allocateNumber = (
  { baseId, level, gb6, idempotencyKey }: NumberRegisterCommands['allocateNumber'],
  register: NumberRegister,
  { measures }: NumberRegisterContext,
): Decision<NumberRegisterEvent> => {
  if (allocationOf(register, baseId) !== undefined) return nothingToDo;
  if (measures === undefined) return refuse('NO_MEASURES', 'Art.11', { field: 'on' });
  const { prefix, serialDigits } = measures.params.numbering;
  const serial = register.last + 1;
  if (String(serial).length > serialDigits) {
    return refuse('SERIALS_EXHAUSTED', 'Art.8(3)', { params: { digits: serialDigits } });
  }
  const number = formatNumber({ prefix, level, gb6, serial }, serialDigits);
  return accept(numberRegisterEvent('NumberAllocated', { baseId, serial, number, level, gb6, idempotencyKey }));
};

/**
 * Successive states share one map, written only at its end: a register of 100,000 numbers is not copied for each next
 * one. `allocationOf` leaves out what is above a state's own `last`, so an older state still answers as it did. A state
 * that has already been continued gets a map of its own when it is continued again, so both answers stay right.
 */
const evolve = (register: NumberRegister, fact: Fact<NumberRegisterEvent>): NumberRegister => {
  switch (fact.type) {
    case 'NumberAllocated': {
      const { baseId, serial, number } = fact.data;
      const isTip = register.last > 0 && register.byBase.size === register.last && !register.byBase.has(baseId);
      const byBase = isTip ? register.byBase : ownCopy(register);
      byBase.set(baseId, { number, serial });
      return { last: serial, byBase };
    }
    default:
      return fact.type satisfies never;
  }
};

const ownCopy = (register: NumberRegister): Map<string, Allocation> =>
  new Map([...register.byBase].filter(([, allocation]) => allocation.serial <= register.last));

const decide = (
  command: NumberRegisterCommand,
  register: NumberRegister,
  context: NumberRegisterContext,
): Decision<NumberRegisterEvent> => {
  switch (command.type) {
    case 'allocateNumber':
      return allocateNumber(command.data, register, context);
    default:
      return command.type satisfies never;
  }
};

export const numberRegisterDecider: Decider<
  NumberRegisterCommand,
  NumberRegister,
  NumberRegisterEvent,
  NumberRegisterContext
> = { initialState: emptyRegister, evolve, decide };
