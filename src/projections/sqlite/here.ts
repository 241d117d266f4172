import { stepsOn } from './carry-out.js';
import { openForWriting } from './file.js';
import type { Writer } from './steps.js';

/** Writes in the thread that asks: for one who has nothing else to do meanwhile. */
export const writerHere = (file: string): Writer => {
  const database = openForWriting(file);
  const carryOut = stepsOn(database);
  return {
    carryOut: async (steps) => carryOut(steps),
    close: async () => {
      database.close();
    },
  };
};
