import { expect } from 'vitest';
import { classEvents } from '../../src/aggregates/training-class/index.js';
import type { Commands } from '../../src/application/index.js';
import { legalDate } from '../../src/kernel/index.js';
import { cityHead, cityOfficer, organisationIdNo, type TestRegister, wujin, xinbei } from '../support/register.js';
import { classOf, hoursOf, registerPeople, registerRecord, teach } from '../support/teaching.js';
import { reach } from '../support/way.js';
import { founded, lecture, office, reasons, withBase } from './bureau.js';
import { clause } from './clause.js';

const open = (register: TestRegister, content: Commands['openClass']) =>
  register.ask(office, 'openClass', undefined, content);
const saturday = '2016-01-09';

clause('4(1)', 'a base trains within the scope that was granted to it', ({ allowed, refused }) => {
  const wider: Commands['amendScope'] = {
    scope: {
      subjects: [
        { category: 'PROFESSIONAL', name: '机电工程' },
        { category: 'PROFESSIONAL', name: '工业机器人' },
      ],
      computer: false,
    },
  };
  allowed('a class in its subject; after an amendment in the new one too', async () => {
    const { register, baseId } = await withBase();
    expect(reasons(await open(register, lecture(baseId, saturday)))).toEqual([]);
    await register.do(cityHead, 'amendScope', baseId, wider);
    expect(reasons(await open(register, { ...lecture(baseId, saturday), subject: '工业机器人' }))).toEqual([]);
  });
  refused('a class in another subject, or with computers that were not granted', async () => {
    const { register, baseId } = await withBase();
    for (const changes of [{ subject: '工业机器人' }, { computer: true }]) {
      expect(reasons(await open(register, { ...lecture(baseId, saturday), ...changes }))).toEqual([
        'Art.4(1) OUT_OF_SCOPE',
      ]);
    }
  });
});

clause('4(2)a', 'every base follows the requirements of the city', ({ allowed, refused }) => {
  allowed('requirements to bases of one level or of both', async () => {
    const register = await founded();
    for (const levels of [['COUNTY'], ['MUNICIPAL', 'COUNTY']] as const) {
      const guidance = { levels, title: '安全管理通知', ref: '常人社函〔2016〕2号' };
      const { entries } = await register.do(cityOfficer, 'issueGuidance', undefined, guidance);
      expect(entries[0]?.envelope).toMatchObject({ data: { levels }, meta: { articles: ['Art.3', 'Art.4(2)'] } });
    }
  });
  refused('requirements to nobody', async () => {
    const register = await founded();
    const guidance = { levels: [], title: '安全管理通知', ref: '常人社函〔2016〕2号' };
    expect(reasons(await register.ask(cityOfficer, 'issueGuidance', undefined, guidance))).toEqual([
      'Art.3 INVALID_DATA',
    ]);
  });
});

/** A class of these learners that is completed, recorded and reported; what was reported, and the hours. */
const reported = async (register: TestRegister, baseId: string, learnerIds: readonly string[]) => {
  const by = { by: office, on: '2012-05-10' };
  const id = await teach(register, classOf(baseId, ['2012-05-07', '2012-05-08']), { ...by, learnerIds });
  await registerRecord(register, id, by);
  const { entries } = await register.do(office, 'reportTraining', id, {}, { on: '2012-05-10' });
  const report = classEvents.TrainingReported.data.parse(entries[0]?.envelope.data);
  return { report, hours: (await hoursOf(register, id)).map(({ recognised }) => recognised) };
};

