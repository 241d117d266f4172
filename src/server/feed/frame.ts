import type { Place } from '../../feed/index.js';

/** An execution result in bytes that all its subscribers share. */
export type Payload = {
  /** As JSON. */
  readonly json: Buffer;
  /** The same bytes and the brace that ends the message of graphql-transport-ws around them. */
  readonly ending: Buffer;
};

export const payloadOf = (result: object): Payload => {
  const ending = Buffer.from(`${JSON.stringify(result)}}`);
  return { json: ending.subarray(0, -1), ending };
};

/** A message of the feed in the bytes in which every subscriber of one channel gets it. */
export type Frame = {
  readonly payload: Payload;
  readonly to: Place;
  /** It says only how far the feed has come. */
  readonly quiet: boolean;
};
