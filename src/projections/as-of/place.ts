import { divisionOf, divisionOn, type Jurisdiction } from '../../aggregates/jurisdiction/index.js';
import { inForce } from '../../kernel/index.js';
import type { Point } from '../question.js';
import type { BaseView, DepartmentView, DivisionView } from '../views.js';

const viewOf = (division: Jurisdiction['divisions'][number], asOf: Point): DivisionView => ({
  id: `division-${division.gb6}`,
  ...division,
  asOf,
});

/** The division and the competent department of a base as of a point. */
export const pastJurisdiction = (jurisdictionAt: (point: Point) => Promise<Jurisdiction>) => ({
  divisionOf: async (place: BaseView['place'], point: Point): Promise<DivisionView | undefined> => {
    const known = await jurisdictionAt(point);
    const division = divisionOn(known, divisionOf(known, place, point.effective), point.effective);
    return division && viewOf(division, point);
  },
  division: async (gb6: string, point: Point): Promise<DivisionView | undefined> => {
    const latest = (await jurisdictionAt(point)).divisions.findLast((division) => division.gb6 === gb6);
    return latest && viewOf(latest, point);
  },
  department: async (authority: string, point: Point): Promise<DepartmentView | undefined> => {
    const { departments } = await jurisdictionAt(point);
    const found = departments.find((each) => each.authority === authority && inForce(each, point.effective));
    return found && { ...found, asOf: point };
  },
});
