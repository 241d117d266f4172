export { openHashFiles } from './hash-files.js';
