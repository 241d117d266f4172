import {
  type Actor,
  accept,
  addDays,
  type CommandOf,
  type Decider,
  type Decision,
  type DocumentRef,
  inForce,
  type LegalDate,
  nothingToDo,
  type Refusal,
  refuseAll,
  refusing,
} from '../../kernel/index.js';
import { type JurisdictionEvent, jurisdictionEvent } from './events.js';
import { evolveJurisdiction } from './evolve.js';
import { jurisdictionRefusals } from './refusals.js';
import { emptyJurisdiction, type Jurisdiction, type JurisdictionCommands } from './state.js';
import { departmentOn, divisionOf, divisionOn, isAuthorityId } from './territory.js';

export type JurisdictionCommand = CommandOf<JurisdictionCommands>;
export type JurisdictionContext = {
  /** The legal date of recording; when a change takes effect is in the command. */
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly actor: Actor;
  /** What orders the change: a reply of the State Council, a notice of the province. */
  readonly document?: DocumentRef;
};

const { refuse, refusal } = refusing(jurisdictionRefusals);

/** Art.7: the city first, then its divisions; a code that has ended may come into force again later. */
export const establishDivision = (
  { gb6, name, level, from }: JurisdictionCommands['establishDivision'],
  { divisions }: Jurisdiction,
): Decision<JurisdictionEvent> => {
  const known = divisions.filter((division) => division.gb6 === gb6);
  if (known.some((division) => division.from === from && division.name === name && division.level === level)) {
    return nothingToDo;
  }
  const city = divisions.find((division) => division.level === 'MUNICIPAL');
  if (level === 'MUNICIPAL' && city !== undefined) {
    return refuse('CITY_EXISTS', 'Art.7', { field: 'level', params: { gb6: city.gb6 } });
  }
  if (level === 'COUNTY' && (city === undefined || !inForce(city, from))) {
    return refuse('CITY_MISSING', 'Art.7', { field: 'from' });
  }
  if (known.some((division) => division.to === undefined || from < division.to)) {
    return refuse('DIVISION_EXISTS', 'Art.7', { field: 'gb6', params: { gb6 } });
  }
  return accept(jurisdictionEvent('DivisionEstablished', { gb6, name, level, from }));
};

/** The divisions a change names: different ones of county level, the giver in force until it, the taker from it on. */
const divisionFaults = (
  { gb6From, gb6To, on }: JurisdictionCommands['changeJurisdiction'],
  jurisdiction: Jurisdiction,
): readonly Refusal[] => {
  if (gb6From === gb6To) return [refusal('SAME_DIVISION', 'Art.7', { field: 'gb6To' })];
  const parties = [
    { field: 'gb6From', gb6: gb6From, on: addDays(on, -1) },
    { field: 'gb6To', gb6: gb6To, on },
  ];
  return parties.flatMap(({ field, gb6, on: day }) => {
    const division = divisionOn(jurisdiction, gb6, day);
    if (division === undefined) {
      return [refusal('DIVISION_NOT_IN_FORCE', 'Art.7', { field, params: { gb6, on: day } })];
    }
    return division.level === 'MUNICIPAL'
      ? [refusal('NOT_A_COUNTY_DIVISION', 'Art.7', { field, params: { gb6 } })]
      : [];
  });
};

/** A division ends after everything else that happens to it; a town leaves the division that it is in. */
const orderFaults = (
  { gb6From, town, on }: JurisdictionCommands['changeJurisdiction'],
  jurisdiction: Jurisdiction,
): readonly Refusal[] => {
  const giver = divisionOn(jurisdiction, gb6From, addDays(on, -1));
  if (giver === undefined) return [];
  if (town !== undefined) {
    const now = divisionOf(jurisdiction, { gb6: gb6From, town, since: giver.from }, on);
    return now === gb6From
      ? []
      : [refusal('TOWN_NOT_IN_DIVISION', 'Art.7', { field: 'town', params: { town, on, gb6: now } })];
  }
  const later = jurisdiction.changes.find(
    (change) => (change.gb6From === gb6From && change.on > on) || (change.gb6To === gb6From && change.on >= on),
  );
  const params = { gb6: gb6From, on: later?.on ?? giver.to ?? on };
  return later !== undefined || giver.to !== undefined
    ? [refusal('CHANGED_LATER', 'Art.7', { field: 'on', params })]
    : [];
};

