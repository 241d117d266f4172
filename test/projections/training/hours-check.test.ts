import { describe, expect, test } from 'vitest';
import { baseEvent } from '../../../src/aggregates/base/index.js';
import { publicSubjectEvent } from '../../../src/aggregates/public-subject/index.js';
import type { HoursCheckView, TrainingQueries } from '../../../src/projections/index.js';
import { day, taught } from '../support/training.js';

const revoked = (effectiveOn: string) =>
  baseEvent('BaseRevoked', { decidedBy: '320412', ground: 'INACTIVITY', effectiveOn: day(effectiveOn) });
const nothingPublic = { subjects: [{ category: 'PUBLIC' as const, name: '公需科目' }], computer: false };

describe('whether hours count', () => {
  const register = async (): Promise<TrainingQueries['hoursCheck']> => {
    const built = await taught('2013-01-01');
    const { base, record, subject } = built;
    await base('base-m', { level: 'MUNICIPAL', serial: 2, organisationId: 'organisation-100000002' });
    await base('base-p', {
      level: 'MUNICIPAL',
      serial: 3,
      organisationId: 'organisation-100000003',
      scope: nothingPublic,
    });
    await base('base-approved', { serial: 4, organisationId: 'organisation-100000004' }, 'FILED');
    await base('base-revoked', { serial: 5, organisationId: 'organisation-100000005' });
    await record('base-revoked', '2012-06-01', [revoked('2012-07-01')]);
    await base('base-bound', { serial: 6, organisationId: 'organisation-100000006' });
    await record('base-bound', '2012-12-01', [revoked('2013-07-01')]);
    await base('base-closed', { serial: 7, organisationId: 'organisation-100000007' });
    await record('base-closed', '2012-07-01', [baseEvent('BaseClosed', { reasonCode: 'OWN_REQUEST', reason: '停办' })]);
    await subject('道德', { bases: ['base-m'], from: '2012-05-01' });
    await subject('法规');
    await record('publicSubject-道德', '2012-06-01', [
      publicSubjectEvent('PublicDeliveryEnded', { baseId: 'base-m', on: day('2012-09-01') }),
    ]);
    return (await built.training()).hoursCheck;
  };

  type Asked = Omit<Parameters<TrainingQueries['hoursCheck']>[0], 'on'> & { readonly on: string };
  const professional = (base: string, on: string, subject?: string): Asked => ({
    ...{ base, on, category: 'PROFESSIONAL' },
    ...(subject !== undefined && { subject }),
  });
  const publicSubject = (base: string, on: string, subject?: string): Asked => ({
    ...{ base, on, category: 'PUBLIC' },
    ...(subject !== undefined && { subject }),
  });

  test.each<readonly [string, Asked, HoursCheckView['reason'], string]>([
    // Art.9: from the number on, not from the announcement or the approval.
    ['on the day of the number', professional('base-a', '2012-03-15'), 'COUNTS', 'Art.9'],
    ['the day before', professional('base-a', '2012-03-14'), 'NOT_NUMBERED', 'Art.9'],
    ['asked by number', professional('CZJX-2-320412-0001-0', '2012-03-15'), 'COUNTS', 'Art.9'],
    ['approved and filed alone', professional('base-approved', '2012-12-01'), 'NOT_NUMBERED', 'Art.9'],
    ['never recognised', professional('base-none', '2012-12-01'), 'NOT_NUMBERED', 'Art.9'],
    // Art.8(2): sessions before the day of effect keep their hours.
    ['the day before a revocation has effect', professional('base-revoked', '2012-06-30'), 'COUNTS', 'Art.9'],
    ['the day on which it has', professional('base-revoked', '2012-07-01'), 'BASE_ENDED', 'Art.8(2)'],
    ['a revocation still to come', professional('base-bound', '2013-06-30'), 'COUNTS', 'Art.9'],
    ['a revocation that will have come', professional('base-bound', '2013-07-01'), 'BASE_ENDED', 'Art.8(2)'],
    ['the day before a closure', professional('base-closed', '2012-06-30'), 'COUNTS', 'Art.9'],
    ['the day of a closure', professional('base-closed', '2012-07-01'), 'BASE_ENDED', 'Art.7'],
    // Art.4(1)
    ['a subject of the scope', professional('base-a', '2012-06-01', '护理'), 'COUNTS', 'Art.9'],
    ['a subject outside the scope', professional('base-a', '2012-06-01', '会计'), 'OUT_OF_SCOPE', 'Art.4(1)'],
    ['a scope without such subjects', professional('base-p', '2012-06-01'), 'OUT_OF_SCOPE', 'Art.4(1)'],
    // Art.4(2), 7市5
    ['a public subject of a county base', publicSubject('base-a', '2012-06-01'), 'SUBJECT_NOT_PERMITTED', 'Art.4(2)'],
    ['the first day of delivery', publicSubject('base-m', '2012-05-01', '道德'), 'COUNTS', 'Art.9'],
    ['the day before', publicSubject('base-m', '2012-04-30', '道德'), 'SUBJECT_NOT_PERMITTED', 'Art.7市5'],
    ['the last day of delivery', publicSubject('base-m', '2012-08-31', '道德'), 'COUNTS', 'Art.9'],
    ['the day after', publicSubject('base-m', '2012-09-01', '道德'), 'SUBJECT_NOT_PERMITTED', 'Art.7市5'],
    ['any public subject', publicSubject('base-m', '2012-06-01'), 'COUNTS', 'Art.9'],
    ['one that others teach', publicSubject('base-m', '2012-06-01', '法规'), 'SUBJECT_NOT_PERMITTED', 'Art.7市5'],
    ['no delivery at all', publicSubject('base-p', '2012-06-01'), 'SUBJECT_NOT_PERMITTED', 'Art.7市5'],
  ])('%s: %j gives %s by %s', async (_, { on, ...asked }, reason, article) => {
    const check = await register();
    const answer = await check({ ...asked, on: day(on) });
    expect(answer).toMatchObject({ counts: reason === 'COUNTS', reason, article });
  });

  test('says since when the base has its number, and when it ended', async () => {
    const check = await register();
    const on = day('2012-06-01');
    expect(await check({ base: 'base-revoked', on, category: 'PROFESSIONAL' })).toEqual({
      counts: true,
      reason: 'COUNTS',
      article: 'Art.9',
      numberedOn: '2012-03-15',
      endedOn: '2012-07-01',
    });
    expect(await check({ base: 'base-approved', on, category: 'PROFESSIONAL' })).toEqual({
      counts: false,
      reason: 'NOT_NUMBERED',
      article: 'Art.9',
    });
  });
});