clause('4(2)b', 'a municipal base may train the whole city', ({ allowed, refused }) => {
  allowed('people of every division; those of another city too, whose hours count and who are counted', async () => {
    const { register, baseId } = await withBase();
    const [here = ''] = await registerPeople(register, 1, wujin);
    const visitor = { name: '客人', idNumber: '990000198106060024', titleLevel: 'MIDDLE', gb6: '320200' } as const;
    const { id } = await register.do(cityOfficer, 'registerLearner', undefined, visitor, { on: '2012-03-01' });
    const { report, hours } = await reported(register, baseId, [here, id]);
    expect(report).toMatchObject({ enrolled: 2, outside: 1 });
    expect(hours).toEqual([12, 12]);
  });
  refused('somebody who is nobody’s learner', async () => {
    const { register, baseId } = await withBase();
    const { id } = await register.do(office, 'openClass', undefined, lecture(baseId, saturday));
    const unknown = { learnerIds: ['learner-00000000-0000-5000-8000-000000000000'] };
    expect(reasons(await register.ask(office, 'enrolLearners', id, unknown))).toEqual(['Art.4(4) LEARNER_UNKNOWN']);
  });
});

clause('4(2)c', 'a county base trains mainly its own area, in professional subjects', ({ allowed, refused }) => {
  const county = { level: 'COUNTY', gb6: xinbei } as const;
  allowed('a class in its division; people from outside are counted, and their hours count', async () => {
    const { register, baseId } = await withBase(county);
    const learnerIds = await registerPeople(register, 2, wujin);
    const { report, hours } = await reported(register, baseId, learnerIds);
    expect(report).toMatchObject({ enrolled: 2, outside: 2 });
    expect(hours).toEqual([12, 12]);
  });
  refused('a public subject, a plan for one, and rooms in another division', async () => {
    const { register, baseId } = await withBase(county);
    const subject = { code: 'GX-01', name: '职业道德', hours: 24, from: legalDate('2012-04-01') };
    await register.do(cityOfficer, 'designatePublicSubject', undefined, subject, { on: '2012-04-01' });
    const taught = { category: 'PUBLIC', subject: 'GX-01', course: '职业道德' } as const;
    const plan = {
      year: 2016,
      mode: 'SPARE_TIME',
      ...taught,
      computer: false,
      hours: 24,
      seats: 50,
      feeFen: 0,
    } as const;
    expect(reasons(await register.ask(office, 'submitPlan', undefined, { baseId, content: plan }))).toEqual([
      'Art.4(2) SUBJECT_NOT_PERMITTED',
    ]);
    const elsewhere = { venue: { kind: 'DECLARED', address: '延政路 1 号', gb6: wujin }, basis: 'PLAN' } as const;
    expect(reasons(await open(register, { ...lecture(baseId, saturday), ...elsewhere }))).toContain(
      'Art.4(2) VENUE_OUTSIDE',
    );
  });
});

clause('4(3)', 'classes that an employer commissions, and lectures, are professional', ({ allowed, refused }) => {
  const employer = organisationIdNo(2);
  const commission = (baseId: string) =>
    ({
      ...lecture(baseId, saturday),
      basis: 'COMMISSION',
      category: 'PUBLIC',
      venue: { kind: 'DECLARED', address: '厂区礼堂' },
      commission: { employerId: employer, contractRef: '委培 1 号' },
    }) as const;
  const withEmployer = async () => {
    const { register, baseId } = await withBase();
    await reach(register, 'REGISTERED', { n: 2 });
    return { register, baseId };
  };
  allowed('whatever category was asked, where it is declared, in people’s spare time without a plan', async () => {
    const { register, baseId } = await withEmployer();
    const { entries } = await register.do(office, 'openClass', undefined, commission(baseId));
    expect(entries[0]?.envelope.data).toMatchObject({ category: 'PROFESSIONAL', commission: { employerId: employer } });
    expect(reasons(await open(register, lecture(baseId, saturday)))).toEqual([]);
  });
  refused('without an employer, at full release without a plan, or at a place that is not declared', async () => {
    const { register, baseId } = await withEmployer();
    const { commission: _, ...nobody } = commission(baseId);
    expect(reasons(await open(register, nobody))).toEqual(['Art.4(3) EMPLOYER_MISSING']);
    expect(reasons(await open(register, { ...commission(baseId), mode: 'FULL_RELEASE' }))).toEqual([
      'Art.4(3) PLAN_NEEDED',
    ]);
    expect(reasons(await open(register, { ...commission(baseId), venue: { kind: 'DECLARED' } }))).toEqual([
      'Art.9 VENUE_NOT_DECLARED',
    ]);
  });
});

