import { Worker } from 'node:worker_threads';
import type { LeadElsewhere } from './projections/index.js';
import { leaderInThread } from './projections/thread/leader.js';
import type { ViewsPlace } from './views-thread.js';

const fromSource = import.meta.url.endsWith('.ts');
const program = new URL(fromSource ? './views-thread-from-source.mjs' : './views-thread.js', import.meta.url);

/** Has the views of files led in a thread of its own, so that who is served does not wait for the views of others. */
export const leadInThread =
  (place: ViewsPlace): LeadElsewhere =>
  (hooks) =>
    leaderInThread(() => new Worker(program, { workerData: place }), hooks);
