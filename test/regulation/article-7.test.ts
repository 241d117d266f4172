import { expect } from 'vitest';
import type { Commands } from '../../src/application/index.js';
import { type Actor, legalDate } from '../../src/kernel/index.js';
import {
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  type TestRegister,
  types,
  wujin,
  xinbei,
} from '../support/register.js';
import { policy2015 } from '../support/shipped.js';
import { departmentOfficer } from '../support/teaching.js';
import { reach } from '../support/way.js';
import { founded, lecture, office, planned, reasons, sound, under, withBase } from './bureau.js';
import { clause } from './clause.js';

const county = { level: 'COUNTY', gb6: wujin } as const;
const health = 'city-health';
const rename = { name: '新名基地', reason: '单位更名' };

clause('7市1', 'the city manages municipal bases', ({ allowed, refused }) => {
  allowed('the city acts on a municipal base', async () => {
    const { register, baseId } = await withBase();
    expect(reasons(await register.ask(cityHead, 'renameBase', baseId, rename))).toEqual([]);
  });
  refused('a county bureau on a municipal base, though it lies in its division', async () => {
    const { register, baseId } = await withBase({ gb6: wujin });
    expect(reasons(await register.ask(countyHead(wujin), 'renameBase', baseId, rename))).toEqual(['Art.7 FORBIDDEN']);
  });
});

clause('7市2', 'the city revises the measures, never backwards', ({ allowed, refused }) => {
  const { title, params } = policy2015.measures;
  const publish = async (effectiveFrom: string) => {
    const register = await founded('2015-09-01');
    const data = { title, params, effectiveFrom: legalDate(effectiveFrom) };
    return register.ask(cityHead, 'publishMeasures', undefined, data);
  };
  allowed('from a later day', async () => {
    expect(reasons(await publish('2015-10-01'))).toEqual([]);
  });
  refused('from a day that is over', async () => {
    expect(reasons(await publish('2015-08-01'))).toEqual(['Art.7市2 MEASURES_RETROACTIVE']);
  });
});

clause('7市3', 'the city adjusts municipal bases: activity, merger, closure', ({ allowed, refused }) => {
  const merge = (successorId: string) => ({ successorId, reason: '撤并' });
  allowed('a merger, after which the survivor keeps its number', async () => {
    const { register, baseId } = await withBase();
    const survivor = await reach(register, 'ANNOUNCED', { n: 2 });
    expect(types(await register.do(cityHead, 'mergeBase', baseId, merge(survivor)))).toContain('BaseMerged');
    expect(types(await register.do(cityOfficer, 'assignNumber', survivor, {}))).toEqual([]);
  });
  refused('an adjustment of nothing, a merger into itself, and an adjustment by the base', async () => {
    const { register, baseId } = await withBase();
    const nothing = { reasonCode: 'RELOCATION', reason: '搬迁' } as const;
    expect(reasons(await register.ask(cityHead, 'adjustBase', baseId, nothing))).toEqual([
      'Art.7市3 NOTHING_TO_ADJUST',
    ]);
    expect(reasons(await register.ask(cityHead, 'mergeBase', baseId, merge(baseId)))).toEqual([
      'Art.7市3 MERGED_INTO_ITSELF',
    ]);
    const closing = { reasonCode: 'OWN_REQUEST', reason: '申请' } as const;
    expect(reasons(await register.ask(office, 'closeBase', baseId, closing))).toEqual(['Art.7 FORBIDDEN']);
  });
});

/** A plan of the base for 2016. */
const submitted = async (
  register: TestRegister,
  baseId: string,
  changes: Partial<Commands['submitPlan']['content']> = {},
): Promise<string> => {
  const data = { baseId, content: { ...planned, ...changes } };
  return (await register.do(office, 'submitPlan', undefined, data)).id;
};

