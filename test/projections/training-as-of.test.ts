import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalDate } from '../../src/kernel/index.js';
import { openViews, type Viewer } from '../../src/projections/index.js';
import { newLedger } from '../support/register.js';
import { holidays } from '../support/shipped.js';
import { places } from '../support/view-places.js';
import { answersAt, answersNow } from './support/answers.js';
import { everythingTaught } from './support/everything-taught.js';
import { mark, markSteps } from './support/marks.js';
import { settle } from './support/views.js';

const TODAY = legalDate('2022-01-03');
/** Who sees the same bases whole, whatever is corrected of them. */
const VIEWERS: readonly Viewer[] = [
  { role: 'CITY', bureau: '320400' },
  { role: 'AUDITOR' },
  { role: 'BASE', bureau: 'organisation-100000001' },
  { role: 'PUBLIC' },
];

describe('what a base taught, as of a point', () => {
  test('is what the register answered then, at every stop of a history with corrections, withdrawals and acts ahead', {
    timeout: 300_000,
  }, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(markSteps(12), async (marks) => {
        const place = await places.empty();
        const ledger = newLedger();
        const views = await openViews({ ledger, store: place.open(), holidays, today: () => TODAY });
        const given = new Map<number, readonly unknown[]>();
        const note = async () => {
          await settle(views, ledger);
          const { sequence = 0 } = (await ledger.head()) ?? {};
          given.set(sequence, await Promise.all(VIEWERS.map((viewer) => answersNow(views, viewer))));
        };
        for (const step of everythingTaught(ledger)) {
          await step();
          await note();
        }
        // An effect that is recorded before its day would have today ahead of the date asked for.
        for (const step of marks.filter(({ kind }) => kind !== 'takeEffect')) {
          await mark(ledger, [step]);
          await note();
        }
        for (const [sequence, answers] of given) {
          for (const [i, viewer] of VIEWERS.entries()) {
            const again = await answersAt(views, { sequence, effective: TODAY }, viewer);
            expect([sequence, viewer, again]).toEqual([sequence, viewer, answers[i]]);
            compared += 1;
          }
        }
        await views.close();
        await place.dispose();
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(250);
  });
});
