import { expect } from 'vitest';
import { addDays, legalDate } from '../../src/kernel/index.js';
import { applicantOf, cityHead, cityOfficer, countyHead, organisationIdNo, wujin } from '../support/register.js';
import { measures2011 } from '../support/shipped.js';
import { classOf, hoursOf, registerPeople, registerRecord, teach } from '../support/teaching.js';
import { formOf, reach } from '../support/way.js';
import { founded, lecture, office, reasons, withBase } from './bureau.js';
import { clause } from './clause.js';

clause('9', 'hours count that were received in a numbered base', ({ allowed, refused }) => {
  const week = ['2012-03-12', '2012-03-13', '2012-03-14', '2012-03-15', '2012-03-16'];
  const recorded = async (numberedOn: string, passed: boolean) => {
    const { register, baseId } = await withBase({ on: numberedOn });
    const learnerIds = await registerPeople(register, 1);
    const by = { by: office, on: '2012-04-05' };
    const id = await teach(register, classOf(baseId, week), { ...by, learnerIds, passed });
    await registerRecord(register, id, by);
    return (await hoursOf(register, id)).map(({ recognised, rejected }) => ({ recognised, rejected }));
  };
  allowed('from the day of the number on, of who passed', async () => {
    expect(await recorded('2012-03-14', true)).toEqual([
      { recognised: 18, rejected: [{ reason: 'NOT_NUMBERED', hours: 12 }] },
    ]);
  });
  refused('those before the number, and all of who failed', async () => {
    expect(await recorded('2012-04-02', true)).toEqual([
      { recognised: 0, rejected: [{ reason: 'NOT_NUMBERED', hours: 30 }] },
    ]);
    expect(await recorded('2012-03-01', false)).toEqual([
      { recognised: 0, rejected: [{ reason: 'NOT_PASSED', hours: 30 }] },
    ]);
  });
});

clause('9 (hour)', 'an hour is 45 minutes; a day counts six at full release, three at half', ({ allowed, refused }) => {
  const decided = async (changes: Parameters<typeof classOf>[2]) => {
    const { register, baseId } = await withBase();
    const learnerIds = await registerPeople(register, 1);
    const by = { by: office, on: '2012-05-10' };
    const content = classOf(baseId, ['2012-05-07', '2012-05-08'], changes);
    const id = await teach(register, content, { ...by, learnerIds });
    await registerRecord(register, id, by);
    return (await hoursOf(register, id))[0];
  };
  const long = [
    { date: legalDate('2012-05-07'), hours: 8 },
    { date: legalDate('2012-05-08'), hours: 8 },
  ];
  allowed('up to the plan and to the day’s cap', async () => {
    expect(measures2011.params.hours).toMatchObject({ minutes: 45, dailyCap: { FULL_RELEASE: 6, HALF_RELEASE: 3 } });
    expect(await decided({})).toMatchObject({ recognised: 12, rejected: [] });
  });
  refused('what is over the day’s cap, and what is over the plan', async () => {
    expect(await decided({ sessions: long, plannedHours: 16 })).toMatchObject({
      recognised: 12,
      rejected: [{ reason: 'OVER_DAILY_CAP', hours: 4 }],
    });
    expect(await decided({ mode: 'HALF_RELEASE' })).toMatchObject({
      recognised: 6,
      rejected: [{ reason: 'OVER_DAILY_CAP', hours: 6 }],
    });
    expect(await decided({ plannedHours: 10 })).toMatchObject({
      recognised: 10,
      rejected: [{ reason: 'OVER_PLAN', hours: 2 }],
    });
  });
});

clause('10', 'the city interprets', ({ allowed, refused }) => {
  const hospitals = {
    clause: 'Art.5(1)',
    text: '医院能否申报？',
    ruling: '比照培训机构。',
    admits: ['HOSPITAL'],
    moreFavourable: true,
  } as const;
  allowed('a ruling on a clause, which later decisions cite', async () => {
    const register = await founded();
    const issued = await register.do(cityHead, 'issueInterpretation', undefined, hospitals);
    expect(issued.entries[0]?.envelope).toMatchObject({ type: 'InterpretationIssued', meta: { articles: ['Art.10'] } });
  });
  refused('an interpretation by anybody else', async () => {
    const { register } = await withBase();
    for (const actor of [countyHead(wujin), office]) {
      expect(reasons(await register.ask(actor, 'issueInterpretation', undefined, hospitals))).toEqual([
        'Art.10 FORBIDDEN',
      ]);
    }
  });
});

