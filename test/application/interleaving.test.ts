import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BaseFact, baseDecider, isOpen } from '../../src/aggregates/base/index.js';
import { organisationEvents } from '../../src/aggregates/organisation/index.js';
import { fold } from '../../src/kernel/index.js';
import { blindIndex } from '../support/derived-ports.js';
import { Crash, DisturbedLedger } from '../support/faulty-ledger.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  newLedger,
  openRegister,
  organisationIdNo,
  type TestRegister,
} from '../support/register.js';
import { formOf, reach } from '../support/way.js';

/** What a person does next to the institution's base, whichever state it is in. */
const acts = ['apply', 'withdraw', 'number', 'announce', 'close', 'upkeep'] as const;
type Move = { readonly n: number; readonly node: number; readonly act: (typeof acts)[number]; readonly crash: boolean };
const move: fc.Arbitrary<Move> = fc.record({
  n: fc.integer({ min: 1, max: 3 }),
  node: fc.integer({ min: 0, max: 1 }),
  act: fc.constantFrom(...acts),
  crash: fc.boolean(),
});
/** Moves within a group run at the same time, the groups one after another. */
const groups = fc.array(fc.array(move, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

test('whatever happens at once and dies halfway, numbers stay gapless and an organisation has one live recognition', async () => {
  await fc.assert(
    fc.asyncProperty(groups, async (plan) => {
      const ledger = newLedger();
      const register = openRegister({ ledger });
      await register.found();
      const bases = new Map<number, string>();
      for (const n of [1, 2, 3]) bases.set(n, await reach(register, 'APPROVED', { n }));

      for (const [round, group] of plan.entries()) {
        await Promise.all(group.map((move, i) => play(move, { ledger, register, bases, key: `${round}.${i}` })));
      }
      const report = await register.processes.runOnce();
      expect([report.refused, report.failed]).toEqual([[], []]);
      await expectInvariants(register);
    }),
    { numRuns: 40 },
  );
}, 60_000);

type Table = {
  readonly ledger: ReturnType<typeof newLedger>;
  readonly register: TestRegister;
  readonly bases: Map<number, string>;
  readonly key: string;
};

/** One move on a node of its own cache; a crash strikes its second append. Refusals and crashes are part of the game. */
const play = async ({ n, act, crash }: Move, { ledger, register, bases, key }: Table): Promise<void> => {
  let appends = 0;
  const disturbed = new DisturbedLedger(ledger, async (append) => {
    appends += 1;
    if (crash && appends > 1) throw new Crash('in the middle');
    return append();
  });
  const node = openRegister({ ledger: disturbed, index: blindIndex });
  const base = bases.get(n) ?? '';
  const asked = { key, on: '2012-04-01' };
  const applicant = applicantOf(organisationIdNo(n));
  try {
    switch (act) {
      case 'apply': {
        const outcome = await node.ask(applicant, 'submitApplication', undefined, formOf(n, 'MUNICIPAL'), asked);
        if (outcome.ok) bases.set(n, outcome.id);
        return;
      }
      case 'withdraw':
        await node.ask(applicant, 'withdrawApplication', base, { reason: '暂缓' }, asked);
        return;
      case 'number':
        await node.ask(cityHead, 'assignNumber', base, {}, asked);
        return;
      case 'announce':
        await node.ask(cityOfficer, 'announceBase', base, { noticeNo: key }, asked);
        return;
      case 'close':
        await node.ask(cityOfficer, 'closeBase', base, { reasonCode: 'OWN_REQUEST', reason: '停办' }, asked);
        return;
      case 'upkeep':
        await register.processes.runOnce();
        return;
      default:
        return act satisfies never;
    }
  } catch (fault) {
    if (!(fault instanceof Crash)) throw fault;
  }
};

const expectInvariants = async (register: TestRegister): Promise<void> => {
  const events = await register.events();
  const numbers = events.flatMap(({ type, data }) => (type === 'NumberAllocated' ? [data] : []));
  expect(numbers).toEqual(numbers.map((_, i) => expect.objectContaining({ serial: i + 1 })));
  expect(new Set(numbers.map((data) => JSON.stringify(data))).size).toBe(numbers.length);
  const written = events.filter(({ type }) => type === 'BaseNumbered');
  expect(written.map(({ data }) => data)).toHaveLength(numbers.length);

  for (const n of [1, 2, 3]) {
    const organisation = await register.stream(organisationIdNo(n));
    const held = organisation.flatMap(({ envelope: { type, data } }) =>
      type === 'RecognitionReserved' ? [organisationEvents.RecognitionReserved.data.parse(data).baseId] : [],
    );
    const open: string[] = [];
    for (const baseId of held) {
      const facts = (await register.stream(baseId)).map(({ envelope }) => ({
        ...envelope,
        occurredOn: envelope.meta.occurredOn,
        actor: envelope.meta.actor,
      }));
      if (isOpen(fold(baseDecider, facts as unknown as BaseFact[]))) open.push(baseId);
    }
    expect(open.length).toBeLessThanOrEqual(1);
    const released = organisation.filter(({ envelope }) => envelope.type === 'RecognitionReleased').length;
    expect(held.length - released).toBe(open.length);
  }
};
