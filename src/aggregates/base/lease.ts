import { addDays, addMonths, addYears, type LegalDate } from '../../kernel/index.js';
import type { MeasuresParams } from '../measures/index.js';
import type { EligibilityFacts } from './events.js';
import { caution, type Finding, met, notAsked, notMet } from './finding.js';

type Site = EligibilityFacts['sites'][number];
type Lease = Site['leases'][number];
type Thresholds = Pick<MeasuresParams['eligibility'], 'leaseYears' | 'leaseWarningMonths'>;

/** Art.5(2): one finding a site that is not owned (free use is treated as a lease); owned premises are never asked. */
export const leaseFindings = (sites: readonly Site[], on: LegalDate, thresholds: Thresholds): readonly Finding[] => {
  const findings = sites.flatMap((site, i) => (site.tenure === 'OWNED' ? [] : [leaseFinding(site, i, on, thresholds)]));
  return findings.length === 0 ? [notAsked('Art.5(2)', 'LEASE')] : findings;
};

const leaseFinding = (site: Site, index: number, on: LegalDate, thresholds: Thresholds): Finding => {
  const { leaseYears, leaseWarningMonths } = thresholds;
  const field = `sites.${index}.leases`;
  const place = { site: index + 1 };
  if (site.leases.length === 0) return notMet('Art.5(2)', 'LEASE', 'LEASE_MISSING', field, place);
  const long = site.leases.filter((lease) => runsFor(lease, leaseYears));
  const latest = lastToEnd(long);
  if (latest === undefined) {
    return notMet('Art.5(2)', 'LEASE', 'LEASE_TERM_SHORT', field, { ...place, years: leaseYears });
  }
  const current = lastToEnd(long.filter(({ from, to }) => from <= on && on <= to));
  if (current === undefined) {
    return notMet('Art.5(2)', 'LEASE', 'LEASE_NOT_IN_FORCE', field, { ...place, from: latest.from, to: latest.to, on });
  }
  const remains = addMonths(on, leaseWarningMonths) <= addDays(current.to, 1);
  return remains
    ? met('Art.5(2)', 'LEASE')
    : caution('Art.5(2)', 'LEASE', 'LEASE_ENDS_SOON', field, { ...place, to: current.to, months: leaseWarningMonths });
};

/** One contract of so many years, its first and last day included; several short ones in a row are none. */
const runsFor = (lease: Lease, years: number): boolean => lease.to >= addDays(addYears(lease.from, years), -1);

const lastToEnd = (leases: readonly Lease[]): Lease | undefined =>
  leases.reduce<Lease | undefined>(
    (last, lease) => (last === undefined || lease.to > last.to ? lease : last),
    undefined,
  );
