export { createExports } from './exports.js';
export { addDownloads } from './route.js';
export { createExportRunner, type ExportRunner } from './runner.js';
