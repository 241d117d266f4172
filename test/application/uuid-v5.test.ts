import fc from 'fast-check';
import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { uuidV5 } from '../../src/application/uuid-v5.js';

test('gives the UUID that RFC 9562 gives, as an independent implementation has it', () => {
  expect(uuidV5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
  for (const name of ['常'.repeat(1_360), '常'.repeat(1_361), 'x'.repeat(100_000)])
    expect(uuidV5(name, '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(v5(name, '6ba7b810-9dad-11d1-80b4-00c04fd430c8'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (name, namespace) => {
      expect(uuidV5(name, namespace)).toBe(v5(name, namespace));
    }),
  );
});
