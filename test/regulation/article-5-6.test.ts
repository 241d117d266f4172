import { expect } from 'vitest';
import { trainingSystems } from '../../src/aggregates/vocabulary.js';
import type { Commands } from '../../src/application/index.js';
import { legalDate } from '../../src/kernel/index.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  education,
  organisationIdNo,
  wujin,
  xinbei,
} from '../support/register.js';
import { formOf, reach } from '../support/way.js';
import { evaluated, founded, reasons } from './bureau.js';
import { clause } from './clause.js';

const site = (changes: Partial<Commands['checkEligibility']['sites'][number]> = {}) => ({
  address: '通江路 1 号',
  area: 20_000,
  capacity: 100,
  tenure: 'OWNED' as const,
  leases: [],
  ...changes,
});
const leased = (from: string, to: string) => ({
  sites: [site({ tenure: 'LEASED', leases: [{ from: legalDate(from), to: legalDate(to) }] })],
});

clause('5(1)', 'a college, or a training body with a licence', ({ allowed, refused }) => {
  const licence = (validTo: string) =>
    ({ kind: 'PRIVATE_SCHOOL', no: '132040470007288', validTo: legalDate(validTo) }) as const;
  allowed('a college without, a training body with one that is valid on the day', async () => {
    expect(reasons(await evaluated({ type: 'HIGHER_EDUCATION' }))).toEqual([]);
    expect(reasons(await evaluated({ type: 'TRAINING_BODY', licence: licence('2012-03-15') }))).toEqual([]);
  });
  refused('a training body without one, or whose licence ended the day before; a hospital', async () => {
    expect(reasons(await evaluated({ type: 'TRAINING_BODY' }))).toEqual(['Art.5(1) LICENCE_MISSING']);
    expect(reasons(await evaluated({ type: 'TRAINING_BODY', licence: licence('2012-03-14') }))).toEqual([
      'Art.5(1) LICENCE_NOT_VALID',
    ]);
    expect(reasons(await evaluated({ type: 'HOSPITAL' }))).toEqual(['Art.5(1) LICENCE_MISSING']);
  });
});

clause('5(2)a', '200 m² and a hundred people at once', ({ allowed, refused }) => {
  allowed('exactly so much', async () => {
    expect(reasons(await evaluated({ facts: { sites: [site()] } }))).toEqual([]);
  });
  refused('a hundredth of a m² less, one person less', async () => {
    expect(reasons(await evaluated({ facts: { sites: [site({ area: 19_999, capacity: 99 })] } }))).toEqual([
      'Art.5(2) AREA_TOO_SMALL',
      'Art.5(2) CAPACITY_TOO_SMALL',
    ]);
  });
});

clause('5(2)b', 'premises are owned, or leased for three years', ({ allowed, refused }) => {
  allowed('owned; and leased for three years to the day', async () => {
    expect(reasons(await evaluated({ facts: { sites: [site()] } }))).toEqual([]);
    expect(reasons(await evaluated({ facts: leased('2011-10-01', '2014-09-30') }))).toEqual([]);
  });
  refused('leased for a day less', async () => {
    expect(reasons(await evaluated({ facts: leased('2011-10-01', '2014-09-29') }))).toEqual([
      'Art.5(2) LEASE_TERM_SHORT',
    ]);
  });
});

clause('5(3)', 'for computer training fifty computers and a projector', ({ allowed, refused }) => {
  allowed('exactly so many; and none where no computer is taught', async () => {
    expect(reasons(await evaluated({ computer: true, facts: { computers: 50, projectors: 1 } }))).toEqual([]);
    expect(reasons(await evaluated({ facts: { computers: 0, projectors: 0 } }))).toEqual([]);
  });
  refused('49 computers, or no projector', async () => {
    expect(reasons(await evaluated({ computer: true, facts: { computers: 49 } }))).toEqual([
      'Art.5(3) COMPUTERS_LT_50',
    ]);
    expect(reasons(await evaluated({ computer: true, facts: { projectors: 0 } }))).toEqual([
      'Art.5(3) PROJECTORS_MISSING',
    ]);
  });
});

clause('5(4)', 'exits are clear and the fire equipment is in place', ({ allowed, refused }) => {
  allowed('with evidence of a year ago to the day', async () => {
    expect(reasons(await evaluated({ facts: { safetyEvidenceOn: legalDate('2011-03-15') } }))).toEqual([]);
  });
  refused('blocked, missing, and with evidence a day older', async () => {
    const facts = { exitsClear: false, fireOk: false, safetyEvidenceOn: legalDate('2011-03-14') };
    expect(reasons(await evaluated({ facts }))).toEqual([
      'Art.5(4) EXITS_BLOCKED',
      'Art.5(4) FIRE_EQUIPMENT_MISSING',
      'Art.5(4) SAFETY_EVIDENCE_OLD',
    ]);
  });
});

