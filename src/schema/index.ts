export { buildRegisterSchema } from './build.js';
export { printedSchema } from './emit.js';
export type { ExportRequest, ExportStarted, Exports } from './export/exports.js';
export type { EdgeContext } from './shared/context.js';
export {
  badArgument,
  type EdgeErrorCode,
  edgeError,
  type FieldFault,
  inputRules,
  MOST_FAULTS,
} from './shared/errors.js';
export { type Language, languageOf, worded } from './shared/language.js';
export { createLoaders } from './shared/loaders.js';
