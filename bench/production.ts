import { runAsProduction } from '../src/config.js';

/** Imported before everything else: what is measured runs as the program does. */
runAsProduction();