/** Without a town the whole division goes over and its code ends; with one, only the town moves. */
export const changeJurisdiction = (
  change: JurisdictionCommands['changeJurisdiction'],
  jurisdiction: Jurisdiction,
  { document }: JurisdictionContext,
): Decision<JurisdictionEvent> => {
  const { gb6From, gb6To, town, on } = change;
  const isKnown = jurisdiction.changes.some(
    (earlier) => earlier.gb6From === gb6From && earlier.gb6To === gb6To && earlier.town === town && earlier.on === on,
  );
  if (isKnown) return nothingToDo;
  const faults = [...divisionFaults(change, jurisdiction), ...orderFaults(change, jurisdiction)];
  if (document === undefined) faults.push(refusal('DOCUMENT_MISSING', 'Art.7', { field: 'document' }));
  if (faults.length > 0) return refuseAll(faults);
  return accept(jurisdictionEvent('JurisdictionChanged', { gb6From, gb6To, town, on }));
};

/** Art.7业: a competent department of the city or of a division. */
export const establishAuthority = (
  { authority, name, gb6, from }: JurisdictionCommands['establishAuthority'],
  jurisdiction: Jurisdiction,
): Decision<JurisdictionEvent> => {
  const known = jurisdiction.departments.filter((department) => department.authority === authority);
  if (known.some((department) => department.name === name && department.gb6 === gb6 && department.from === from)) {
    return nothingToDo;
  }
  const faults: Refusal[] = [];
  if (!isAuthorityId(authority)) faults.push(refusal('AUTHORITY_ID_INVALID', 'Art.7', { field: 'authority' }));
  if (known.some((department) => department.to === undefined || from < department.to)) {
    faults.push(refusal('AUTHORITY_EXISTS', 'Art.7', { field: 'authority', params: { authority } }));
  }
  if (divisionOn(jurisdiction, gb6, from) === undefined) {
    faults.push(refusal('DIVISION_NOT_IN_FORCE', 'Art.7', { field: 'gb6', params: { gb6, on: from } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(jurisdictionEvent('AuthorityEstablished', { authority, name, gb6, from }));
};

/** `on` is the first day on which the department is no more. */
export const endAuthority = (
  { authority, on }: JurisdictionCommands['endAuthority'],
  jurisdiction: Jurisdiction,
): Decision<JurisdictionEvent> => {
  const ended = jurisdiction.departments.some(
    (department) => department.authority === authority && department.to === on,
  );
  if (ended) return nothingToDo;
  const department = departmentOn(jurisdiction, authority, addDays(on, -1));
  if (department === undefined || department.to !== undefined) {
    return refuse('AUTHORITY_NOT_IN_FORCE', 'Art.7', { field: 'authority', params: { authority, on } });
  }
  return accept(jurisdictionEvent('AuthorityEnded', { authority, on }));
};

const decide = (
  command: JurisdictionCommand,
  jurisdiction: Jurisdiction,
  context: JurisdictionContext,
): Decision<JurisdictionEvent> => {
  switch (command.type) {
    case 'establishDivision':
      return establishDivision(command.data, jurisdiction);
    case 'changeJurisdiction':
      return changeJurisdiction(command.data, jurisdiction, context);
    case 'establishAuthority':
      return establishAuthority(command.data, jurisdiction);
    case 'endAuthority':
      return endAuthority(command.data, jurisdiction);
    default:
      return command satisfies never;
  }
};

export const jurisdictionDecider: Decider<JurisdictionCommand, Jurisdiction, JurisdictionEvent, JurisdictionContext> = {
  initialState: emptyJurisdiction,
  evolve: evolveJurisdiction,
  decide,
};
