import { describe, it } from 'vitest';
import type { Venue } from '../../../src/aggregates/training-class/index.js';
import { legalDate } from '../../../src/kernel/index.js';
import { measures2015 } from '../../support/shipped.js';
import { filed, planOf, submitted } from '../plan/plans.js';
import { countyId, inCounty } from '../teaching/bases.js';
import { given, ofCommission, ofLecture, open, sessions } from './classes.js';

describe('the venue, Art.4(2) and 9', () => {
  const countyPlan = planOf('2012-03-20', submitted({ mode: 'SPARE_TIME' }, countyId), filed);
  const ofCounty = { base: inCounty, plan: countyPlan };
  const at = (venue: Venue) => open({ baseId: countyId, mode: 'SPARE_TIME', venue });
  const date = '2012-04-02';

  it('of a county base is in its division', () => {
    given()
      .when(at({ kind: 'REGISTERED' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ kind: 'REGISTERED', gb6: '320412' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ kind: 'REGISTERED', gb6: '320411' }), date, ofCounty)
      .thenRefused({ code: 'VENUE_OUTSIDE', article: 'Art.4(2)', field: 'venue.gb6', params: { gb6: '320412' } });
  });

  it('off the premises is declared by its address, and by its division for a county base', () => {
    given()
      .when(open({ venue: { kind: 'DECLARED', address: '某厂礼堂' } }))
      .thenTypes('ClassOpened');
    given()
      .when(open({ venue: { kind: 'DECLARED' } }))
      .thenRefused({ code: 'VENUE_NOT_DECLARED', article: 'Art.9', field: 'venue.address' });
    const hall = { kind: 'DECLARED', address: '某厂礼堂' } as const;
    given().when(at(hall), date, ofCounty).thenRefused({ code: 'VENUE_NOT_DECLARED', field: 'venue.gb6' });
    given()
      .when(at({ ...hall, gb6: '320412' }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(at({ ...hall, gb6: '320411' }), date, ofCounty)
      .thenRefused('VENUE_OUTSIDE');
  });

  it('of a commission or a lecture is where the employer is, Art.4(3)', () => {
    const venue = { kind: 'DECLARED', address: '某厂礼堂', gb6: '320411' } as const;
    given()
      .when(open({ ...ofCommission, baseId: countyId, venue }), date, ofCounty)
      .thenTypes('ClassOpened');
    given()
      .when(open({ ...ofLecture, baseId: countyId, venue }), date, ofCounty)
      .thenTypes('ClassOpened');
  });

  it('of a municipal base may be anywhere in the city', () => {
    given()
      .when(open({ venue: { kind: 'REGISTERED', gb6: '320481' } }))
      .thenTypes('ClassOpened');
  });

  it('follows a boundary change from its day on', () => {
    const moved = { ...inCounty, place: { gb6: '320412', town: '郑陆镇', since: legalDate('2012-03-15') } };
    const lecture = (gb6: string, day: string) =>
      open({ ...ofLecture, baseId: countyId, venue: { kind: 'REGISTERED', gb6 }, sessions: sessions(`${day}*3`) });
    given().when(lecture('320412', '2015-04-27'), '2015-04-27', { base: moved }).thenTypes('ClassOpened');
    given().when(lecture('320412', '2015-04-28'), '2015-04-28', { base: moved }).thenRefused('VENUE_OUTSIDE');
    given().when(lecture('320402', '2015-04-28'), '2015-04-28', { base: moved }).thenTypes('ClassOpened');
  });

  it('is online when the measures allow it', () => {
    const online = open({ ...ofLecture, venue: { kind: 'ONLINE' } });
    given().when(online).thenRefused({ code: 'VENUE_ONLINE', article: 'Art.9', field: 'venue.kind' });
    const { params } = measures2015;
    const allowing = { ...measures2015, params: { ...params, hours: { ...params.hours, online: true } } };
    given().when(online, date, { measures: allowing }).thenTypes('ClassOpened');
  });
});
