import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Ledger } from '../../src/ledger/index.js';
import { appending } from './ledger/appending.js';
import { concurrency } from './ledger/concurrency.js';
import type { LedgerHarness, LedgerPlace, Subject } from './ledger/fixture.js';
import { lifecycle } from './ledger/lifecycle.js';
import { limits } from './ledger/limits.js';
import { reading } from './ledger/reading.js';
import { retrying } from './ledger/retrying.js';
import { subscribing } from './ledger/subscribing.js';

/** Everything that the port promises, for any adapter. */
export const ledgerContract = (adapter: string, harness: LedgerHarness) =>
  describe(`the ${adapter} ledger`, () => {
    let place: LedgerPlace;
    let ledger: Ledger;
    const opened: { readonly place: LedgerPlace; readonly ledger: Ledger }[] = [];

    const subject: Subject = {
      get ledger() {
        return ledger;
      },
      restart: async () => {
        await ledger.close();
        ledger = await place.open();
      },
      empty: async () => {
        const place = await harness.create();
        const ledger = await place.open();
        opened.push({ place, ledger });
        return ledger;
      },
    };

    beforeAll(async () => {
      place = await harness.create();
      ledger = await place.open();
    });
    afterEach(async () => {
      for (const { place, ledger } of opened.splice(0)) {
        await ledger.close();
        await place.dispose();
      }
    });
    afterAll(async () => {
      await ledger.close();
      await place.dispose();
    });

    appending(subject);
    retrying(subject);
    limits(subject);
    reading(subject);
    subscribing(subject);
    lifecycle(subject);
    concurrency(subject);
  });
