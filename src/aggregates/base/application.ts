import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import { cityOn, departmentOn, divisionOf, divisionOn } from '../jurisdiction/index.js';
import type { Level, Place } from '../vocabulary.js';
import type { BaseCommands } from './commands.js';
import type { Context } from './context.js';
import { type BaseEvent, baseEvent } from './events.js';
import { endedFault } from './guards.js';
import { baseRefusals } from './refusals.js';
import { subjectFaults } from './scope.js';
import { bureauFor } from './standing.js';
import type { ExistingBase } from './state.js';

const { refuse, refusal } = refusing(baseRefusals);

type Form = BaseCommands['resubmitApplication'];

/** Art.6(1): an organisation applies for its one recognition; everything that is wrong with the form is said at once. */
export const submitApplication = (form: BaseCommands['submitApplication'], ctx: Context): Decision<BaseEvent> => {
  const { organisationId, level } = form;
  const faults = [...applicantFaults(ctx), ...formFaults(form, level, ctx)];
  if (faults.length > 0) return refuseAll(faults);
  const stated = statement(form, organisationId, level, ctx);
  return accept(baseEvent('ApplicationSubmitted', { organisationId, level, ...stated }));
};

/** Art.6(1): the corrected form, after a return. */
export const resubmitApplication = (form: Form, base: ExistingBase, ctx: Context): Decision<BaseEvent> => {
  if (base.status !== 'APPLIED') return refuseAll([notBeforeEvaluation(base)]);
  if (base.returned === undefined) return refuse('NOT_RETURNED', 'Art.6(1)');
  const faults = formFaults(form, base.level, ctx);
  if (faults.length > 0) return refuseAll(faults);
  return accept(baseEvent('ApplicationResubmitted', statement(form, base.organisationId, base.level, ctx)));
};

/** Art.6(1): the form goes back to the applicant for correction. */
export const returnApplication = (
  { reason }: BaseCommands['returnApplication'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  if (base.status !== 'APPLIED') return refuseAll([notBeforeEvaluation(base)]);
  if (base.returned?.reason === reason) return nothingToDo;
  if (base.returned !== undefined) return refuse('APPLICATION_RETURNED', 'Art.6(1)');
  return accept(baseEvent('ApplicationReturned', { reason }));
};

/** Art.6(1): the applicant gives up, before the decision. */
export const withdrawApplication = (
  { reason }: BaseCommands['withdrawApplication'],
  base: ExistingBase,
): Decision<BaseEvent> => {
  switch (base.status) {
    case 'APPLIED':
    case 'EVALUATED':
      return accept(baseEvent('ApplicationWithdrawn', { reason }));
    case 'WITHDRAWN':
      return nothingToDo;
    default:
      return refuseAll([endedFault(base) ?? refusal('ALREADY_DECIDED', 'Art.6(2)')]);
  }
};

/** Why what belongs before the evaluation can no longer be done. */
export const notBeforeEvaluation = (base: ExistingBase): Refusal =>
  endedFault(base) ?? refusal(base.status === 'EVALUATED' ? 'ALREADY_EVALUATED' : 'ALREADY_DECIDED', 'Art.6(2)');

/** Art.3: one live recognition for one institution; Art.11: an institution of the old list has to register anew. */
const applicantFaults = ({ organisation, baseId }: Context): readonly Refusal[] => {
  const field = 'organisationId';
  if (organisation === undefined) return [refusal('ORGANISATION_UNKNOWN', 'Art.6(1)', { field })];
  const { reservedBy } = organisation;
  if (reservedBy === undefined || reservedBy === baseId) return [];
  return [refusal('RECOGNITION_EXISTS', 'Art.3', { field, params: { baseId: reservedBy } })];
};

const formFaults = (form: Form, level: Level, ctx: Context): readonly Refusal[] => {
  const { formCopies: required } = ctx.measures.params.application;
  const faults: Refusal[] = [];
  if (form.formCopies !== required) {
    const params = { required, given: form.formCopies };
    faults.push(refusal('FORM_COPIES', 'Art.6(1)', { field: 'formCopies', params }));
  }
  faults.push(...placeFaults(form.place, level, ctx));
  if (form.department !== undefined) faults.push(...departmentFaults(form.department, 'department', ctx));
  faults.push(...subjectFaults(level, form.scope));
  return faults;
};

/** Art.7: a place is recorded under the division it belongs to on the day; a county base lies in a county or district. */
export const placeFaults = (place: Place, level: Level, ctx: Context): readonly Refusal[] => {
  const { jurisdiction, on } = ctx;
  const { gb6 } = place;
  if (cityOn(jurisdiction, on) === undefined) return [refusal('CITY_NOT_ESTABLISHED', 'Art.7', { params: { on } })];
  const division = divisionOn(jurisdiction, gb6, on);
  if (division === undefined) return [refusal('DIVISION_NOT_IN_FORCE', 'Art.7', { field, params: { gb6, on } })];
  const now = divisionOf(jurisdiction, { ...place, since: division.from }, on);
  if (now !== gb6) return [refusal('PLACE_ELSEWHERE', 'Art.7', { field, params: { gb6, on, now } })];
  return levelPlaceFaults(gb6, level, ctx);
};

const field = 'place.gb6';

/** Art.7县1: who recognises a county base is the bureau of a county or district, so its place lies in one. */
export const levelPlaceFaults = (gb6: string, level: Level, { jurisdiction, on }: Context): readonly Refusal[] =>
  level === 'MUNICIPAL' || divisionOn(jurisdiction, gb6, on)?.level === 'COUNTY'
    ? []
    : [refusal('PLACE_NOT_IN_COUNTY', 'Art.7县1', { field, params: { gb6 } })];

export const departmentFaults = (authority: string, field: string, ctx: Context): readonly Refusal[] =>
  departmentOn(ctx.jurisdiction, authority, ctx.on) === undefined
    ? [refusal('UNKNOWN_AUTHORITY', 'Art.7业1', { field, params: { authority, on: ctx.on } })]
    : [];

/** What the form says, with who keeps its copies: the deciding bureau, the department (or the city), the applicant. */
const statement = (form: Form, organisationId: string, level: Level, ctx: Context) => {
  const { name, scope, place, department, formHash, formCopies, evidence } = form;
  const city = cityOn(ctx.jurisdiction, ctx.on)?.gb6;
  const deciding = bureauFor(level, { ...place, since: ctx.on }, ctx.jurisdiction, ctx.on);
  const receipts = [deciding, department ?? city, organisationId].filter((keeper) => keeper !== undefined);
  return { name, scope, place, department, formHash, formCopies, evidence: [...evidence], receipts };
};
