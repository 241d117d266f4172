import { expect, test } from 'vitest';
import { numberRegisterEvents } from '../../src/aggregates/number-register/index.js';
import { legalDate } from '../../src/kernel/index.js';
import {
  cityOfficer,
  codes,
  countyHead,
  countyOfficer,
  openRegister,
  qishuyan,
  wujin,
  xinbei,
} from '../support/register.js';
import { reach } from '../support/way.js';

const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];

test('scenario 12: boundary change — 戚墅堰 acts until the hand-over, 武进 after it, and the number stays', async () => {
  const register = openRegister();
  await register.found();
  const base = await reach(register, 'ANNOUNCED', { level: 'COUNTY', gb6: qishuyan });
  const [allocation] = await register.stream('numberRegister-320400');
  const { number } = numberRegisterEvents.NumberAllocated.data.parse(allocation?.envelope.data);
  expect(number).toMatch(/^CZJX-2-320405-0001-\d$/);

  const order = (gb6: string, servedOn: string) =>
    register.ask(
      countyOfficer(gb6),
      'orderRectification',
      base,
      { items, servedOn: legalDate(servedOn) },
      { on: servedOn },
    );
  const accept = (gb6: string, on: string) => register.ask(countyHead(gb6), 'acceptRectification', base, {}, { on });

  expect(codes(await order(wujin, '2014-06-01'))).toEqual(['FORBIDDEN']);
  expect(codes(await order(qishuyan, '2014-06-01'))).toEqual([]);
  expect(codes(await accept(wujin, '2014-07-01'))).toEqual(['FORBIDDEN']);
  expect(codes(await accept(qishuyan, '2014-07-01'))).toEqual([]);

  expect(codes(await order(qishuyan, '2015-04-28'))).toEqual(['FORBIDDEN']);
  expect(codes(await order(xinbei, '2015-04-28'))).toEqual(['FORBIDDEN']);
  expect(codes(await order(wujin, '2015-04-28'))).toEqual([]);

  const numbered = (await register.stream(base)).filter(({ envelope }) => envelope.type === 'BaseNumbered');
  expect(numbered.map(({ envelope }) => envelope.data)).toEqual([{ number, serial: 1 }]);
  expect(await register.do(cityOfficer, 'assignNumber', base, {})).toMatchObject({ entries: [] });
});

test('a county bureau speaks for an organisation whose base is in its territory, and for one that has none', async () => {
  const register = openRegister();
  await register.found();
  const free = await reach(register, 'REGISTERED', { n: 1 });
  await reach(register, 'APPLIED', { n: 2, level: 'COUNTY', gb6: wujin });
  const bound = (await register.events()).find(({ type }) => type === 'RecognitionReserved')?.stream;
  const rename = { name: '新名学院' };

  expect(codes(await register.ask(countyOfficer(xinbei), 'renameOrganisation', free, rename))).toEqual([]);
  expect(codes(await register.ask(countyOfficer(xinbei), 'renameOrganisation', bound, rename))).toEqual(['FORBIDDEN']);
  expect(codes(await register.ask(countyOfficer(wujin), 'renameOrganisation', bound, rename))).toEqual([]);
});
