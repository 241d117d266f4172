import { describe, expect, it } from 'vitest';
import type { Base } from '../../../src/aggregates/base/index.js';
import { noSubject } from '../../../src/aggregates/public-subject/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';
import { countyId, inCounty, municipal, publicCode, publicSubject } from '../teaching/bases.js';
import { ofImport, ofPublic, sessions } from './classes.js';
import { hours, in2012 } from './hours-of.js';

describe('a public course, Art.4(2) and 7市5', () => {
  const course = {
    ...ofPublic,
    plannedHours: 30,
    sessions: sessions('2012-04-02', '2012-04-03', '2012-04-04', '2012-04-05', '2012-04-06'),
  };
  const notPermitted = [in2012(0, ['SUBJECT_NOT_PERMITTED', 24])];

  it('counts the hours of the subject', () => {
    expect(hours(course, [6, 6, 6, 6])).toEqual([in2012(24)]);
    expect(hours(course, [6, 6, 6, 6, 6])).toEqual([in2012(24, ['OVER_PLAN', 6])]);
  });

  it('counts them when it is passed, however they are spread over days', () => {
    const dense = { ...course, sessions: sessions('2012-04-02*8', '2012-04-03*8', '2012-04-04*8') };
    expect(hours(dense, [8, 8, 8])).toEqual([in2012(24)]);
  });

  it('counts no hours that were not attended', () => {
    expect(hours(course, [6, 6, 6])).toEqual([in2012(18)]);
  });

  it('counts once for a learner', () => {
    const credited = new Map([['a', new Set([publicCode])]]);
    expect(hours(course, [6, 6, 6, 6], { credited })).toEqual([in2012(0, ['DUPLICATE_COURSE', 24])]);
    expect(hours(course, [6, 6, 6, 6], { credited: new Map([['b', new Set([publicCode])]]) })).toEqual([in2012(24)]);
    expect(hours(course, [6, 6, 6, 6], { credited: new Map([['a', new Set(['GX-9'])]]) })).toEqual([in2012(24)]);
    expect(hours({}, [6], { credited })).toEqual([in2012(6)]);
  });

  it('does not count at a county base, nor at a municipal one that was not assigned it', () => {
    const base: Base = inCounty;
    expect(hours({ ...course, ...ofImport, baseId: countyId }, [6, 6, 6, 6], { base })).toEqual(notPermitted);
    expect(hours(course, [6, 6, 6, 6], { publicSubject: noSubject })).toEqual(notPermitted);
    expect(hours({ ...course, baseId: countyId }, [6, 6, 6, 6], { base: municipal })).toEqual(notPermitted);
  });

  it('counts on the days on which it is assigned', () => {
    const deliveries = publicSubject.deliveries.map((delivery) => ({ ...delivery, to: legalDate('2012-04-04') }));
    expect(hours(course, [6, 6, 6, 6], { publicSubject: { ...publicSubject, deliveries } })).toEqual([
      in2012(12, ['SUBJECT_NOT_PERMITTED', 12]),
    ]);
  });
});

describe('an imported record', () => {
  it('has no hours outside the scope', () => {
    expect(hours({ ...ofImport, subject: '会计' }, [6])).toEqual([in2012(0, ['OUT_OF_SCOPE', 6])]);
    expect(hours({ ...ofImport, computer: true }, [6])).toEqual([in2012(0, ['OUT_OF_SCOPE', 6])]);
  });

  it('has no hours of sessions held online, until the measures allow them', () => {
    const online = { ...ofImport, venue: { kind: 'ONLINE' }, sessions: sessions('2012-04-02', '2012-04-03') } as const;
    const { params } = measures2011;
    const allowing = {
      ...measures2011,
      effectiveFrom: legalDate('2012-04-03'),
      params: { ...params, hours: { ...params.hours, online: true } },
    };
    expect(hours(online, [6, 6])).toEqual([in2012(0, ['ONLINE', 12])]);
    expect(
      hours(online, [6, 6], { measuresHistory: { versions: [measures2011, allowing], interpretations: [] } }),
    ).toEqual([in2012(6, ['ONLINE', 6])]);
  });
});
