import { expect } from 'vitest';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  organisationIdNo,
  wujin,
  xinbei,
} from '../support/register.js';
import { measures2011, measures2015, policy2015 } from '../support/shipped.js';
import { formOf, reach } from '../support/way.js';
import { founded, lecture, office, reasons, withBase } from './bureau.js';
import { clause } from './clause.js';

clause('Notice', 'the measures in force, and how many hours a year they ask', ({ allowed, refused }) => {
  const publication = {
    title: policy2015.measures.title,
    effectiveFrom: policy2015.measures.effectiveFrom,
    params: policy2015.measures.params,
  };
  allowed('72 a year under the first, 90 from October 2015 on', async () => {
    expect(
      [measures2011, measures2015].map(({ effectiveFrom, params }) => [effectiveFrom, params.hours.yearly.middle]),
    ).toEqual([
      ['2011-09-01', 72],
      ['2015-10-01', 90],
    ]);
    const register = await founded('2015-09-01');
    expect(reasons(await register.ask(cityHead, 'publishMeasures', undefined, publication))).toEqual([]);
  });
  refused('measures of a county bureau', async () => {
    const register = await founded('2015-09-01');
    expect(reasons(await register.ask(countyHead(wujin), 'publishMeasures', undefined, publication))).toEqual([
      'Art.7市2 FORBIDDEN',
    ]);
  });
});

clause('2', 'a base is what was recognised and numbered', ({ allowed, refused }) => {
  allowed('a numbered one opens a class', async () => {
    const { register, baseId } = await withBase();
    expect(reasons(await register.ask(office, 'openClass', undefined, lecture(baseId, '2016-01-09')))).toEqual([]);
  });
  refused('a body that only applied, or that nobody knows, opens none', async () => {
    const register = await founded();
    const applied = await reach(register, 'APPLIED');
    expect(reasons(await register.ask(office, 'openClass', undefined, lecture(applied, '2016-01-09')))).toEqual([
      'Art.8(3) NOT_NUMBERED',
    ]);
    const nobody = lecture('base-00000000-0000-5000-8000-000000000000', '2016-01-09');
    expect(reasons(await register.ask(office, 'openClass', undefined, nobody))).toEqual(['Art.4 NOT_FOUND']);
  });
});

clause('3a', 'two categories, and one live recognition an institution', ({ allowed, refused }) => {
  const again = (n: number) => [applicantOf(organisationIdNo(n)), 'submitApplication', undefined] as const;
  allowed('municipal and county; and a county base that closed to be promoted applies again', async () => {
    const register = await founded();
    await reach(register, 'ANNOUNCED', { n: 1, level: 'MUNICIPAL' });
    const county = await reach(register, 'ANNOUNCED', { n: 2, level: 'COUNTY', gb6: xinbei });
    const closing = { reasonCode: 'PROMOTION', reason: '拟申报市级' } as const;
    await register.do(countyHead(xinbei), 'closeBase', county, closing);
    expect(reasons(await register.ask(...again(2), formOf(2, 'MUNICIPAL')))).toEqual([]);
  });
  refused('a second application of a body that has a base', async () => {
    const { register } = await withBase();
    expect(reasons(await register.ask(...again(1), formOf(1, 'COUNTY')))).toEqual(['Art.3 RECOGNITION_EXISTS']);
  });
});

clause('3b', 'recognition changes no affiliation', ({ allowed, refused }) => {
  const change = { affiliation: '常州市教育局' };
  allowed('it stays the organisation’s, to be changed there', async () => {
    const { register } = await withBase();
    const organisation = organisationIdNo(1);
    expect(reasons(await register.ask(office, 'changeAffiliation', organisation, change))).toEqual([]);
    const events = (await register.events()).filter(({ data }) => 'affiliation' in data);
    expect(events.map(({ stream, type }) => [stream, type])).toEqual([[organisation, 'AffiliationChanged']]);
  });
  refused('by a bureau in whose territory the base is not, or by another base', async () => {
    const { register } = await withBase({ level: 'COUNTY', gb6: xinbei });
    const other = { ...office, bureau: organisationIdNo(2) };
    for (const actor of [countyOfficer(wujin), other]) {
      expect(reasons(await register.ask(actor, 'changeAffiliation', organisationIdNo(1), change))).toEqual([
        'Art.3 FORBIDDEN',
      ]);
    }
  });
});

clause('3c', 'business guidance only', ({ allowed, refused }) => {
  const guidance = { levels: ['MUNICIPAL', 'COUNTY'], title: '建档指导意见', ref: '常人社函〔2016〕1号' } as const;
  allowed('the city guides bases of both levels', async () => {
    const register = await founded();
    const issued = await register.do(cityOfficer, 'issueGuidance', undefined, guidance);
    expect(issued.entries[0]?.envelope.meta.articles).toContain('Art.3');
  });
  refused('guidance by a county bureau or by a base', async () => {
    const { register } = await withBase();
    for (const actor of [countyHead(wujin), office]) {
      expect(reasons(await register.ask(actor, 'issueGuidance', undefined, guidance))).toEqual(['Art.3 FORBIDDEN']);
    }
  });
});
