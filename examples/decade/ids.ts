import { commandIdOf, baseIdOf as idOfBase } from '../../src/application/identity.js';
import type { Actor } from '../../src/kernel/index.js';

/** The id that the register will give the base, known beforehand from who applies and with which key. */
export const baseIdOf = (actor: Actor, key: string): string => idOfBase(commandIdOf(actor.id, key));
