import type { Approved, Base, ExistingBase, Filed, Numbered, Recognised } from '../state.js';
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
      return { ...during(base, fact, 'NUMBERED'), status: 'ANNOUNCED', announcedOn: on };
    case 'PlaqueAwarded':
      return {
        ...during(base, fact, 'ANNOUNCED', 'RECTIFYING', 'OVERDUE'),
        plaque: { ...fact.data, awardedOn: on },
      };
    case 'PlaqueRecalled': {
      const former = during(base, fact, 'REVOKED', 'CLOSED', 'MERGED');
      if (former.plaque === undefined) throw new ImpossibleHistory(fact.type, base.status);
      return { ...former, plaque: { ...former.plaque, recalledOn: on } };
    }
    default:
      return fact satisfies never;
  }
};

const filed = (base: Approved, fact: FactOf<'BaseFiled'>): Filed => {
  const { filing: _, ...kept } = base;
  return { ...kept, status: 'FILED', filedOn: fact.occurredOn, filingNo: fact.data.filingNo };
};

const numbered = (base: Approved | Filed, fact: FactOf<'BaseNumbered'>): Numbered => ({
  // The new members come first: adding them to what was copied costs ten times as much.
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

const recognised = (base: Approved | Filed): Recognised => {
  if (base.status === 'APPROVED') {
    const { status: _, filing: __, ...kept } = base;
    return kept;
  }
  const { status: _, filedOn: __, filingNo: ___, ...kept } = base;
  return kept;
};
