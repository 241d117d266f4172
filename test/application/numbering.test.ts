import { expect, test } from 'vitest';
import { numberRegisterEvents, parseNumber } from '../../src/aggregates/number-register/index.js';
import { blindIndex } from '../support/derived-ports.js';
import { DisturbedLedger } from '../support/faulty-ledger.js';
import {
  type Accepted,
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  liyang,
  newLedger,
  openRegister,
  type TestRegister,
  xinbei,
} from '../support/register.js';
import { reach } from '../support/way.js';

const allocated = ({ entries }: Accepted) =>
  numberRegisterEvents.NumberAllocated.data.parse(
    entries.find(({ envelope }) => envelope.type === 'NumberAllocated')?.envelope.data,
  );
const numbersOf = async (register: TestRegister) =>
  (await register.events()).flatMap(({ type, data }) =>
    type === 'NumberAllocated' ? [numberRegisterEvents.NumberAllocated.data.parse(data)] : [],
  );
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

const filedBases = async (register: TestRegister, count: number): Promise<readonly string[]> => {
  await register.found();
  const bases: string[] = [];
  for (const n of upTo(count)) {
    bases.push(await reach(register, 'FILED', { n, level: 'COUNTY', gb6: n % 2 === 0 ? liyang : xinbei }));
  }
  return bases;
};

test('scenario 6: numbering race — 20 at once, from 溧阳 and 新北, on three nodes', async () => {
  const register = openRegister();
  const bases = await filedBases(register, 20);
  const nodes = [register, ...[1, 2].map(() => openRegister({ ledger: register.ledger, index: blindIndex }))];
  const nodeFor = (i: number) => nodes[i % nodes.length] ?? register;
  const assign = (base: string, i: number) =>
    nodeFor(i).do(cityOfficer, 'assignNumber', base, {}, { key: `number ${i}`, on: '2012-03-16' });

  const answers = await Promise.all(bases.map(assign));
  const given = answers.map(allocated);
  expect(given.map(({ serial }) => serial).sort((a, b) => a - b)).toEqual(upTo(20));
  expect(new Set(given.map(({ number }) => number)).size).toBe(20);
  for (const { number, serial, gb6 } of given) {
    expect(parseNumber(number)).toMatchObject({ level: 'COUNTY', gb6, serial });
  }
  expect(new Set(given.map(({ gb6 }) => gb6))).toEqual(new Set([liyang, xinbei]));

  expect((await Promise.all(bases.map(assign))).map(allocated)).toEqual(given);

  const fifth = given.find(({ serial }) => serial === 5);
  const base = fifth?.baseId ?? '';
  const bureau = fifth?.gb6 ?? '';
  const on = { on: '2012-03-20' };
  await register.do(countyOfficer(bureau), 'announceBase', base, { noticeNo: '5号' }, on);
  const finding = { kind: 'ARBITRARY_FEES', finding: '超标准收费' } as const;
  const evidence = [{ title: '票据', sha256: 'b'.repeat(64) }];
  await register.do(countyOfficer(bureau), 'verifyViolation', base, { ...finding, evidence }, on);
  await register.do(
    countyOfficer(bureau),
    'notifyRevocation',
    base,
    { ground: 'ARBITRARY_FEES', reasons: ['查实'] },
    on,
  );
  await register.do(countyOfficer(bureau), 'hearStatement', base, { summary: '无异议' }, on);
  await register.do(countyHead(bureau), 'revokeBase', base, { ground: 'ARBITRARY_FEES' }, on);

  const next = await reach(register, 'NUMBERED', { n: 21 });
  expect((await numbersOf(register)).at(-1)).toMatchObject({ baseId: next, serial: 21 });
});

test('requests at once in one process are decided once each, without a conflict', async () => {
  const ledger = new DisturbedLedger(newLedger());
  const register = openRegister({ ledger });
  const bases = await filedBases(register, 12);
  ledger.appends = 0;
  await Promise.all(bases.map((base) => register.do(cityHead, 'assignNumber', base, {})));
  expect(ledger.appends).toBe(24);
});
