import type { Actor, Article, Refusal } from '../../kernel/index.js';
import { refusal } from '../refusals.js';
import { covers, type Scene } from './grants.js';
import { type CommandName, matrix } from './matrix.js';

export { decidingLevel, type Grant, type Scene } from './grants.js';
export {
  type CommandName,
  type InternalCommand,
  internalCommands,
  isCommandType,
  matrix,
  type Power,
} from './matrix.js';

/** The clause under which a command is carried out; a refusal that no rule of an aggregate gives cites it. */
export const articleOf = (command: CommandName): Article => matrix[command].article;

const forbidden = (command: CommandName, { role }: Actor): Refusal =>
  refusal('FORBIDDEN', articleOf(command), { params: { role, command } });

/** Refuses a role that may never carry the command out, whatever it is about; says so before anything is looked up. */
export const forbiddenByRole = (command: CommandName, actor: Actor): Refusal | undefined =>
  matrix[command].grants.some((grant) => grant.role === actor.role) ? undefined : forbidden(command, actor);

/** Refuses whom no grant covers in this scene. */
export const forbiddenIn = (scene: Scene, command: CommandName, actor: Actor): Refusal | undefined =>
  matrix[command].grants.some((grant) => covers(grant, actor, scene)) ? undefined : forbidden(command, actor);
