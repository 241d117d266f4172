import { describe, expect, it } from 'vitest';
import {
  departmentOn,
  divisionOn,
  type JurisdictionCommands,
  jurisdictionEvent,
} from '../../../src/aggregates/jurisdiction/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { divisionRows } from '../../support/shipped.js';
import { changed, established, given } from './changzhou.js';

const day = legalDate('2015-04-28');
type Payload<Type extends keyof JurisdictionCommands> = JurisdictionCommands[Type];
const establish = (data: Payload<'establishDivision'>) => ({ type: 'establishDivision', data }) as const;
const change = (data: Payload<'changeJurisdiction'>) => ({ type: 'changeJurisdiction', data }) as const;
const authority = (data: Payload<'establishAuthority'>) => ({ type: 'establishAuthority', data }) as const;
const end = (on: string) => ({ type: 'endAuthority', data: { authority: 'dept-health', on: legalDate(on) } }) as const;

const city = { gb6: '320400', name: '常州市', level: 'MUNICIPAL', from: legalDate('1983-01-01') } as const;
const tianning = { gb6: '320402', name: '天宁区', level: 'COUNTY', from: legalDate('1983-01-01') } as const;
const cityEstablished = jurisdictionEvent('DivisionEstablished', city);

describe('establishing a division', () => {
  it('begins with the city', () => {
    given().when(establish(city)).then(cityEstablished).andAgainNothing();
    given().when(establish(tianning)).thenRefused({ code: 'CITY_MISSING', article: 'Art.7', field: 'from' });
  });

  it('goes on with divisions from the city’s first day on', () => {
    given(cityEstablished)
      .when(establish(tianning))
      .then(jurisdictionEvent('DivisionEstablished', tianning))
      .andAgainNothing();
    given(cityEstablished)
      .when(establish({ ...tianning, from: legalDate('1982-12-31') }))
      .thenRefused('CITY_MISSING');
  });

  it('knows one city', () => {
    given(cityEstablished)
      .when(establish({ ...city, gb6: '320401' }))
      .thenRefused({ code: 'CITY_EXISTS', params: { gb6: '320400' } });
  });

  it('knows one division by a code at a time', () => {
    given(...established)
      .when(establish({ ...tianning, name: '天宁新区' }))
      .thenRefused({ code: 'DIVISION_EXISTS', field: 'gb6', params: { gb6: '320402' } });
  });

  it('may bring an ended code back into force', () => {
    const again = { gb6: '320405', name: '经开区', level: 'COUNTY', from: legalDate('2015-04-28') } as const;
    given(...established, ...changed)
      .when(establish({ ...again, from: legalDate('2015-04-27') }))
      .thenRefused('DIVISION_EXISTS');
    const { stateAfter } = given(...established, ...changed).when(establish(again));
    expect(divisionOn(stateAfter(), '320405', legalDate('2015-04-27'))?.name).toBe('戚墅堰区');
    expect(divisionOn(stateAfter(), '320405', legalDate('2015-04-28'))?.name).toBe('经开区');
  });
});

describe('changing jurisdiction', () => {
  const whole = { gb6From: '320405', gb6To: '320412', on: day };
  const town = { gb6From: '320412', gb6To: '320411', town: '奔牛镇', on: day };

  it('of a whole division ends its code and names its successor', () => {
    given(...established)
      .when(change(whole))
      .then(jurisdictionEvent('JurisdictionChanged', whole))
      .andAgainNothing();
    const { stateAfter } = given(...established).when(change(whole));
    expect(stateAfter().divisions.find(({ gb6 }) => gb6 === '320405')).toMatchObject({ to: day, successor: '320412' });
  });

  it('of a town leaves both divisions in force', () => {
    const { then, stateAfter } = given(...established).when(change(town));
    then(jurisdictionEvent('JurisdictionChanged', town)).andAgainNothing();
    expect(stateAfter().divisions).toEqual(given(...established).state.divisions);
  });

  it('gives the divisions of the shipped table', () => {
    const { divisions } = given(...established, ...changed).state;
    expect(divisions.map(({ gb6, name, from, to, successor }) => ({ gb6, name, from, to, successor }))).toEqual(
      divisionRows.map(({ gb6, name, validFrom, validTo, successor }) => ({
        gb6,
        name,
        from: validFrom,
        to: validTo,
        successor,
      })),
    );
  });

  it('is carried out by commands from the shipped data', () => {
    for (const [i, { data }] of changed.entries()) {
      if (!('gb6To' in data)) throw new Error('not a change');
      given(...established, ...changed.slice(0, i))
        .when(change(data))
        .thenTypes('JurisdictionChanged');
    }
  });

  it('cites a document', () => {
    given(...established)
      .when(change(whole), { document: undefined })
      .thenRefused({ code: 'DOCUMENT_MISSING', field: 'document' });
  });

  it('is between two divisions', () => {
    given(...established)
      .when(change({ ...whole, gb6To: '320405' }))
      .thenRefused('SAME_DIVISION');
  });

  it('is between divisions of county level', () => {
    given(...established)
      .when(change({ ...whole, gb6To: '320400' }))
      .thenRefused({ code: 'NOT_A_COUNTY_DIVISION', field: 'gb6To', params: { gb6: '320400' } });
  });

  it('is from a division in force the day before to one in force on the day', () => {
    given(...established)
      .when(change({ gb6From: '320499', gb6To: '320413', on: legalDate('2015-04-27') }))
      .thenRefused(
        { code: 'DIVISION_NOT_IN_FORCE', field: 'gb6From', params: { gb6: '320499', on: '2015-04-26' } },
        { code: 'DIVISION_NOT_IN_FORCE', field: 'gb6To', params: { gb6: '320413', on: '2015-04-27' } },
      );
    given(...established)
      .when(change({ gb6From: '320482', gb6To: '320413', on: day }))
      .thenTypes('JurisdictionChanged');
    given(...established)
      .when(change({ ...town, gb6From: '320413', on: day }))
      .thenRefused('DIVISION_NOT_IN_FORCE');
  });

  it('refuses everything that is wrong at once', () => {
    given(...established)
      .when(change({ gb6From: '320499', gb6To: '320400', on: day }), { document: undefined })
      .thenRefused('DIVISION_NOT_IN_FORCE', 'NOT_A_COUNTY_DIVISION', 'DOCUMENT_MISSING');
  });

  it('of a town is from the division that it is in', () => {
    given(...established, ...changed)
      .when(change({ ...town, gb6To: '320404', on: legalDate('2016-01-01') }))
      .thenRefused({ code: 'TOWN_NOT_IN_DIVISION', params: { town: '奔牛镇', on: '2016-01-01', gb6: '320411' } });
    given(...established, ...changed)
      .when(change({ ...town, gb6From: '320411', gb6To: '320404', on: legalDate('2016-01-01') }))
      .thenTypes('JurisdictionChanged');
  });

  it('ends a division after everything else that happens to it', () => {
    given(...established, ...changed)
      .when(change({ gb6From: '320412', gb6To: '320411', on: legalDate('2014-01-01') }))
      .thenRefused({ code: 'CHANGED_LATER', field: 'on', params: { gb6: '320412', on: '2015-04-28' } });
    given(...established, ...changed)
      .when(change({ gb6From: '320405', gb6To: '320402', on: legalDate('2014-01-01') }))
      .thenRefused({ code: 'CHANGED_LATER', params: { gb6: '320405', on: '2015-04-28' } });
    given(...established, ...changed)
      .when(change({ gb6From: '320412', gb6To: '320411', on: day }))
      .thenRefused('CHANGED_LATER');
  });

  it('may be recorded late: changes are kept in the order of their dates', () => {
    const earlier = { gb6From: '320404', gb6To: '320402', town: '五星街道', on: legalDate('2013-07-01') };
    const { stateAfter } = given(...established, ...changed).when(change(earlier));
    expect(stateAfter().changes.map(({ on }) => on)).toEqual(['2013-07-01', ...changed.map(() => '2015-04-28')]);
  });

  it('may be decided before its day', () => {
    given(...established)
      .when(change({ ...whole, on: legalDate('2027-01-01') }))
      .thenTypes('JurisdictionChanged');
  });
});

