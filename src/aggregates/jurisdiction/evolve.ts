import type { Fact } from '../../kernel/index.js';
import type { JurisdictionEvent } from './events.js';
import type { Jurisdiction, JurisdictionChange } from './state.js';

/** After those of the same day: changes of one day are carried out in the order in which they were recorded. */
const inOrder = (changes: readonly JurisdictionChange[], change: JurisdictionChange): readonly JurisdictionChange[] => {
  const at = changes.findLastIndex((earlier) => earlier.on <= change.on) + 1;
  return [...changes.slice(0, at), change, ...changes.slice(at)];
};

const change = (jurisdiction: Jurisdiction, { gb6From, gb6To, town, on }: JurisdictionChange): Jurisdiction => ({
  ...jurisdiction,
  changes: inOrder(jurisdiction.changes, { gb6From, gb6To, on, ...(town !== undefined && { town }) }),
  divisions:
    town !== undefined
      ? jurisdiction.divisions
      : jurisdiction.divisions.map((division) =>
          division.gb6 === gb6From && division.to === undefined ? { ...division, to: on, successor: gb6To } : division,
        ),
});

export const evolveJurisdiction = (jurisdiction: Jurisdiction, fact: Fact<JurisdictionEvent>): Jurisdiction => {
  switch (fact.type) {
    case 'DivisionEstablished':
      return { ...jurisdiction, divisions: [...jurisdiction.divisions, fact.data] };
    case 'JurisdictionChanged':
      return change(jurisdiction, fact.data);
    case 'AuthorityEstablished':
      return { ...jurisdiction, departments: [...jurisdiction.departments, fact.data] };
    case 'AuthorityEnded': {
      const { authority, on } = fact.data;
      return {
        ...jurisdiction,
        departments: jurisdiction.departments.map((department) =>
          department.authority === authority && department.to === undefined ? { ...department, to: on } : department,
        ),
      };
    }
    default:
      return fact satisfies never;
  }
};
