import { type EventStoreAddress, eventStoreAddress } from '../../../src/eventstoredb-address.js';

/** The server that JIDI_TEST_ESDB_URL names, if any. */
export const serverUnderTest = (): EventStoreAddress | undefined => {
  const text = process.env.JIDI_TEST_ESDB_URL;
  if (text === undefined || text === '') return undefined;
  const reading = eventStoreAddress(text);
  if (!('value' in reading)) throw new Error(`JIDI_TEST_ESDB_URL ${reading.en}`);
  return reading.value;
};
