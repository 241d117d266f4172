import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../../src/aggregates/registry.js';
import { legalDate } from '../../../src/kernel/index.js';
import { createCodec, type Ledger, MAX_ENTRY_BYTES } from '../../../src/ledger/index.js';
import { openSqliteLedger } from '../../../src/ledger/sqlite/index.js';
import { blindIndex } from '../../support/derived-ports.js';
import { cityOfficer, openRegister, type TestRegister } from '../../support/register.js';
import { baseOfficer, classOf, hoursOf, registerPeople, registerRecord } from '../../support/teaching.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { reach } from '../../support/way.js';

const THOUSAND = 1_000;
const by = baseOfficer();
const days = ['2013-03-04', '2013-03-05', '2013-03-06', '2013-03-07'];

describe('a class of a thousand learners', () => {
  let ledger: Ledger;
  let register: TestRegister;
  let classId: string;
  let learnerIds: readonly string[];
  let commands = 0;
  beforeAll(async () => {
    const folder = await temporaryFolder();
    ledger = await openSqliteLedger({ folder: folder.path, codec: createCodec(formats) });
    register = openRegister({ ledger, index: blindIndex });
    await register.found();
    const baseId = await reach(register, 'ANNOUNCED');
    const from = legalDate('2012-01-01');
    const subject = { code: 'GX-01', name: '创新能力', hours: 24, from };
    const { id } = await register.do(cityOfficer, 'designatePublicSubject', undefined, subject);
    await register.do(cityOfficer, 'assignPublicDelivery', id, { baseId, from });
    learnerIds = await registerPeople(register, THOUSAND);

    const content = classOf(baseId, days, { category: 'PUBLIC', subject: 'GX-01' });
    const on = { on: '2013-03-11' };
    classId = (await register.do(by, 'openClass', undefined, content, on)).id;
    await register.do(by, 'enrolLearners', classId, { learnerIds }, on);
    const learners = learnerIds.map((learnerId) => ({ learnerId, hours: 6 }));
    for (const session of [1, 2, 3, 4]) await register.do(by, 'recordAttendance', classId, { session, learners }, on);
    const results = learnerIds.map((learnerId, n) => ({ learnerId, passed: n % 10 !== 0 }));
    await register.do(by, 'assessLearners', classId, { results }, on);
    await register.do(by, 'completeClass', classId, {}, on);
    await registerRecord(register, classId, { by, ...on });
    commands = new Set((await register.stream(classId)).map(({ envelope }) => envelope.meta.commandId)).size;
    return async () => {
      await ledger.close();
      await folder.remove();
    };
  }, 60_000);

  test('is enrolled, attended, assessed, completed, registered and decided in nine commands and one of the register', () => {
    expect(commands).toBe(9 + 1);
  });

  test('every learner’s hours are decided, and add up', async () => {
    const hours = await hoursOf(register, classId);
    expect(hours).toHaveLength(THOUSAND);
    expect(hours.filter(({ recognised }) => recognised === 24)).toHaveLength(900);
    for (const { recognised, rejected } of hours) {
      expect(recognised + rejected.reduce((sum, part) => sum + part.hours, 0)).toBe(24);
    }
  });

  test('every entry is one that the ledger takes', async () => {
    const page = await ledger.readAll({ limit: 5_000 });
    expect(page.atEnd).toBe(true);
    const longest = Math.max(...page.entries.map(({ bytes }) => Buffer.byteLength(bytes)));
    expect(longest).toBeGreaterThan(20_000);
    expect(longest).toBeLessThan(MAX_ENTRY_BYTES);
  });

  test('a node that has seen nothing finds the same state', async () => {
    const node = openRegister({ ledger, index: blindIndex });
    const again = await node.application.recognise({ classId, baseId: '' });
    expect(again).toMatchObject({ ok: true, entries: [] });
    const report = await node.do(by, 'reportTraining', classId, {}, { on: '2013-03-12' });
    expect(report.entries[0]?.envelope.data).toMatchObject({ enrolled: THOUSAND, passed: 900, hoursAttended: 24_000 });
  });
});
