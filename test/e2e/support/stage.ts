import type { ServedProgram } from './program.js';
import type { Availability } from './writers.js';

export type Stage = Availability & {
  readonly address: () => string;
  /** A server is there to ask. */
  enter(served: ServedProgram): void;
  /** It is about to be gone. */
  leave(): void;
  /** Writers finish the command that they are at, and no more. */
  end(): void;
};

/** The server as its writers see it: gone and back, until it is over. */
export const createStage = (): Stage => {
  let program: ServedProgram | undefined;
  let arrive: () => void = () => undefined;
  const awaited = () =>
    new Promise<void>((resolve) => {
      arrive = resolve;
    });
  let arrived = awaited();
  let over = false;
  return {
    address: () => {
      if (program === undefined) throw new Error('no server has been started');
      return program.address;
    },
    current: () => arrived,
    isOver: () => over,
    enter: (served) => {
      program = served;
      arrive();
    },
    leave: () => {
      arrived = awaited();
    },
    end: () => {
      over = true;
    },
  };
};
