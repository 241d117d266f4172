import type { Application, CommandOutcome, CommandRequest } from './application.js';

/** Enough to share an fsync among many; few enough to bound what a fault leaves under way. */
const AT_ONCE = 256;

/**
 * Carries out commands that do not depend on each other, side by side, and answers in their order: 20,000 registrations
 * take seconds, one after another they take minutes. The first fault stops what has not begun and is thrown when the rest
 * is over; the same requests again go on from there.
 */
export const executeAll = async (
  application: Pick<Application, 'execute'>,
  requests: readonly CommandRequest[],
  atOnce = AT_ONCE,
): Promise<readonly CommandOutcome[]> => {
  const outcomes: CommandOutcome[] = [];
  const faults: unknown[] = [];
  const waiting = requests.entries();
  const work = async (): Promise<void> => {
    for (const [i, request] of waiting) {
      if (faults.length > 0) return;
      try {
        outcomes[i] = await application.execute(request);
      } catch (fault) {
        faults.push(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, requests.length) }, work));
  if (faults.length > 0) throw faults[0];
  return outcomes;
};
