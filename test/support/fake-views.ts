import { legalDate } from '../../src/kernel/index.js';
import type { PastQueries } from '../../src/projections/as-of/index.js';
import type { TrainingQueries } from '../../src/projections/training-views.js';
import type { BaseView, DivisionView, OrganisationView, Queries, Viewer, Views } from '../../src/projections/views.js';
import { pageOf, trainingAnswers } from './fake-training.js';

/** What the fake register holds, and what was asked of it. */
export type Shelf = {
  readonly bases: readonly BaseView[];
  readonly organisations: readonly OrganisationView[];
  readonly divisions: readonly DivisionView[];
};
export type Asked = { readonly question: string; readonly args: readonly unknown[] };

export const aBase = (n: number, changes: Partial<BaseView> = {}): BaseView => ({
  id: `base-${n}`,
  organisationId: `organisation-${n}`,
  name: `第${n}基地`,
  level: 'MUNICIPAL',
  status: 'ANNOUNCED',
  place: { gb6: '320404', since: legalDate('2012-01-04') },
  number: `CZJX-1-320400-${String(n).padStart(4, '0')}-0`,
  serial: n,
  scope: { subjects: [{ category: 'PROFESSIONAL', name: '护理' }], computer: false },
  submittedOn: legalDate('2012-01-04'),
  announcedOn: legalDate('2012-03-15'),
  revision: 9,
  ...changes,
});
export const anOrganisation = (n: number): OrganisationView => ({
  id: `organisation-${n}`,
  legacy: false,
  name: `第${n}学院`,
  type: 'HIGHER_EDUCATION',
  licences: [],
  revision: 1,
});
export const zhonglou: DivisionView = {
  id: 'division-320404',
  gb6: '320404',
  name: '钟楼区',
  level: 'COUNTY',
  from: legalDate('1983-01-01'),
};

const full: Shelf = {
  bases: [aBase(1), aBase(2), aBase(3)],
  organisations: [anOrganisation(1), anOrganisation(2), anOrganisation(3)],
  divisions: [zhonglou],
};

const unasked = (): Promise<never> => Promise.reject(new Error('these views know no past'));
const noPast: PastQueries = {
  point: unasked,
  positionOf: unasked,
  base: unasked,
  bases: unasked,
  statistics: unasked,
  organisation: unasked,
  learnerAccount: unasked,
  divisionOf: unasked,
  department: unasked,
  diff: unasked,
  replay: unasked,
  laterKnown: unasked,
  standing: unasked,
  history: unasked,
  correctionsOf: unasked,
  correctedIn: unasked,
  pendingOf: unasked,
  learner: unasked,
  division: unasked,
  plan: unasked,
  plans: unasked,
  trainingClass: unasked,
  classes: unasked,
  participations: unasked,
  baseYear: unasked,
};

/** Views over a shelf of given answers; `asked` lists every question with its arguments. */
export const fakeViews = (
  shelf: Partial<Shelf> = {},
  behaviour: Partial<Pick<Views, 'waitFor' | 'ready' | 'leads' | 'health'>> & {
    readonly queries?: Partial<Queries>;
    readonly training?: Partial<TrainingQueries>;
    readonly past?: Partial<PastQueries>;
  } = {},
): Views & { readonly asked: Asked[] } => {
  const { bases, organisations, divisions } = { ...full, ...shelf };
  const asked: Asked[] = [];
  const noting =
    <Args extends readonly unknown[], Answer>(question: string, answer: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      asked.push({ question, args });
      return answer(...args);
    };
  const queries: Queries = {
    base: noting('base', async (id: string) => bases.find((base) => base.id === id)),
    basesByIds: noting('basesByIds', async (ids: readonly string[]) =>
      ids.map((id) => bases.find((base) => base.id === id)),
    ),
    bases: noting('bases', async (..._args: readonly [object, Viewer]) =>
      pageOf(
        bases,
        noting('bases.totalCount', async () => bases.length),
      ),
    ),
    divisionOf: noting('divisionOf', async (place: BaseView['place']) =>
      divisions.find(({ gb6 }) => gb6 === place.gb6),
    ),
    history: noting('history', async () => pageOf([])),
    entry: noting('entry', async () => undefined),
    pendingOf: noting('pendingOf', async (baseIds: readonly string[]) => baseIds.map(() => [])),
    correctedIn: noting('correctedIn', async () => []),
    correctionsOf: noting('correctionsOf', async (streams: readonly string[]) => streams.map(() => [])),
    evidence: noting('evidence', async () => pageOf([])),
    entryDepths: noting('entryDepths', async (entries: readonly object[]) => entries.map(() => 'WHOLE' as const)),
    entryMarks: noting('entryMarks', async () => new Map()),
    organisation: noting('organisation', async (id: string) => organisations.find((one) => one.id === id)),
    organisationsByIds: noting('organisationsByIds', async (ids: readonly string[]) =>
      ids.map((id) => organisations.find((one) => one.id === id)),
    ),
    organisations: noting('organisations', async () => pageOf(organisations)),
    measures: noting('measures', async () => undefined),
    measuresVersions: noting('measuresVersions', async () => []),
    divisions: noting('divisions', async () => divisions),
    division: noting('division', async (gb6: string) => divisions.find((division) => division.gb6 === gb6)),
    departments: noting('departments', async () => []),
    worklist: noting('worklist', async () => pageOf([])),
    statistics: noting('statistics', async () => ({
      total: bases.length,
      byStatus: [],
      byLevel: [],
      byDivision: [],
      byYear: [],
    })),
    ...behaviour.queries,
  };
  const training = new Proxy<TrainingQueries>(
    { ...trainingAnswers, ...behaviour.training },
    {
      get: (answers, question) => {
        const answer: unknown = Reflect.get(answers, question);
        return typeof answer === 'function' ? noting(String(question), (...args) => answer(...args)) : answer;
      },
    },
  );
  return {
    asked,
    queries,
    training,
    past: { ...noPast, ...behaviour.past },
    waitFor: behaviour.waitFor ?? (() => Promise.resolve()),
    ready: behaviour.ready ?? (() => true),
    leads: behaviour.leads ?? (() => true),
    health: behaviour.health ?? (() => []),
    close: () => Promise.resolve(),
  };
};
