export { buildRegisterSchema } from './build.js';
export { printedSchema } from './emit.js';
export type { ExportRequest, ExportStarted, Exports } from './export/exports.js';
export { refetchLabels } from './feed/change.types.js';
export type { ChangeFilterInput, ChangesArguments } from './feed/changes.args.js';
export { type FieldNames, type Opened, openChanges } from './feed/opened.js';
export type { EdgeContext } from './shared/context.js';
export {
  badArgument,
  type EdgeErrorCode,
  edgeError,
  type FieldFault,
  inputRules,
  MOST_FAULTS,
} from './shared/errors.js';
export { cited, labelled } from './shared/label.type.js';
export { type Language, languageOf, worded } from './shared/language.js';
export { createLoaders } from './shared/loaders.js';