clause(
  '7市4',
  'the city approves municipal plans at full or half release, and inspects everywhere',
  ({ allowed, refused }) => {
    allowed('an approval, under which a class opens; an inspection of a county base', async () => {
      const { register, baseId } = await withBase();
      const planId = await submitted(register, baseId);
      await register.do(cityHead, 'approvePlan', planId, {});
      const cls = { ...lecture(baseId, '2016-01-11'), basis: 'PLAN', mode: 'FULL_RELEASE', planId } as const;
      expect(reasons(await register.ask(office, 'openClass', undefined, cls))).toEqual([]);
      const other = await reach(register, 'ANNOUNCED', { n: 2, ...county });
      expect(reasons(await register.ask(cityOfficer, 'recordInspection', other, { findings: [] }))).toEqual([]);
    });
    refused(
      'a class without an approved plan; a filing instead of an approval; the revocation of a county base',
      async () => {
        const { register, baseId } = await withBase();
        const planId = await submitted(register, baseId);
        expect(reasons(await register.ask(cityHead, 'filePlan', planId, { filingNo: '备 1' }))).toEqual([
          'Art.7市4 APPROVAL_NEEDED',
        ]);
        const cls = { ...lecture(baseId, '2016-01-11'), basis: 'PLAN', mode: 'FULL_RELEASE', planId } as const;
        expect(reasons(await register.ask(office, 'openClass', undefined, cls))).toEqual(['Art.7 PLAN_NOT_EFFECTIVE']);
        const other = await reach(register, 'ANNOUNCED', { n: 2, ...county });
        expect(reasons(await register.ask(cityHead, 'revokeBase', other, { ground: 'INACTIVITY' }))).toEqual([
          'Art.8(2) FORBIDDEN',
        ]);
      },
    );
  },
);

clause('7市5', 'the city determines public subjects and who teaches them', ({ allowed, refused }) => {
  const code = 'GX-01';
  const from = legalDate('2016-01-04');
  const plan = { category: 'PUBLIC', subject: code, course: '职业道德', hours: 24 } as const;
  const designated = async () => {
    const { register, baseId } = await withBase();
    const { id } = await register.do(cityOfficer, 'designatePublicSubject', undefined, {
      code,
      name: '职业道德',
      hours: 24,
      from,
    });
    return { register, baseId, id };
  };
  allowed('a municipal base teaches it when it was assigned', async () => {
    const { register, baseId, id } = await designated();
    await register.do(cityOfficer, 'assignPublicDelivery', id, { baseId, from });
    const content = { ...planned, ...plan };
    expect(reasons(await register.ask(office, 'submitPlan', undefined, { baseId, content }))).toEqual([]);
  });
  refused('a municipal base that was not assigned; a subject of a county bureau', async () => {
    const { register, baseId } = await designated();
    const content = { ...planned, ...plan };
    expect(reasons(await register.ask(office, 'submitPlan', undefined, { baseId, content }))).toEqual([
      'Art.7市5 SUBJECT_NOT_PERMITTED',
    ]);
    const own = { code: 'WJ-01', name: '本区科目', hours: 12, from };
    expect(reasons(await register.ask(countyHead(wujin), 'designatePublicSubject', undefined, own))).toEqual([
      'Art.7市5 FORBIDDEN',
    ]);
  });
});

const event = { levels: ['MUNICIPAL', 'COUNTY'], title: '春季活动', days: 2, attendees: 80 } as const;
type Held = 'holdManagerTraining' | 'holdExchangeActivity';
const hold = async (by: Actor, command: Held, changes: Partial<{ readonly days: number }> = {}) => {
  const register = await founded();
  return reasons(await register.ask(by, command, undefined, { ...event, ...changes }));
};

clause('7市6', 'the city trains those who run bases', ({ allowed, refused }) => {
  allowed('of bases at every level', async () => {
    expect(await hold(cityOfficer, 'holdManagerTraining')).toEqual([]);
  });
  refused('by a county bureau, and for no day at all', async () => {
    expect(await hold(countyHead(wujin), 'holdManagerTraining')).toEqual(['Art.7市6 FORBIDDEN']);
    expect(await hold(cityOfficer, 'holdManagerTraining', { days: 0 })).toEqual(['Art.7市6 INVALID_DATA']);
  });
});

