import { expect } from 'vitest';
import { annualSubmission } from '../../src/aggregates/base/index.js';
import { instant, legalDate } from '../../src/kernel/index.js';
import { baseAsFolded } from '../support/folded.js';
import { cityHead, cityOfficer, countyHead, type TestRegister, types, wujin } from '../support/register.js';
import { measures2011 } from '../support/shipped.js';
import { registerPeople, teach } from '../support/teaching.js';
import { reach } from '../support/way.js';
import { docHash, founded, lecture, office, reasons, sound, withBase } from './bureau.js';
import { clause } from './clause.js';

const items = [{ finding: '培训登记不全', article: 'Art.4(4)' }];

clause('8(1)a', 'assessment in four dimensions, and Art. 5 again', ({ allowed, refused }) => {
  const assess = async (changes: Partial<ReturnType<typeof sound>['scores']>, recheck = {}) => {
    const { register, baseId } = await withBase({}, '2013-02-18');
    const year = sound(2012);
    const data = { ...year, scores: { ...year.scores, ...changes }, recheck: { ...year.recheck, ...recheck } };
    return register.ask(cityHead, 'concludeAssessment', baseId, data);
  };
  const outcome = async (changes: Parameters<typeof assess>[0], recheck = {}) => {
    const concluded = await assess(changes, recheck);
    return concluded.ok ? concluded.entries[0]?.envelope.data : reasons(concluded);
  };
  allowed(
    'sixty points with half of each dimension pass; less fails, and so does a condition that is gone',
    async () => {
      const least = { operation: 17, management: 15, development: 15, effect: 13 };
      expect(await outcome(least)).toMatchObject({ outcome: 'PASSED' });
      expect(await outcome({ ...least, operation: 16 })).toMatchObject({ outcome: 'FAILED' });
      expect(await outcome({ effect: 12 })).toMatchObject({ outcome: 'FAILED' });
      expect(await outcome({}, { managers: 4 })).toMatchObject({ outcome: 'FAILED' });
    },
  );
  refused('more points than there are, and an assessment by the base', async () => {
    expect(reasons(await assess({ effect: 26 }))).toEqual(['Art.8(1) POINTS_OUT_OF_RANGE']);
    const { register, baseId } = await withBase({}, '2013-02-18');
    expect(reasons(await register.ask(office, 'concludeAssessment', baseId, sound(2012)))).toEqual([
      'Art.8(2) FORBIDDEN',
    ]);
  });
});

clause('8(1)b', 'by the end of the year the self-review and the next year’s plan', ({ allowed, refused }) => {
  const standing = async (register: TestRegister, baseId: string) => {
    const base = await baseAsFolded(register, baseId);
    return 'years' in base ? annualSubmission(base, 2012, register.today(), measures2011.params.annual) : undefined;
  };
  const handedIn = async (time: string, ...halves: readonly ('submitAnnualReport' | 'submitNextYearPlan')[]) => {
    const { register, baseId } = await withBase();
    register.setClock(instant(time));
    for (const half of halves) await register.do(office, half, baseId, { year: 2012, docHash });
    return standing(register, baseId);
  };
  allowed('both, to the last moment; later is taken, and is a finding', async () => {
    const both = ['submitAnnualReport', 'submitNextYearPlan'] as const;
    expect(await handedIn('2012-12-31T23:59:59+08:00', ...both)).toMatchObject({ status: 'SUBMITTED' });
    expect(await handedIn('2013-01-01T00:00:00+08:00', ...both)).toMatchObject({ status: 'LATE' });
  });
  refused('one half is not submitted, and a year that has not begun is not reported on', async () => {
    expect(await handedIn('2013-01-01T00:00:00+08:00', 'submitAnnualReport')).toMatchObject({
      status: 'MISSING',
      findings: ['REPORT_LATE', 'NEXT_PLAN_MISSING'],
    });
    const { register, baseId } = await withBase({}, '2012-12-31');
    const next = { year: 2013, docHash };
    expect(reasons(await register.ask(office, 'submitAnnualReport', baseId, next))).toEqual(['Art.8 YEAR_NOT_BEGUN']);
  });
});

