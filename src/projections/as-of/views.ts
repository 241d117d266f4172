import type { Instant } from '../../kernel/index.js';
import type { LearnerAccountView } from '../training-views.js';
import type {
  BaseFilter,
  BaseOrder,
  BaseView,
  Connection,
  DepartmentView,
  DivisionView,
  OrganisationView,
  PageArgs,
  StatisticsView,
  Viewer,
} from '../views.js';
import type { ExplainedChange, LaterKnown, ReplayStep } from './explain.js';
import type { AsOf, Point } from './point.js';
import type { StandingView } from './standing.js';

/**
 * Every question in two times. What is answered for a point never changes; who may see it is as of now. A base that the
 * viewer does not see now is `undefined`, or has empty pages.
 */
export interface PastQueries {
  /** The point that is meant at this instant. @throws InvalidAsOf */
  point(asOf: AsOf, now: Instant): Promise<Point>;
  base(id: string, point: Point, viewer: Viewer): Promise<BaseView | undefined>;
  bases(
    args: PageArgs & { filter?: BaseFilter; order?: BaseOrder },
    point: Point,
    viewer: Viewer,
  ): Promise<Connection<BaseView>>;
  /** Divisions and years as of the point's legal date. */
  statistics(
    args: { readonly filter?: Pick<BaseFilter, 'level' | 'division' | 'department'> },
    point: Point,
    viewer: Viewer,
  ): Promise<StatisticsView>;
  organisation(id: string, point: Point, viewer: Viewer): Promise<OrganisationView | undefined>;
  learnerAccount(id: string, year: number, point: Point, viewer: Viewer): Promise<LearnerAccountView | undefined>;
  divisionOf(place: BaseView['place'], point: Point): Promise<DivisionView | undefined>;
  department(authority: string, point: Point): Promise<DepartmentView | undefined>;
  /** What differs between two points, and what changed it. */
  diff(id: string, from: Point, to: Point, viewer: Viewer): Promise<readonly ExplainedChange[] | undefined>;
  /** The states of a base step by step, as the register had them, up to the sequence `at`. */
  replay(id: string, args: PageArgs, at: number, viewer: Viewer): Promise<Connection<ReplayStep>>;
  /** What was recorded after the point, up to the sequence `at`, and concerns dates up to that of the point. */
  laterKnown(id: string, point: Point, args: PageArgs, at: number, viewer: Viewer): Promise<Connection<LaterKnown>>;
  /** Why it was, or was not, in good standing on the point's date. */
  standing(id: string, point: Point, viewer: Viewer): Promise<StandingView | undefined>;
}
