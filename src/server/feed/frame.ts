import type { Place } from '../../feed/index.js';

/** A message of the feed in the bytes in which every subscriber of one channel gets it: an execution result as JSON. */
export type Frame = {
  readonly payload: Buffer;
  readonly to: Place;
  /** It says only how far the feed has come. */
  readonly quiet: boolean;
};
