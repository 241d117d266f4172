import { parentPort, workerData } from 'node:worker_threads';
import { stepsOn } from './carry-out.js';
import { openForWriting } from './file.js';
import type { Step } from './steps.js';

/** The thread that writes the views: indexes and pages are kept up here, so that the event loop need not. */

const port = parentPort;
if (port === null) throw new Error('the writer of the views runs as a worker thread');
const file: string = workerData;

const database = openForWriting(file);
const carryOut = stepsOn(database);

port.on('message', (steps: readonly Step[] | undefined) => {
  if (steps !== undefined) {
    port.postMessage(carryOut(steps));
    return;
  }
  database.close();
  port.close();
});
