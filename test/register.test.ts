import pino from 'pino';
import { expect, it } from 'vitest';
import { instant } from '../src/kernel/index.js';
import type { Entry } from '../src/ledger/index.js';
import { openRegister as openWhole } from '../src/register.js';
import { cityHead, cityOfficer, newLedger, openRegister } from './support/register.js';
import { holidays, policy2011 } from './support/shipped.js';
import { baseOfficer, classOf } from './support/teaching.js';
import { newVault } from './support/vault.js';
import { places } from './support/view-places.js';
import { reach } from './support/way.js';

const office = baseOfficer();

it('cancels by itself the class that a revoked base had not begun (Art.8(2)): its processes see training too', async () => {
  const ledger = newLedger();
  const past = openRegister({ ledger, now: instant('2013-04-10T09:00:00+08:00') });
  await past.found();
  const baseId = await reach(past, 'ANNOUNCED');
  const lecture = classOf(baseId, ['2013-06-03'], { basis: 'LECTURE', mode: 'SPARE_TIME' });
  const { id: classId } = await past.do(office, 'openClass', undefined, lecture);
  const ground = 'ARBITRARY_FEES' as const;
  const evidence = [{ title: '票据', sha256: 'b'.repeat(64) }];
  await past.do(cityOfficer, 'verifyViolation', baseId, { kind: ground, finding: '超标准收费', evidence });
  await past.do(cityOfficer, 'notifyRevocation', baseId, { ground, reasons: ['查实'] });
  await past.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
  await past.do(cityHead, 'revokeBase', baseId, { ground });

  const place = await places.forLedger(ledger.id);
  const register = await openWhole({
    ledger,
    store: place.open(),
    vault: await newVault(),
    clock: { now: () => instant('2013-04-11T09:00:00+08:00') },
    holidays,
    city: policy2011.city.gb6,
    log: pino({ level: 'silent' }),
  });
  const watching = new AbortController();
  const cancelled = async (): Promise<Entry | undefined> => {
    for await (const message of ledger.subscribe({ signal: watching.signal })) {
      if (message.kind !== 'entries') continue;
      const found = message.entries.find(({ envelope }) => envelope.type === 'ClassCancelled');
      if (found !== undefined) return found;
    }
    return undefined;
  };
  register.start();
  const entry = await cancelled();
  watching.abort();
  expect(entry?.envelope).toMatchObject({ stream: classId, meta: { actor: { role: 'SYSTEM' } } });
  await register.close();
  await place.dispose();
});
