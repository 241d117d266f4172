import type { Clock } from './application/index.js';
import type { ServeOptions, Serving } from './cli/composition.js';
import type { Config } from './config.js';
import type { Ledger } from './ledger/index.js';

export const serve = async (_: {
  readonly config: Config;
  readonly options: ServeOptions;
  readonly ledger: Ledger;
  readonly clock: Clock;
}): Promise<Serving> => {
  throw new Error('no server');
};
