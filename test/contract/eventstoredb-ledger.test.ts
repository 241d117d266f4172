import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openEventStoreLedger } from '../../src/ledger/eventstoredb/index.js';
import { type Double, startDouble } from '../support/eventstoredb/double.js';
import { serverUnderTest } from './ledger/eventstoredb-server.js';
import { contractCodec } from './ledger/fixture.js';
import { ledgerContract } from './ledger.contract.js';

describe('over the protocol double', () => {
  let double: Double;
  beforeAll(async () => {
    double = await startDouble();
  });
  afterAll(() => double.stop());

  ledgerContract('EventStoreDB', {
    create: async () => {
      const options = { connectionString: double.address, prefix: `t${randomUUID()}`, codec: contractCodec };
      return { open: () => openEventStoreLedger(options), dispose: async () => undefined };
    },
  });
});

/** A node or a cluster of one's own: its address in JIDI_TEST_ESDB_URL, as for JIDI_LEDGER. */
describe('over a real server', () => {
  const server = serverUnderTest();
  if (server === undefined)
    test('the whole contract', ({ skip }) => skip('JIDI_TEST_ESDB_URL names no EventStoreDB server'));
  else
    ledgerContract('EventStoreDB', {
      create: async () => {
        const options = { ...server, prefix: `t${randomUUID()}`, codec: contractCodec };
        return { open: () => openEventStoreLedger(options), dispose: async () => undefined };
      },
    });
});
