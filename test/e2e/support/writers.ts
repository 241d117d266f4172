import { stepsToPlaque } from './base-life.js';
import type { Payload } from './client.js';
import { type Client, NoAnswer } from './client.js';

/** A command that was answered, and the entries that the answer said were recorded for it. */
export type Acknowledged = { readonly key: string; readonly entries: Payload['entries'] };

/** Lets writers wait for a server that is down: `current` resolves when there is one to ask. */
export type Availability = { readonly current: () => Promise<void>; readonly isOver: () => boolean };

/**
 * Takes institution after institution to its plaque. A command without an answer is sent again under the same key to
 * the next server, until it is answered; so in the end everything that was sent is acknowledged.
 * @throws Error when a command is refused: none of them should be
 */
export const runWriter = async (
  { send }: Client,
  { current, isOver }: Availability,
  nextInstitution: () => number,
  onAcknowledged: (acknowledged: Acknowledged) => void,
): Promise<void> => {
  const answered = async (attempt: () => ReturnType<ReturnType<typeof stepsToPlaque>[number]['carryOut']>) => {
    for (;;) {
      await current();
      try {
        const payload = await attempt();
        // Recorded, and not in the views yet: the same key again shows it when it is.
        if (payload.userErrors.length > 0 || payload.base !== null) return payload;
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
      }
    }
  };
  while (!isOver()) {
    const n = nextInstitution();
    let baseId = '';
    for (const { name, carryOut } of stepsToPlaque(n)) {
      const key = `${n} ${name}`;
      const { entries, userErrors, base } = await answered(() => carryOut(send, key, baseId));
      if (userErrors.length > 0) throw new Error(`${key}: ${JSON.stringify(userErrors)}`);
      onAcknowledged({ key, entries });
      baseId = base?.id ?? baseId;
      if (isOver()) return;
    }
  }
};
