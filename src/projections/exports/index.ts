export * from './jobs.js';
export { exportJobsIn } from './store.js';
