import type { Actor } from '../../../src/kernel/index.js';
import { tokenRoles } from '../../../src/server/auth/index.js';
import { jidi } from './program.js';

/** Tokens as an operator makes them, with `jidi token`; one for each person. */
export const tokensOf = (dataFolder: string): ((actor: Actor) => Promise<string>) => {
  const known = new Map<string, Promise<string>>();
  const make = async ({ id, role, bureau }: Actor): Promise<string> => {
    if (!tokenRoles.some((one) => one === role)) throw new Error(`${role} has no token`);
    const of = bureau === undefined ? [] : ['--bureau', bureau];
    const { code, stdout, stderr } = await jidi(['token', '--role', role, '--subject', id, ...of], {
      JIDI_DATA: dataFolder,
    });
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  return (actor) => {
    const token = known.get(actor.id) ?? make(actor);
    known.set(actor.id, token);
    return token;
  };
};
