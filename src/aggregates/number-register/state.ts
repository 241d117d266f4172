import type { Level } from '../vocabulary.js';

export type Allocation = { readonly number: string; readonly serial: number };
/** One gapless, never-reset, never-reused sequence for the whole city (Art.8(3)). `last` is 0 when none was given. */
export type NumberRegister = { readonly last: number; readonly byBase: ReadonlyMap<string, Allocation> };

export const emptyRegister: NumberRegister = { last: 0, byBase: new Map() };

export type NumberRegisterCommands = {
  allocateNumber: { readonly baseId: string; readonly level: Level; readonly gb6: string; readonly idempotencyKey: string };
};
