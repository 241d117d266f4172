import pino from 'pino';
import { expect, it } from 'vitest';
import { instant, legalDate } from '../src/kernel/index.js';
import { openPostgresViewStore } from '../src/projections/postgres/index.js';
import { openRegister as openWhole } from '../src/register.js';
import { everything } from './support/everything.js';
import { memoryStore } from './support/memory-ledger.js';
import { newSchema } from './support/postgres/schema.js';
import { cityHead, cityOfficer, newLedger, openRegister } from './support/register.js';
import { holidays, policy2011 } from './support/shipped.js';
import { baseOfficer, classOf } from './support/teaching.js';
import { newVault } from './support/vault.js';
import { reach } from './support/way.js';

it('does what is due once where the processes of three nodes see it at the same time', async () => {
  const kept = memoryStore();
  const ledger = newLedger(kept);
  const past = openRegister({ ledger, now: instant('2013-04-10T09:00:00+08:00') });
  await past.found();
  const baseId = await reach(past, 'ANNOUNCED');
  const classes: string[] = [];
  for (const day of ['2013-06-03', '2013-06-04', '2013-06-05']) {
    const lecture = classOf(baseId, [day], { basis: 'LECTURE', mode: 'SPARE_TIME' });
    classes.push((await past.do(baseOfficer(), 'openClass', undefined, lecture)).id);
  }
  const ground = 'ARBITRARY_FEES' as const;
  const evidence = [{ title: '票据', sha256: 'b'.repeat(64) }];
  await past.do(cityOfficer, 'verifyViolation', baseId, { kind: ground, finding: '超标准收费', evidence });
  await past.do(cityOfficer, 'notifyRevocation', baseId, { ground, reasons: ['查实'] });
  await past.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
  await past.do(cityHead, 'revokeBase', baseId, { ground });

  const schema = await newSchema();
  const nodes = [];
  for (let n = 0; n < 3; n += 1)
    nodes.push(
      await openWhole({
        ledger,
        store: openPostgresViewStore(schema.address),
        vault: await newVault(),
        clock: { now: () => instant('2013-04-11T09:00:00+08:00') },
        holidays,
        city: policy2011.city.gb6,
        log: pino({ level: 'silent' }),
      }),
    );
  for (const node of nodes) node.start();

  const watching = new AbortController();
  const seen = new Set<string>();
  for await (const message of ledger.subscribe({ signal: watching.signal })) {
    if (message.kind !== 'entries') continue;
    for (const { envelope } of message.entries) if (envelope.type === 'ClassCancelled') seen.add(envelope.stream);
    if (seen.size === classes.length) break;
  }
  const head = await ledger.head();
  if (head === undefined) throw new Error('nothing recorded');
  for (const { views } of nodes) {
    await views.waitFor(head.position, 20_000);
    expect(await views.pending.stranded(legalDate('2013-04-11'))).toEqual([]);
  }
  for (const node of nodes) await node.close();
  const envelopes = await everything(newLedger(kept));
  const cancelled = envelopes.filter(({ type }) => type === 'ClassCancelled').map(({ stream }) => stream);
  expect(cancelled.sort()).toEqual([...classes].sort());
  await schema.drop();
});
