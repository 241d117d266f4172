import type { BaseContext } from '../../../../src/aggregates/base/index.js';
import type { Jurisdiction } from '../../../../src/aggregates/jurisdiction/index.js';
import { type Actor, legalDate } from '../../../../src/kernel/index.js';
import { changeRows, divisionRows, holidays, measures2011, policy2011 } from '../../../support/shipped.js';

const city = policy2011.city.gb6;
export const cityHrss = city;
export const wujin = '320412';
export const xinbei = '320411';
export const tianning = '320402';
export const qishuyan = '320405';

export const education = 'city-education';
export const health = 'city-health';

/** The city as its shipped files have it, with two competent departments; the second ended in 2016. */
export const jurisdiction: Jurisdiction = {
  divisions: divisionRows.map(({ gb6, name, validFrom, validTo, successor }) => ({
    gb6,
    name,
    level: gb6 === city ? 'MUNICIPAL' : 'COUNTY',
    from: validFrom,
    ...(validTo !== undefined && { to: validTo }),
    ...(successor !== undefined && { successor }),
  })),
  changes: changeRows.map(({ gb6From, gb6To, town, on }) => ({
    gb6From,
    gb6To,
    on,
    ...(town !== undefined && { town }),
  })),
  departments: [
    { authority: education, name: '市教育局', gb6: city, from: legalDate('2000-01-01') },
    { authority: health, name: '市卫生局', gb6: city, from: legalDate('2000-01-01'), to: legalDate('2016-01-01') },
  ],
};

export const organisationId = 'organisation-466000002';
/** The base under test. */
export const baseId = 'base-6f0c1a1e-0000-4000-8000-000000000001';

/** Who prepares, who decides, and who investigates. */
export const drafter: Actor = { id: 'officer-shen', role: 'CITY', bureau: city };
export const decider: Actor = { id: 'officer-gu', role: 'CITY', bureau: city };
export const investigator: Actor = { id: 'officer-xu', role: 'CITY', bureau: city };

export const context: BaseContext = {
  on: legalDate('2012-03-15'),
  today: legalDate('2026-01-05'),
  actor: decider,
  measures: measures2011,
  interpretations: [],
  jurisdiction,
  holidays,
  organisation: { status: 'REGISTERED', name: '常州南苑职业学院', type: 'HIGHER_VOCATIONAL', licences: [] },
  baseId,
  activity: {},
};