/** A class of one learner, held on 2016-01-02 and not assessed yet. */
const held = async () => {
  const { register, baseId } = await withBase();
  const learnerIds = await registerPeople(register, 2);
  const on = '2016-01-02';
  const { id } = await register.do(office, 'openClass', undefined, lecture(baseId, on), { on: '2015-12-28' });
  await register.do(office, 'enrolLearners', id, { learnerIds }, { on: '2015-12-28' });
  const learners = learnerIds.slice(0, 1).map((learnerId) => ({ learnerId, hours: 6 }));
  await register.do(office, 'recordAttendance', id, { session: 1, learners }, { on });
  return { register, id, learnerIds };
};

clause(
  '4(4)',
  'who attended is assessed; the record is registered; the effect is evaluated',
  ({ allowed, refused }) => {
    allowed('in this order, upon which the hours are decided', async () => {
      const { register, id, learnerIds } = await held();
      const results = learnerIds.slice(0, 1).map((learnerId) => ({ learnerId, passed: true }));
      expect(reasons(await register.ask(office, 'assessLearners', id, { results }))).toEqual([]);
      expect(reasons(await register.ask(office, 'completeClass', id, {}))).toEqual([]);
      expect(reasons(await register.ask(office, 'registerRecords', id, { archiveNo: '档 1' }))).toEqual([]);
      expect(reasons(await register.ask(office, 'evaluateEffect', id, { score: 90, followUp: '已回访' }))).toEqual([]);
      expect((await hoursOf(register, id)).map(({ recognised }) => recognised)).toEqual([6]);
    });
    refused('an assessment of who did not attend, a record without one, and hours without a record', async () => {
      const { register, id, learnerIds } = await held();
      const absent = learnerIds.slice(1).map((learnerId) => ({ learnerId, passed: true }));
      expect(reasons(await register.ask(office, 'assessLearners', id, { results: absent }))).toEqual([
        'Art.4(4) NOT_ATTENDED',
      ]);
      const record = { archiveNo: '档 1' };
      expect(reasons(await register.ask(office, 'registerRecords', id, record))).toEqual([
        'Art.4(4) CLASS_NOT_COMPLETED',
      ]);
      await register.do(office, 'completeClass', id, {});
      expect(reasons(await register.ask(office, 'registerRecords', id, record))).toEqual(['Art.4(4) NOT_ASSESSED']);
      expect(await hoursOf(register, id)).toEqual([]);
    });
  },
);

clause('4(5)', 'training is reported to the city within ten working days', ({ allowed, refused }) => {
  const completed = async (way: Parameters<typeof withBase>[0] = {}) => {
    const { register, baseId } = await withBase(way);
    const learnerIds = await registerPeople(register, 1);
    const on = '2012-05-08';
    return { register, id: await teach(register, classOf(baseId, ['2012-05-07', on]), { by: office, on, learnerIds }) };
  };
  allowed('on the tenth day in time, a day later late; of a county base with a copy to its county', async () => {
    for (const [on, late] of [
      ['2012-05-22', false],
      ['2012-05-23', true],
    ] as const) {
      const { register, id } = await completed({ level: 'COUNTY', gb6: xinbei });
      const { entries } = await register.do(office, 'reportTraining', id, {}, { on });
      expect(entries[0]?.envelope.data).toMatchObject({ late, copyTo: xinbei });
    }
  });
  refused('of a class that is not completed, and by somebody else', async () => {
    const { register, id } = await held();
    expect(reasons(await register.ask(office, 'reportTraining', id, {}))).toEqual(['Art.4(4) CLASS_NOT_COMPLETED']);
    expect(reasons(await register.ask(cityOfficer, 'reportTraining', id, {}))).toEqual(['Art.4(5) FORBIDDEN']);
  });
});
