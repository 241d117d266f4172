import { expect, test } from 'vitest';
import { bootstrap, FoundingRefused } from '../../src/application/index.js';
import { instant, legalDate } from '../../src/kernel/index.js';
import { crashAfter, DisturbedLedger } from '../support/faulty-ledger.js';
import { cityOfficer, newLedger, openRegister } from '../support/register.js';
import { changeRows, divisionRows, policy2011, policy2015 } from '../support/shipped.js';

const founding = { policy: policy2011, divisions: divisionRows, changes: changeRows };

test('an empty register gets its divisions, what became of them, and then the first measures', async () => {
  const register = openRegister();
  const founded = await register.found();
  const events = await register.events();
  expect(founded).toMatchObject({ founded: true, entries: events.length });
  expect(events.filter(({ type }) => type === 'DivisionEstablished')).toHaveLength(divisionRows.length);
  expect(events.filter(({ type }) => type === 'JurisdictionChanged')).toHaveLength(changeRows.length);
  expect(events.at(-1)).toMatchObject({
    type: 'PolicyVersionPublished',
    data: { version: 1, effectiveFrom: '2011-09-01' },
    meta: { occurredOn: '2011-09-01', actor: { role: 'SYSTEM' }, document: { ref: '常人社规〔2011〕4号' } },
  });
});

test('a register that has its measures is left alone, whatever the files say by now', async () => {
  const register = openRegister();
  await register.found();
  const { params } = policy2015.measures;
  const data = { title: '修订', effectiveFrom: legalDate('2016-02-01'), params };
  await register.do(cityOfficer, 'publishMeasures', undefined, data);
  const before = await register.ledger.head();
  expect(await register.found()).toEqual({ founded: false, entries: 0 });
  expect(await register.ledger.head()).toEqual(before);
});

test.each([0, 1, 7, 13])('a start that is interrupted after %i appends goes on where it stopped', async (appends) => {
  const ledger = newLedger();
  const dying = openRegister({ ledger: new DisturbedLedger(ledger, crashAfter(appends)) });
  await expect(dying.found()).rejects.toThrow('after');
  const register = openRegister({ ledger });
  await register.found();

  const undisturbed = openRegister();
  await undisturbed.found();
  const ids = async (of: typeof register) => (await of.events()).map(({ id }) => id);
  expect(await ids(register)).toEqual(await ids(undisturbed));
});

test('a whole division that was taken over is read off the table of codes where no change is listed', async () => {
  const register = openRegister();
  await bootstrap({
    application: register.application,
    ledger: register.ledger,
    founding: { ...founding, changes: [] },
    today: register.today(),
  });
  const changes = (await register.events()).flatMap(({ type, data }) => (type === 'JurisdictionChanged' ? [data] : []));
  expect(changes).toEqual([
    { gb6From: '320405', gb6To: '320412', on: '2015-04-28' },
    { gb6From: '320482', gb6To: '320413', on: '2015-04-28' },
  ]);
});

test('on a day before them, coming changes are recorded that day and take effect on theirs', async () => {
  const register = openRegister({ now: instant('2012-01-04T09:00:00+08:00') });
  await register.found();
  const change = (await register.events()).find(({ type }) => type === 'JurisdictionChanged');
  expect(change).toMatchObject({ data: { on: '2015-04-28' }, meta: { occurredOn: '2012-01-04' } });
});

test('files that contradict each other are refused by name', async () => {
  const register = openRegister();
  const changes = [{ gb6From: '320411', gb6To: '320499', on: legalDate('2013-01-01'), document: 'x' }];
  const attempt = bootstrap({
    application: register.application,
    ledger: register.ledger,
    founding: { ...founding, changes },
    today: register.today(),
  });
  await expect(attempt).rejects.toThrow(FoundingRefused);
  await expect(attempt).rejects.toThrow(/changeJurisdiction: DIVISION_NOT_IN_FORCE .*320499/);
});
