import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cityOn,
  divisionOf,
  divisionOn,
  emptyJurisdiction,
  type Jurisdiction,
  type JurisdictionChange,
  type Territory,
  territoriesOf,
} from '../../../src/aggregates/jurisdiction/index.js';
import type { Place } from '../../../src/aggregates/vocabulary.js';
import { addDays, type LegalDate, legalDate } from '../../../src/kernel/index.js';
import { changed, established, given } from './changzhou.js';

const { state: changzhou } = given(...established, ...changed);
const recorded = (gb6: string, since: string, town?: string) => ({
  gb6,
  since: legalDate(since),
  ...(town !== undefined && { town }),
});

describe('boundary change: the division of a place', () => {
  it.each([
    ['戚墅堰 before the change', recorded('320405', '2012-01-01'), '2014-06-01', '320405'],
    ['戚墅堰 on the eve', recorded('320405', '2012-01-01'), '2015-04-27', '320405'],
    ['戚墅堰 on the day', recorded('320405', '2012-01-01'), '2015-04-28', '320412'],
    ['金坛, a city that became a district', recorded('320482', '2012-01-01'), '2020-01-01', '320413'],
    ['奔牛 before', recorded('320412', '2012-01-01', '奔牛镇'), '2015-04-27', '320412'],
    ['奔牛 after', recorded('320412', '2012-01-01', '奔牛镇'), '2015-04-28', '320411'],
    ['郑陆 after', recorded('320412', '2012-01-01', '郑陆镇'), '2015-04-28', '320402'],
    ['邹区 after', recorded('320412', '2012-01-01', '邹区镇'), '2015-04-28', '320404'],
    ['the rest of 武进', recorded('320412', '2012-01-01', '湖塘镇'), '2015-04-28', '320412'],
    [
      'a place recorded under the new code on the day',
      recorded('320412', '2015-04-28', '奔牛镇'),
      '2016-01-01',
      '320412',
    ],
  ])('%s', (_, place, on, expected) => {
    expect(divisionOf(changzhou, place, legalDate(on))).toBe(expected);
  });

  it('is found among the divisions in force', () => {
    expect(cityOn(changzhou, legalDate('2011-09-01'))?.gb6).toBe('320400');
    expect(cityOn(changzhou, legalDate('1982-12-31'))).toBeUndefined();
    expect(divisionOn(changzhou, '320405', legalDate('2015-04-27'))?.name).toBe('戚墅堰区');
    expect(divisionOn(changzhou, '320405', legalDate('2015-04-28'))).toBeUndefined();
  });
});

describe('the territory of a division', () => {
  it('before any change is what was recorded under its code', () => {
    expect(territoriesOf(changzhou, '320412', legalDate('2015-04-27'))).toEqual([{ gb6: '320412', since: {} }]);
  });

  it('after it takes in what came and leaves out what went', () => {
    const before = legalDate('2015-04-28');
    expect(territoriesOf(changzhou, '320411', legalDate('2016-01-01'))).toEqual([
      { gb6: '320411', since: {} },
      { gb6: '320412', town: { is: '奔牛镇' }, since: { before } },
    ]);
    expect(territoriesOf(changzhou, '320413', legalDate('2016-01-01'))).toEqual([
      { gb6: '320413', since: {} },
      { gb6: '320482', since: { before } },
    ]);
    expect(territoriesOf(changzhou, '320412', legalDate('2016-01-01'))).toContainEqual({
      gb6: '320405',
      since: { before },
    });
  });

  const meets = ({ gb6, town, since }: Territory, place: Place & { since: LegalDate }): boolean =>
    gb6 === place.gb6 &&
    (since.from === undefined || since.from <= place.since) &&
    (since.before === undefined || place.since < since.before) &&
    (town === undefined ||
      ('is' in town ? town.is === place.town : place.town === undefined || !town.isNot.includes(place.town)));

  const codes = ['320402', '320404', '320411', '320412'];
  const towns = ['甲镇', '乙镇', '丙镇'];
  const days = fc.integer({ min: 0, max: 9 }).map((n) => addDays(legalDate('2015-01-01'), n));
  const jurisdictions: fc.Arbitrary<Jurisdiction> = fc
    .array(
      fc.record<JurisdictionChange, 'gb6From' | 'gb6To' | 'on'>(
        {
          gb6From: fc.constantFrom(...codes),
          gb6To: fc.constantFrom(...codes),
          town: fc.constantFrom(...towns),
          on: days,
        },
        { requiredKeys: ['gb6From', 'gb6To', 'on'] },
      ),
      { maxLength: 8 },
    )
    .map((changes) => ({ ...emptyJurisdiction, changes: changes.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }));

  it('is exactly where divisionOf says so, each place in one class', () => {
    const places: fc.Arbitrary<Place & { since: LegalDate }> = fc.record(
      { gb6: fc.constantFrom(...codes), town: fc.constantFrom(...towns, '丁镇'), since: days },
      { requiredKeys: ['gb6', 'since'] },
    );
    fc.assert(
      fc.property(jurisdictions, places, days, (jurisdiction, place, on) => {
        for (const gb6 of codes) {
          const classes = territoriesOf(jurisdiction, gb6, on).filter((territory) => meets(territory, place));
          expect(classes).toHaveLength(divisionOf(jurisdiction, place, on) === gb6 ? 1 : 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