clause('8(2)a', 'one assessment a year, and the results published', ({ allowed, refused }) => {
  const list = { year: 2012, level: 'MUNICIPAL' } as const;
  allowed('the list, when every live base has a result', async () => {
    const { register, baseId } = await withBase({}, '2013-03-20');
    await register.do(cityHead, 'concludeAssessment', baseId, sound(2012));
    expect(types(await register.do(cityHead, 'publishReviewList', undefined, list))).toEqual(['AnnualReviewPublished']);
  });
  refused('a second assessment, and a list in which a base lacks its result', async () => {
    const { register, baseId } = await withBase({}, '2013-03-20');
    expect(reasons(await register.ask(cityHead, 'publishReviewList', undefined, list))).toEqual([
      'Art.8(2) ASSESSMENTS_MISSING',
    ]);
    await register.do(cityHead, 'concludeAssessment', baseId, sound(2012));
    expect(reasons(await register.ask(cityOfficer, 'concludeAssessment', baseId, sound(2012)))).toEqual([
      'Art.8(2) ALREADY_ASSESSED',
    ]);
  });
});

const served = (servedOn: string, months?: number) => ({
  items,
  servedOn: legalDate(servedOn),
  ...(months !== undefined && { months }),
});
/** A base that was ordered on 2013-02-20 to rectify within three months. */
const ordered = async (now: string) => {
  const { register, baseId } = await withBase();
  await register.do(cityOfficer, 'orderRectification', baseId, served('2013-02-20'), { on: '2013-02-20' });
  register.setClock(instant(now));
  return { register, baseId };
};

clause('8(2)b', 'an order to rectify within one to six months, which blocks new classes', ({ allowed, refused }) => {
  allowed('three months as a rule, extended once before they are over, accepted on the last day', async () => {
    const { register, baseId } = await ordered('2013-05-20T23:59:00+08:00');
    const longer = { dueOn: legalDate('2013-06-20'), reason: '设备到货延迟' };
    expect(reasons(await register.ask(cityOfficer, 'extendRectification', baseId, longer))).toEqual([]);
    expect(reasons(await register.ask(cityHead, 'acceptRectification', baseId, {}))).toEqual([]);
  });
  refused('seven months, and a class while the order runs', async () => {
    const { register, baseId } = await withBase({}, '2013-02-20');
    expect(reasons(await register.ask(cityOfficer, 'orderRectification', baseId, served('2013-02-20', 7)))).toEqual([
      'Art.8(2) PERIOD_OUT_OF_RANGE',
    ]);
    await register.do(cityOfficer, 'orderRectification', baseId, served('2013-02-20'));
    expect(reasons(await register.ask(office, 'openClass', undefined, lecture(baseId, '2013-03-02')))).toEqual([
      'Art.8(2) TRAINING_BLOCKED',
    ]);
  });
});

clause(
  '8(2)c',
  'not corrected in time: the period lapses, and the base is revoked after notice and hearing',
  ({ allowed, refused }) => {
    const ground = 'RECTIFICATION_FAILED' as const;
    const lapsed = async () => {
      const { register, baseId } = await ordered('2013-05-21T00:00:00+08:00');
      await register.processes.runOnce();
      return { register, baseId };
    };
    allowed('lapse at 24:00, notice, hearing, decision by another person', async () => {
      const { register, baseId } = await lapsed();
      expect((await baseAsFolded(register, baseId)).status).toBe('OVERDUE');
      await register.do(cityOfficer, 'notifyRevocation', baseId, { ground, reasons: ['逾期未改'] });
      await register.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
      expect(types(await register.do(cityHead, 'revokeBase', baseId, { ground }))).toContain('BaseRevoked');
    });
    refused('an acceptance afterwards, and a revocation without a hearing', async () => {
      const { register, baseId } = await lapsed();
      expect(reasons(await register.ask(cityHead, 'acceptRectification', baseId, {}))).toEqual(['Art.8(2) TOO_LATE']);
      expect(reasons(await register.ask(cityHead, 'revokeBase', baseId, { ground }))).toEqual([
        'Art.8(2) HEARING_MISSING',
      ]);
    });
  },
);

clause('8(2)d', 'a year without activity and without a special reason', ({ allowed, refused }) => {
  const establish = (register: TestRegister, baseId: string, on: string) =>
    register.ask(cityOfficer, 'establishInactivity', baseId, {}, { on });
  allowed('it is established when twelve months are over', async () => {
    const { register, baseId } = await withBase();
    expect(reasons(await establish(register, baseId, '2013-03-15'))).toEqual(['Art.8(2) NOT_INACTIVE']);
    expect(reasons(await establish(register, baseId, '2013-03-16'))).toEqual([]);
  });
  refused('while a class of the year, or an accepted reason, keeps the time from running out', async () => {
    const { register, baseId } = await withBase();
    const learnerIds = await registerPeople(register, 1);
    const by = { by: office, on: '2012-09-03' };
    const id = await teach(register, lecture(baseId, '2012-09-03'), { ...by, learnerIds });
    await register.do(office, 'reportTraining', id, {}, { on: '2012-09-10' });
    expect(reasons(await establish(register, baseId, '2013-09-03'))).toEqual(['Art.8(2) NOT_INACTIVE']);
    const evidence = [{ title: '情况说明', sha256: docHash }];
    const reason = { from: legalDate('2013-03-01'), to: legalDate('2013-04-30'), reason: '校舍修缮', evidence };
    await register.do(cityOfficer, 'acceptSpecialReason', baseId, reason, { on: '2013-05-06' });
    expect(reasons(await establish(register, baseId, '2013-11-03'))).toEqual(['Art.8(2) NOT_INACTIVE']);
    expect(reasons(await establish(register, baseId, '2013-11-04'))).toEqual([]);
  });
});

