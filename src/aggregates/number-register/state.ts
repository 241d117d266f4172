import type { Level } from '../vocabulary.js';

export type Allocation = { readonly number: string; readonly serial: number };
/**
 * One gapless, never-reset, never-reused sequence for the whole city (Art.8(3)). `last` is 0 when none was given.
 * `byBase` may hold allocations of later states: read it through {@link allocationOf}.
 */
export type NumberRegister = { readonly last: number; readonly byBase: Map<string, Allocation> };

export const emptyRegister: NumberRegister = { last: 0, byBase: new Map() };

/** The number that a base has, in this state of the register. */
export const allocationOf = (register: NumberRegister, baseId: string): Allocation | undefined => {
  const allocation = register.byBase.get(baseId);
  return allocation !== undefined && allocation.serial <= register.last ? allocation : undefined;
};

export type NumberRegisterCommands = {
  allocateNumber: {
    readonly baseId: string;
    readonly level: Level;
    readonly gb6: string;
    readonly idempotencyKey: string;
  };
};
