export { LOG_KEY_FILE, openLogKeys, retireLogKeys, rotateLogKey } from './log-keys.js';
export { UnusableKeyFile } from './private-file.js';
export { openWitnessKey, WITNESS_KEY_FILE } from './witness-key.js';
