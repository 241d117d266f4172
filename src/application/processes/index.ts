export type { ProcessPorts, RunReport, Task } from './run.js';
export { createProcesses, type Processes, type ProcessesOptions } from './schedule.js';
