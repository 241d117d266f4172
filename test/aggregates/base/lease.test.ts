import { describe, expect, it } from 'vitest';
import { type EligibilityFacts, leaseFindings } from '../../../src/aggregates/base/index.js';
import { type LegalDate, legalDate } from '../../../src/kernel/index.js';
import { measures2011 } from '../../support/shipped.js';

type Site = EligibilityFacts['sites'][number];
const { eligibility } = measures2011.params;

const leased = (...terms: readonly (readonly [from: string, to: string])[]): Site => ({
  address: '通江路 1 号',
  area: 60_000,
  capacity: 200,
  tenure: 'LEASED',
  leases: terms.map(([from, to]) => ({ from: legalDate(from), to: legalDate(to) })),
});
const on = (day: string, ...sites: readonly Site[]) => leaseFindings(sites, legalDate(day), eligibility);
const codes = (day: string, ...sites: readonly Site[]) =>
  on(day, ...sites).map((finding) => ('code' in finding ? finding.code : finding.outcome));
const term = (from: string, to: string, day: string) => codes(day, leased([from, to]));

describe('the term of a lease', () => {
  it.each([
    ['exactly three years', '2011-10-01', '2014-09-30', 'MET'],
    ['a day short of three years', '2011-10-01', '2014-09-29', 'LEASE_TERM_SHORT'],
    ['from 29 February, clamped', '2012-02-29', '2015-02-27', 'MET'],
    ['from 29 February, a day short', '2012-02-29', '2015-02-26', 'LEASE_TERM_SHORT'],
    ['from 28 February over a leap year', '2010-02-28', '2013-02-27', 'MET'],
    ['from the end of a month', '2010-08-31', '2013-08-30', 'MET'],
  ])('%s', (_, from, to, outcome) => {
    expect(term(from, to, '2012-03-15')).toEqual([
      outcome === 'MET' ? expect.stringMatching(/MET|LEASE_ENDS_SOON/) : outcome,
    ]);
  });

  it('is that of one contract: short ones in a row do not add up', () => {
    const threeYears = leased(['2011-01-01', '2011-12-31'], ['2012-01-01', '2012-12-31'], ['2013-01-01', '2013-12-31']);
    expect(codes('2012-03-15', threeYears)).toEqual(['LEASE_TERM_SHORT']);
  });

  it('is not made up by a long contract that is over, with a short one running', () => {
    expect(codes('2012-03-15', leased(['2008-01-01', '2011-12-31'], ['2012-01-01', '2013-12-31']))).toEqual([
      'LEASE_NOT_IN_FORCE',
    ]);
  });
});

describe('the day on which it counts', () => {
  it('is in the term, first and last day included', () => {
    const lease = ['2012-03-15', '2016-03-14'] as const;
    expect(term(...lease, '2012-03-14')).toEqual(['LEASE_NOT_IN_FORCE']);
    expect(term(...lease, '2012-03-15')).toEqual(['MET']);
    expect(term(...lease, '2016-03-14')).toEqual(['LEASE_ENDS_SOON']);
    expect(term(...lease, '2016-03-15')).toEqual(['LEASE_NOT_IN_FORCE']);
  });

  it('comes without a warning where the contract has no end but the calendar’s', () => {
    expect(term('2011-01-01', '9999-12-31', '2014-01-01')).toEqual(['MET']);
  });

  it('comes with a warning when less than twelve months remain', () => {
    const lease = ['2011-01-01', '2014-12-31'] as const;
    expect(term(...lease, '2014-01-01')).toEqual(['MET']);
    expect(term(...lease, '2014-01-02')).toEqual(['LEASE_ENDS_SOON']);
    expect(on('2014-01-02', leased(lease))).toMatchObject([
      { outcome: 'WARNING', article: 'Art.5(2)', field: 'sites.0.leases', params: { to: '2014-12-31', months: 12 } },
    ]);
  });

  it('has the contract that runs longest of several', () => {
    expect(codes('2014-06-01', leased(['2011-01-01', '2014-12-31'], ['2014-01-01', '2018-12-31']))).toEqual(['MET']);
  });
});

describe('whose premises are asked for a lease', () => {
  const owned: Site = { ...leased(), tenure: 'OWNED' };

  it('owned ones never are, whatever is handed in with them', () => {
    expect(codes('2012-03-15', owned)).toEqual(['NOT_APPLICABLE']);
    expect(codes('2012-03-15', { ...leased(['2012-01-01', '2012-02-01']), tenure: 'OWNED' })).toEqual([
      'NOT_APPLICABLE',
    ]);
  });

  it('those used free of charge are, as if leased', () => {
    expect(codes('2012-03-15', { ...leased(), tenure: 'FREE_USE' })).toEqual(['LEASE_MISSING']);
    expect(codes('2012-03-15', { ...leased(['2012-01-01', '2015-12-31']), tenure: 'FREE_USE' })).toEqual(['MET']);
  });

  it('each leased site is, by its own place in the list', () => {
    expect(on('2012-03-15', owned, leased(), leased(['2012-01-01', '2012-12-31']))).toMatchObject([
      { code: 'LEASE_MISSING', field: 'sites.1.leases', params: { site: 2 } },
      { code: 'LEASE_TERM_SHORT', field: 'sites.2.leases', params: { site: 3, years: 3 } },
    ]);
  });
});

it('takes the years from the measures', () => {
  const from: LegalDate = legalDate('2012-03-15');
  const longer = { ...eligibility, leaseYears: 5 };
  const [finding] = leaseFindings([leased([from, '2015-03-14'])], from, longer);
  expect(finding).toMatchObject({ code: 'LEASE_TERM_SHORT', params: { years: 5 } });
});
