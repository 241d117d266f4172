import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ops from '../../examples/generated/graphql.js';
import { codes } from '../support/clerk.js';
import { cityOfficer, wujin } from '../support/register.js';
import { countyBase, healthBase, imported, municipalBase, openSchools, type Schools } from '../support/schools.js';

let schools: Schools;
beforeAll(async () => {
  schools = await openSchools();
});
afterAll(() => schools.register.close());

describe('Scenario 8: Art. 9 timing, over GraphQL', () => {
  const week = ['2012-03-13', '2012-03-14', '2012-03-15', '2012-03-16', '2012-03-17'];

  it('counts from the day of the number; what is before it says why it does not', async () => {
    const by = municipalBase;
    const classId = await schools.teach(by, imported(schools.municipal, week));
    const cls = await schools.shown(classId, by);
    expect(cls).toMatchObject({ status: 'COMPLETED', content: { basis: 'IMPORTED', sessions: { length: 5 } } });
    expect(cls?.participations).toMatchObject({ totalCount: 3 });
    for (const { node } of cls?.participations.edges ?? []) {
      expect(node).toMatchObject({
        attendedHours: 30,
        recognised: 18,
        rejected: [{ reason: 'NOT_NUMBERED', hours: 12, label: { text: '授课时基地尚未统一编号' } }],
        learner: { titleLevel: 'MIDDLE', gb6: wujin },
      });
    }
    expect(schools.learnerIds).toEqual(
      expect.arrayContaining(cls?.participations.edges.map(({ node }) => node.learnerId) ?? []),
    );
  });

  it('is in each learner’s account, with what is missing', async () => {
    const asked = { learner: schools.learnerIds[0] ?? '', year: 2012 };
    const { data } = await schools.register.ask(ops.LearnerYearDocument, asked, { as: cityOfficer });
    expect(data?.learnerAccount).toMatchObject({
      titleLevel: 'MIDDLE',
      recognised: { total: 18, professional: 18, public: 0 },
      target: { total: 72, public: 24 },
      missing: { total: 54, public: 24 },
      items: [{ course: '数控机床维修', recognised: 18, base: { id: schools.municipal } }],
    });
    expect((await schools.register.ask(ops.LearnerYearDocument, asked)).data?.learnerAccount).toBeNull();
    expect(
      (await schools.register.ask(ops.LearnerYearDocument, asked, { as: countyBase })).data?.learnerAccount,
    ).toBeNull();
  });

  it('gives nothing to who did not pass', async () => {
    const classId = await schools.teach(healthBase, imported(schools.underHealth, ['2012-05-14']), false);
    const cls = await schools.shown(classId, healthBase);
    expect(cls?.participations.edges.map(({ node }) => [node.passed, node.recognised, node.rejected])).toEqual(
      schools.learnerIds.map(() => [false, 0, [expect.objectContaining({ reason: 'NOT_PASSED', hours: 6 })]]),
    );
  });

  it('is refused to be opened in the system before that day', async () => {
    const lecture = {
      ...imported(schools.municipal, ['2012-03-14']),
      basis: 'LECTURE' as const,
      mode: 'SPARE_TIME' as const,
      on: '2012-03-14',
    };
    const { userErrors } = await schools.clerk.give(municipalBase, ops.OpenClassDocument, lecture);
    expect(userErrors.map(({ code }) => code)).toContain('NOT_NUMBERED');
  });

  it('tells anyone whether hours of a day count', async () => {
    const check = async (on: string, category: ops.SubjectCategory) => {
      const { data, errors } = await schools.register.ask(ops.DoHoursCountDocument, {
        base: schools.municipal,
        on,
        category,
      });
      expect(errors).toEqual([]);
      return data?.hoursCheck;
    };
    expect(await check('2012-03-15', 'PROFESSIONAL')).toMatchObject({
      counts: true,
      reason: null,
      numberedOn: '2012-03-15',
    });
    expect(await check('2012-03-14', 'PROFESSIONAL')).toMatchObject({
      counts: false,
      reason: 'NOT_NUMBERED',
      article: { code: 'Art.9' },
    });
  });
});

describe('Scenario 7: public subjects, over GraphQL', () => {
  const publicClass = (baseId: string, course: string) =>
    imported(baseId, ['2012-04-09', '2012-04-10', '2012-04-11', '2012-04-12'], {
      category: 'PUBLIC',
      subject: 'GX-01',
      course,
      plannedHours: 24,
    }) as ReturnType<typeof imported>;
  let subjectId: string;
  beforeAll(async () => {
    const designated = await schools.clerk.done(cityOfficer, ops.DesignatePublicSubjectDocument, {
      code: 'GX-01',
      name: '创新能力',
      hours: 24,
      from: '2012-01-01',
      on: '2012-03-15',
    });
    subjectId = designated.publicSubject?.id ?? '';
  });

  it('a county base may not open it, nor a municipal one to which it is not assigned', async () => {
    const { county, municipal } = schools;
    for (const [by, baseId] of [[countyBase, county] as const, [municipalBase, municipal] as const]) {
      const opening = { ...publicClass(baseId, '公需'), basis: 'PLAN' as const, on: '2012-04-02' };
      const payload = await schools.clerk.give(by, ops.OpenClassDocument, opening);
      expect(codes(payload)).toContain('SUBJECT_NOT_PERMITTED');
    }
  });

  it('with the assignment it counts 24 hours, once', async () => {
    await schools.clerk.done(cityOfficer, ops.AssignPublicDeliveryDocument, {
      subjectId,
      baseId: schools.municipal,
      from: '2012-03-20',
      on: '2012-03-20',
    });
    const by = municipalBase;
    const first = await schools.shown(await schools.teach(by, publicClass(schools.municipal, '公需一班')), by);
    const again = await schools.shown(await schools.teach(by, publicClass(schools.municipal, '公需二班')), by);
    expect(first?.participations.edges.map(({ node }) => node.recognised)).toEqual([24, 24, 24]);
    expect(again?.participations.edges.map(({ node }) => [node.recognised, node.rejected[0]?.reason])).toEqual(
      schools.learnerIds.map(() => [0, 'DUPLICATE_COURSE']),
    );
    const { data } = await schools.register.ask(ops.DoHoursCountDocument, {
      base: schools.county,
      on: '2012-04-09',
      category: 'PUBLIC',
    });
    expect(data?.hoursCheck).toMatchObject({
      counts: false,
      reason: 'SUBJECT_NOT_PERMITTED',
      article: { code: 'Art.4(2)' },
    });
    expect(data?.publicSubjects).toMatchObject([{ code: 'GX-01', deliveries: [{ base: { id: schools.municipal } }] }]);
  });

  it('is in the statistics', async () => {
    const { data, errors } = await schools.register.ask(
      ops.TrainingStatisticsDocument,
      { from: 2012, to: 2012 },
      { as: cityOfficer },
    );
    expect(errors).toEqual([]);
    expect(data?.trainingStatistics.byYear).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ year: 2012, category: 'PUBLIC', classes: 2, recognisedHours: 72 }),
        expect.objectContaining({ year: 2012, category: 'PROFESSIONAL', classes: 2, recognisedHours: 54 }),
      ]),
    );
    expect(data?.trainingStatistics.byBase[0]?.baseId).toBe(schools.municipal);
  });
});