describe('competent departments', () => {
  const health = { authority: 'dept-health', name: '常州市卫生局', gb6: '320400', from: legalDate('1983-01-01') };
  const healthEstablished = jurisdictionEvent('AuthorityEstablished', health);
  const ended = jurisdictionEvent('AuthorityEnded', { authority: 'dept-health', on: legalDate('2015-03-01') });

  it('are established under a division in force', () => {
    given(...established)
      .when(authority(health))
      .then(healthEstablished)
      .andAgainNothing();
    given(...established, ...changed)
      .when(authority({ ...health, gb6: '320405', from: day }))
      .thenRefused({ code: 'DIVISION_NOT_IN_FORCE', field: 'gb6', params: { gb6: '320405', on: '2015-04-28' } });
  });

  it('have an id of their own', () => {
    given(...established, healthEstablished)
      .when(authority({ ...health, name: '常州市教育局' }))
      .thenRefused({ code: 'AUTHORITY_EXISTS', field: 'authority', params: { authority: 'dept-health' } });
  });

  it.each(['320400', '320412', 'two words', ' ', 'a/b', 'x'.repeat(65)])(
    'never have the id %j: it is a bureau’s, or no token could name it',
    (id) => {
      given(...established)
        .when(authority({ ...health, authority: id, gb6: '999999' }))
        .thenRefused({ code: 'AUTHORITY_ID_INVALID', article: 'Art.7', field: 'authority' }, 'DIVISION_NOT_IN_FORCE');
    },
  );

  it('end on a day, once', () => {
    given(...established, healthEstablished)
      .when(end('2015-03-01'))
      .then(ended)
      .andAgainNothing();
    given(...established, healthEstablished, ended)
      .when(end('2016-03-01'))
      .thenRefused({ code: 'AUTHORITY_NOT_IN_FORCE', params: { authority: 'dept-health', on: '2016-03-01' } });
    given(...established, healthEstablished, ended)
      .when(end('2014-03-01'))
      .thenRefused('AUTHORITY_NOT_IN_FORCE');
  });

  it('do not end before they began, or without having been', () => {
    given(...established, healthEstablished)
      .when(end('1983-01-01'))
      .thenRefused('AUTHORITY_NOT_IN_FORCE');
    given(...established)
      .when(end('2015-03-01'))
      .thenRefused('AUTHORITY_NOT_IN_FORCE');
  });

  it('may come again after their end', () => {
    const again = { ...health, name: '常州市卫生健康委员会', from: legalDate('2019-01-20') };
    const { stateAfter } = given(...established, healthEstablished, ended).when(authority(again));
    const nameOn = (on: string) => departmentOn(stateAfter(), 'dept-health', legalDate(on))?.name;
    expect(nameOn('2015-02-28')).toBe('常州市卫生局');
    expect(nameOn('2015-03-01')).toBeUndefined();
    expect(nameOn('2019-01-20')).toBe('常州市卫生健康委员会');
    given(...established, healthEstablished, ended)
      .when(authority({ ...again, from: legalDate('2015-02-28') }))
      .thenRefused('AUTHORITY_EXISTS');
  });
});
