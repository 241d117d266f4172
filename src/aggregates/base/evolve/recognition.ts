import type { Approved, Base, ExistingBase, Filed, Numbered, Recognised } from '../state.js';
import { identity } from './application.js';
import { during, type FactOf, ImpossibleHistory } from './history.js';

export type RecognitionFact = FactOf<
  | 'TrainingScopeGranted'
  | 'FilingSubmitted'
  | 'BaseFiled'
  | 'FilingReturned'
  | 'BaseNumbered'
  | 'BaseAnnounced'
  | 'PlaqueAwarded'
  | 'PlaqueRecalled'
>;

/** Art.6(3) and 8(3): scope, filing, number, announcement and plaque. */
export const evolveRecognition = (base: Base, fact: RecognitionFact): ExistingBase => {
  const on = fact.occurredOn;
  switch (fact.type) {
    case 'TrainingScopeGranted':
      return {
        ...during(base, fact, 'APPROVED', 'FILED', 'NUMBERED', 'ANNOUNCED', 'RECTIFYING', 'OVERDUE'),
        scope: fact.data,
      };
    case 'FilingSubmitted':
      return { ...during(base, fact, 'APPROVED'), filing: { state: 'SUBMITTED', on, dueOn: fact.data.dueOn } };
    case 'FilingReturned':
      return { ...during(base, fact, 'APPROVED'), filing: { state: 'RETURNED', on, reasons: fact.data.reasons } };
    case 'BaseFiled':
      return filed(during(base, fact, 'APPROVED'), fact);
    case 'BaseNumbered':
      return numbered(during(base, fact, 'APPROVED', 'FILED'), fact);
    case 'BaseAnnounced':
      return { announcedOn: on, ...during(base, fact, 'NUMBERED'), status: 'ANNOUNCED' };
    case 'PlaqueAwarded': {
      const awarded = during(base, fact, 'ANNOUNCED', 'RECTIFYING', 'OVERDUE');
      const { serialNo, level } = fact.data;
      const plaque = { serialNo, level, awardedOn: on };
      return awarded.plaque === undefined ? { plaque, ...awarded } : { ...awarded, plaque };
    }
    case 'PlaqueRecalled': {
      const former = during(base, fact, 'REVOKED', 'CLOSED', 'MERGED');
      if (former.plaque === undefined) throw new ImpossibleHistory(fact.type, base.status);
      return { ...former, plaque: { ...former.plaque, recalledOn: on } };
    }
    default:
      return fact satisfies never;
  }
};

// New members come first here and below: adding them to what was copied costs ten times as much.
const filed = (base: Approved, fact: FactOf<'BaseFiled'>): Filed => ({
  status: 'FILED',
  filedOn: fact.occurredOn,
  filingNo: fact.data.filingNo,
  ...recognised(base),
});

const numbered = (base: Approved | Filed, fact: FactOf<'BaseNumbered'>): Numbered => ({
  status: 'NUMBERED',
  number: fact.data.number,
  serial: fact.data.serial,
  numberedOn: fact.occurredOn,
  specialReasons: [],
  blocks: [],
  grounds: [],
  filings: 0,
  unfiled: [],
  years: {},
  ...recognised(base),
});

/** Member by member: to leave some out of a copy takes as long as ten copies. */
const recognised = (base: Recognised): Recognised => ({
  scope: base.scope,
  approvedOn: base.approvedOn,
  facts: base.facts,
  ...identity(base),
});