clause('5(5)', 'three in ten teachers are senior, and five manage full-time', ({ allowed, refused }) => {
  allowed('6 of 20, and five', async () => {
    expect(reasons(await evaluated({ facts: { faculty: 20, senior: 6, managers: 5 } }))).toEqual([]);
  });
  refused('5 of 17, none of none, and four', async () => {
    expect(reasons(await evaluated({ facts: { faculty: 17, senior: 5, managers: 4 } }))).toEqual([
      'Art.5(5) SENIOR_RATIO_LOW',
      'Art.5(5) MANAGERS_TOO_FEW',
    ]);
    expect(reasons(await evaluated({ facts: { faculty: 0, senior: 0 } }))).toEqual(['Art.5(5) SENIOR_RATIO_LOW']);
  });
});

clause('5(6)', 'six systems', ({ allowed, refused }) => {
  allowed('all of them', async () => {
    expect(reasons(await evaluated({ facts: { systems: [...trainingSystems] } }))).toEqual([]);
  });
  refused('five of six', async () => {
    expect(reasons(await evaluated({ facts: { systems: trainingSystems.slice(1) } }))).toEqual([
      'Art.5(6) SYSTEMS_INCOMPLETE',
    ]);
  });
});

clause('6(1)', 'an application in three copies', ({ allowed, refused }) => {
  const apply = async (formCopies: number) => {
    const register = await founded();
    await reach(register, 'REGISTERED');
    const form = { ...formOf(1, 'MUNICIPAL'), formCopies };
    return register.ask(applicantOf(organisationIdNo(1)), 'submitApplication', undefined, form);
  };
  allowed('three', async () => {
    expect(reasons(await apply(3))).toEqual([]);
  });
  refused('two', async () => {
    expect(reasons(await apply(2))).toEqual(['Art.6(1) FORM_COPIES']);
  });
});

clause('6(2)', 'evaluation together with another department', ({ allowed, refused }) => {
  const convene = async (authorities: readonly string[]) => {
    const register = await founded();
    const application = await reach(register, 'APPLIED');
    return register.ask(cityOfficer, 'convenePanel', application, { authorities });
  };
  allowed('a panel with 市教育局 on it', async () => {
    expect(reasons(await convene(['320400', education]))).toEqual([]);
  });
  refused('a panel of the bureau alone, and a decision by who drafted it', async () => {
    expect(reasons(await convene(['320400']))).toEqual(['Art.6(2) PANEL_NEEDS_DEPARTMENT']);
    const register = await founded();
    const application = await reach(register, 'EVALUATED');
    expect(reasons(await register.ask(cityOfficer, 'approveBase', application, {}, { on: '2012-03-15' }))).toEqual([
      'Art.6(2) SAME_PERSON',
    ]);
  });
});

clause('6(3)a', 'a municipal base: number, announcement, plaque, by the city', ({ allowed, refused }) => {
  allowed('in this order', async () => {
    const register = await founded();
    const base = await reach(register, 'ANNOUNCED');
    expect(reasons(await register.ask(cityHead, 'awardPlaque', base, { serialNo: '牌 1' }))).toEqual([]);
  });
  refused('announced before it is numbered, or by a county', async () => {
    const register = await founded();
    const base = await reach(register, 'APPROVED');
    const announce = (actor: typeof cityHead) => register.ask(actor, 'announceBase', base, { noticeNo: '公告 1' });
    expect(reasons(await announce(cityHead))).toEqual(['Art.6(3) NOT_NUMBERED']);
    expect(reasons(await announce(countyHead(xinbei)))).toEqual(['Art.6(3) FORBIDDEN']);
  });
});

clause('6(3)b', 'a county base: filing, number, announcement, plaque', ({ allowed, refused }) => {
  const county = { level: 'COUNTY', gb6: wujin } as const;
  allowed('filed with the city, numbered by it, announced and awarded by the county', async () => {
    const register = await founded();
    const base = await reach(register, 'ANNOUNCED', county);
    expect(reasons(await register.ask(countyOfficer(wujin), 'awardPlaque', base, { serialNo: '牌 1' }))).toEqual([]);
  });
  refused('numbered before it is filed; the number by the county, the plaque by the city', async () => {
    const register = await founded();
    const base = await reach(register, 'APPROVED', county);
    expect(reasons(await register.ask(cityOfficer, 'assignNumber', base, {}))).toEqual(['Art.6(3) NOT_FILED']);
    expect(reasons(await register.ask(countyHead(wujin), 'assignNumber', base, {}))).toEqual(['Art.8(3) FORBIDDEN']);
    expect(reasons(await register.ask(cityHead, 'awardPlaque', base, { serialNo: '牌 1' }))).toEqual([
      'Art.6(3) FORBIDDEN',
    ]);
  });
});
