export { openHashFiles } from './hash-files.js';
export { readHashFiles } from './read-hashes.js';