clause('7市7', 'the city holds exchanges of teaching research', ({ allowed, refused }) => {
  allowed('of bases at every level', async () => {
    expect(await hold(cityOfficer, 'holdExchangeActivity')).toEqual([]);
  });
  refused('by a county bureau, and for no day at all', async () => {
    expect(await hold(countyHead(wujin), 'holdExchangeActivity')).toEqual(['Art.7市7 FORBIDDEN']);
    expect(await hold(cityOfficer, 'holdExchangeActivity', { days: 0 })).toEqual(['Art.7市7 INVALID_DATA']);
  });
});

clause('7市8', 'the city commends bases and those who run them', ({ allowed, refused }) => {
  const staff = (baseId: string) => ({ baseId, year: 2015, post: 'MANAGER', persons: 2, title: '先进个人' }) as const;
  allowed('a base, and its staff by number, never by name', async () => {
    const { register, baseId } = await withBase();
    await register.do(cityHead, 'concludeAssessment', baseId, sound(2015));
    const title = { year: 2015, title: '先进基地' };
    expect(reasons(await register.ask(cityHead, 'awardCommendation', baseId, title))).toEqual([]);
    expect(types(await register.do(cityHead, 'commendStaff', undefined, staff(baseId)))).toEqual(['StaffCommended']);
  });
  refused('by the base itself, or by a county of a municipal base', async () => {
    const { register, baseId } = await withBase({ gb6: wujin });
    for (const actor of [office, countyHead(wujin)]) {
      expect(reasons(await register.ask(actor, 'commendStaff', undefined, staff(baseId)))).toEqual([
        'Art.8(2) FORBIDDEN',
      ]);
    }
  });
});

clause('7县1', 'a county bureau recognises in its own area, files and has numbered', ({ allowed, refused }) => {
  allowed('approval by the county, then the filing', async () => {
    const register = await founded();
    const base = await reach(register, 'APPROVED', county);
    expect(reasons(await register.ask(countyOfficer(wujin), 'submitFiling', base, {}))).toEqual([]);
    expect(reasons(await register.ask(cityOfficer, 'acceptFiling', base, { filingNo: '备 1' }))).toEqual([]);
  });
  refused('approval by another county, or by the city', async () => {
    const register = await founded();
    const base = await reach(register, 'EVALUATED', county);
    for (const actor of [countyHead(xinbei), cityHead]) {
      expect(reasons(await register.ask(actor, 'approveBase', base, {}))).toEqual(['Art.6(3) FORBIDDEN']);
    }
  });
});

clause(
  '7县2–3',
  'a county bureau manages and adjusts its bases, and files that with the city',
  ({ allowed, refused }) => {
    allowed('its act has effect at once, and is filed afterwards', async () => {
      const { register, baseId } = await withBase(county);
      const { entries } = await register.do(countyHead(wujin), 'renameBase', baseId, rename);
      expect(entries[0]?.envelope.data).toMatchObject({ toFile: { ref: 1 } });
      const filing = { ref: 1, filingNo: '备 2' };
      expect(reasons(await register.ask(countyOfficer(wujin), 'fileAdjustment', baseId, filing))).toEqual([]);
    });
    refused('an act of another county, and a filing of what was never done', async () => {
      const { register, baseId } = await withBase(county);
      expect(reasons(await register.ask(countyHead(xinbei), 'renameBase', baseId, rename))).toEqual([
        'Art.7 FORBIDDEN',
      ]);
      const filing = { ref: 1, filingNo: '备 2' };
      expect(reasons(await register.ask(countyOfficer(wujin), 'fileAdjustment', baseId, filing))).toEqual([
        'Art.7县3 UNKNOWN_FILING',
      ]);
    });
  },
);

