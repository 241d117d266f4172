import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { collect, contractCodec, noted } from '../../contract/ledger/fixture.js';

/**
 * A program that appends until it is killed: 32 lanes, each on its own stream, one batch of one to three events after
 * the other. What it is about to append and what was acknowledged goes to standard output, which on a pipe is written
 * before the call returns.
 */
const LANES = 32;
/** The reader is behind and the pipe is full for now. */
const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

const say = (...words: readonly (string | number)[]): void => {
  for (let left = Buffer.from(`${words.join(' ')}\n`); left.length > 0; ) {
    try {
      left = left.subarray(writeSync(1, left));
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  }
};

const [folder = ''] = process.argv.slice(2);
const ledger = await openSqliteLedger({ folder, codec: contractCodec });
say('open');

await Promise.all(
  Array.from({ length: LANES }, async (_, lane) => {
    const stream = `note-lane-${lane}`;
    const [last] = await collect(ledger.readStream(stream, { backwards: true, limit: 1 }));
    let revision = last?.envelope.revision ?? 0;
    for (let batch = 0; ; batch += 1) {
      const ids = Array.from({ length: 1 + (batch % 3) }, () => randomUUID());
      say('try', stream, revision, ...ids);
      const appended = await ledger.append(
        stream,
        revision,
        ids.map((id) => noted(id, id)),
      );
      revision = appended.revision;
      say('ack', stream, ...appended.entries.map((entry) => `${entry.sequence}:${entry.envelope.id}`));
    }
  }),
);