clause('8(2)e', 'unauthorised classes or arbitrary fees, verified: revoked', ({ allowed, refused }) => {
  const ground = 'ARBITRARY_FEES' as const;
  const violation = { kind: ground, finding: '超标准收费', evidence: [{ title: '票据', sha256: docHash }] };
  const heard = async () => {
    const { register, baseId } = await withBase();
    await register.do(cityOfficer, 'verifyViolation', baseId, violation);
    await register.do(cityOfficer, 'notifyRevocation', baseId, { ground, reasons: ['查实'] });
    await register.do(cityOfficer, 'hearStatement', baseId, { summary: '无异议' });
    return { register, baseId };
  };
  allowed('without an order to rectify before it', async () => {
    const { register, baseId } = await heard();
    expect(reasons(await register.ask(cityHead, 'revokeBase', baseId, { ground }))).toEqual([]);
  });
  refused('by who investigated, and on a ground that nobody verified', async () => {
    const { register, baseId } = await heard();
    expect(reasons(await register.ask(cityOfficer, 'revokeBase', baseId, { ground }))).toEqual([
      'Art.8(2) SAME_PERSON',
    ]);
    const other = { ground: 'UNAUTHORISED_CLASSES', reasons: ['乱办班'] } as const;
    expect(reasons(await register.ask(cityOfficer, 'notifyRevocation', baseId, other))).toEqual([
      'Art.8(2) GROUND_MISSING',
    ]);
  });
});

clause('8(2)f', 'outstanding bases and those who work there are commended', ({ allowed, refused }) => {
  const title = { year: 2012, title: '先进继续教育基地' };
  allowed('by the city, and by the county of a county base', async () => {
    const { register, baseId } = await withBase({ level: 'COUNTY', gb6: wujin }, '2013-05-06');
    for (const actor of [cityHead, countyHead(wujin)]) {
      expect(reasons(await register.ask(actor, 'awardCommendation', baseId, title))).toEqual([]);
    }
  });
  refused('in a year with an order to rectify, and of staff too', async () => {
    const { register, baseId } = await ordered('2013-05-10T09:00:00+08:00');
    await register.do(cityHead, 'acceptRectification', baseId, {});
    const year = { ...title, year: 2013 };
    expect(reasons(await register.ask(cityHead, 'awardCommendation', baseId, year))).toEqual(['Art.8(2) NOT_ELIGIBLE']);
    const staff = { baseId, post: 'TEACHER', persons: 1, ...year } as const;
    expect(reasons(await register.ask(cityHead, 'commendStaff', undefined, staff))).toEqual(['Art.8(2) NOT_ELIGIBLE']);
  });
});

clause('8(3)', 'one numbering for all levels', ({ allowed, refused }) => {
  allowed('consecutive whatever the level, and kept when the base is renamed', async () => {
    const { register, baseId } = await withBase();
    const second = await reach(register, 'ANNOUNCED', { n: 2, level: 'COUNTY', gb6: wujin });
    const numbers = (await register.stream('numberRegister-320400')).map(({ envelope }) => envelope.data);
    expect(numbers).toMatchObject([
      { baseId, serial: 1, level: 'MUNICIPAL' },
      { baseId: second, serial: 2, level: 'COUNTY' },
    ]);
    await register.do(cityHead, 'renameBase', baseId, { name: '新名基地', reason: '更名' });
    expect(types(await register.do(cityOfficer, 'assignNumber', baseId, {}))).toEqual([]);
  });
  refused('a number by a county bureau, and for a base that is not approved', async () => {
    const register = await founded();
    const base = await reach(register, 'EVALUATED');
    expect(reasons(await register.ask(countyHead(wujin), 'assignNumber', base, {}))).toEqual(['Art.8(3) FORBIDDEN']);
    expect(reasons(await register.ask(cityOfficer, 'assignNumber', base, {}))).toEqual(['Art.8(3) NOT_APPROVED']);
  });
});