clause('7县4', 'a county bureau reviews every professional plan of its bases, and files it', ({ allowed, refused }) => {
  const filing = { filingNo: '备 3' };
  allowed('whatever its mode: review, then filing, which gives it effect', async () => {
    for (const mode of ['FULL_RELEASE', 'HALF_RELEASE', 'SPARE_TIME'] as const) {
      const { register, baseId } = await withBase(county);
      const plan = await submitted(register, baseId, { mode });
      await register.do(countyOfficer(wujin), 'reviewPlan', plan, { agreed: true });
      expect(reasons(await register.ask(countyOfficer(wujin), 'filePlan', plan, filing))).toEqual([]);
    }
  });
  refused('a filing before the review, a review by another county, an approval by the city', async () => {
    const { register, baseId } = await withBase(county);
    const plan = await submitted(register, baseId);
    expect(reasons(await register.ask(countyOfficer(wujin), 'filePlan', plan, filing))).toEqual([
      'Art.7县4 REVIEW_MISSING',
    ]);
    expect(reasons(await register.ask(countyOfficer(xinbei), 'reviewPlan', plan, { agreed: true }))).toEqual([
      'Art.7 FORBIDDEN',
    ]);
    expect(reasons(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual(['Art.7市4 FORBIDDEN']);
  });
});

clause(
  '7业1',
  'a department manages the bases under it, and decides nothing on recognition',
  ({ allowed, refused }) => {
    allowed('it inspects a base of its own', async () => {
      const { register, baseId } = await withBase();
      await under(register, baseId, health, '2012-04-01');
      const inspection = { findings: [{ finding: '签到不全', article: 'Art.4(4)' }] };
      expect(reasons(await register.ask(departmentOfficer(health), 'recordInspection', baseId, inspection))).toEqual(
        [],
      );
    });
    refused('a base that is not under it; an assessment, an order, a revocation', async () => {
      const { register, baseId } = await withBase();
      await under(register, baseId, health, '2012-04-01');
      const ask = (by: Actor) => register.ask(by, 'recordInspection', baseId, { findings: [] });
      expect(reasons(await ask(departmentOfficer('city-education')))).toEqual(['Art.7市4 FORBIDDEN']);
      const by = departmentOfficer(health);
      const items = [{ finding: '签到不全', article: 'Art.4(4)' }];
      const order = { items, servedOn: legalDate('2016-01-04') };
      expect(reasons(await register.ask(by, 'concludeAssessment', baseId, sound(2015)))).toEqual([
        'Art.8(2) FORBIDDEN',
      ]);
      expect(reasons(await register.ask(by, 'orderRectification', baseId, order))).toEqual(['Art.8(2) FORBIDDEN']);
      expect(reasons(await register.ask(by, 'revokeBase', baseId, { ground: 'INACTIVITY' }))).toEqual([
        'Art.8(2) FORBIDDEN',
      ]);
    });
  },
);

clause(
  '7业2',
  'a department reviews plans at full or half release of its bases, before anybody decides',
  ({ allowed, refused }) => {
    const underHealth = async () => {
      const { register, baseId } = await withBase();
      await under(register, baseId, health, '2012-04-01');
      return { register, baseId };
    };
    allowed('its review, then the city’s approval; in spare time none is asked', async () => {
      const { register, baseId } = await underHealth();
      const plan = await submitted(register, baseId);
      await register.do(departmentOfficer(health), 'reviewPlan', plan, { agreed: true });
      expect(reasons(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual([]);
      const spare = await submitted(register, baseId, { mode: 'SPARE_TIME' });
      expect(reasons(await register.ask(cityOfficer, 'filePlan', spare, { filingNo: '备 4' }))).toEqual([]);
    });
    refused('an approval without it, and the review of another department', async () => {
      const { register, baseId } = await underHealth();
      const plan = await submitted(register, baseId);
      expect(reasons(await register.ask(cityHead, 'approvePlan', plan, {}))).toEqual(['Art.7业2 REVIEW_MISSING']);
      const other = departmentOfficer('city-education');
      expect(reasons(await register.ask(other, 'reviewPlan', plan, { agreed: true }))).toEqual(['Art.7 FORBIDDEN']);
    });
  },
);