clause('11', 'on trial from 2011-09-01; what was before grants nothing', ({ allowed, refused }) => {
  const legacy = { name: '旧培训站', oldRef: '旧名单#1' };
  allowed('the first day itself; and the old list is kept for reference', async () => {
    const register = await founded();
    await reach(register, 'REGISTERED', { on: '2011-09-01' });
    const applied = await register.ask(
      applicantOf(organisationIdNo(1)),
      'submitApplication',
      undefined,
      formOf(1, 'MUNICIPAL'),
      { on: '2011-09-01' },
    );
    expect(reasons(applied)).toEqual([]);
    expect(reasons(await register.ask(cityOfficer, 'registerLegacyInstitution', undefined, legacy))).toEqual([]);
  });
  refused('the day before; and an institution of the old list as if it were recognised', async () => {
    const register = await founded();
    await reach(register, 'REGISTERED');
    const early = await register.ask(
      applicantOf(organisationIdNo(1)),
      'submitApplication',
      undefined,
      formOf(1, 'MUNICIPAL'),
      { on: addDays(legalDate('2011-09-01'), -1) },
    );
    expect(reasons(early)).toEqual(['Art.11 BEFORE_COMMENCEMENT']);
    const { id } = await register.do(cityOfficer, 'registerLegacyInstitution', undefined, legacy);
    const applicant = { ...applicantOf(organisationIdNo(1)), bureau: id };
    const application = { ...formOf(1, 'MUNICIPAL'), organisationId: id };
    const outcome = await register.ask(applicant, 'submitApplication', undefined, application);
    expect(reasons(outcome)).toEqual(['Art.6(1) ORGANISATION_UNKNOWN']);
  });
});

clause(
  'Effects',
  'of a revocation: the number is retired, unstarted classes are cancelled, hours before it stay',
  ({ allowed, refused }) => {
    const revoked = async () => {
      const { register, baseId } = await withBase({}, '2013-04-10');
      const unstarted = await register.do(office, 'openClass', undefined, lecture(baseId, '2013-06-01'));
      const evidence = [{ title: '票据', sha256: 'b'.repeat(64) }];
      const violation = { kind: 'ARBITRARY_FEES', finding: '超标准收费', evidence } as const;
      await register.do(cityOfficer, 'verifyViolation', baseId, violation);
      await register.do(cityOfficer, 'notifyRevocation', baseId, { ground: 'ARBITRARY_FEES', reasons: ['查实'] });
      await register.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
      await register.do(cityHead, 'revokeBase', baseId, { ground: 'ARBITRARY_FEES' });
      return { register, baseId, unstarted: unstarted.id };
    };
    allowed('the plaque is recalled, what has not begun is cancelled, and the body may apply again', async () => {
      const { register, baseId, unstarted } = await revoked();
      await register.processes.runOnce();
      const events = (await register.stream(unstarted)).map(({ envelope }) => envelope.type);
      expect(events).toEqual(['ClassOpened', 'ClassCancelled']);
      const again = [applicantOf(organisationIdNo(1)), 'submitApplication', undefined, formOf(1, 'MUNICIPAL')] as const;
      expect(reasons(await register.ask(...again))).toEqual([]);
      const second = await reach(register, 'ANNOUNCED', { n: 2 });
      const numbers = (await register.stream('numberRegister-320400')).map(({ envelope }) => envelope.data);
      expect(numbers).toMatchObject([
        { baseId, serial: 1 },
        { baseId: second, serial: 2 },
      ]);
    });
    refused('anything new of a revoked base', async () => {
      const { register, baseId } = await revoked();
      expect(reasons(await register.ask(office, 'openClass', undefined, lecture(baseId, '2013-05-04')))).toEqual([
        'Art.8(2) BASE_ENDED',
      ]);
    });
  },
);
