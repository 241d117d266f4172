import type { Base, BaseContext } from '../aggregates/base/index.js';
import type { Jurisdiction } from '../aggregates/jurisdiction/index.js';
import { type MeasuresHistory, measuresOn } from '../aggregates/measures/index.js';
import type { Organisation } from '../aggregates/organisation/index.js';
import { type HolidayTable, type LegalDate, laterOf } from '../kernel/index.js';
import type { AnyAct } from './act.js';
import type { TrainingRecords } from './ports.js';
import type { Register } from './register.js';
import { cityStreams } from './routes.js';
import { createTrainingFacts, type TrainingFacts } from './training-facts.js';
import { isIdOf } from './ways.js';

/** What the rules for a command ask of the other aggregates, as it stands now. */
export type Facts = TrainingFacts & {
  measures(): Promise<MeasuresHistory>;
  jurisdiction(): Promise<Jurisdiction>;
  base(id: string): Promise<Base>;
  organisation(id: string): Promise<Organisation>;
  /** The context of a decision on a base, and all measures there are. */
  forBase(
    act: AnyAct,
    about: AboutBase,
  ): Promise<{ readonly context: BaseContext; readonly measures: MeasuresHistory }>;
};

type AboutBase = {
  readonly baseId: string;
  /** The organisation as it is, or its id. */
  readonly organisation: Organisation | string;
  /** As `mergeBase` names it. */
  readonly successorId?: string;
};

type Options = {
  readonly register: Register;
  readonly city: string;
  readonly holidays: HolidayTable;
  readonly training: Pick<TrainingRecords, 'activityOf'>;
};

export const createFacts = (options: Options): Facts => {
  const { register, city, holidays } = options;
  const ofCity = cityStreams(city);
  const measures = () => register.measures.load(ofCity.measures).then(({ state }) => state);
  const jurisdiction = () => register.jurisdiction.load(ofCity.jurisdiction).then(({ state }) => state);
  const base = async (id: string) => (await register.bases.load(id)).state;
  /** As it will be on a day to come. */
  const baseOn = async (id: string, day: LegalDate) => (await register.bases.load(id)).stateOn(day);
  const organisation = async (id: string) => (await register.organisations.load(id)).state;

  const ofTraining = createTrainingFacts(options);

  return {
    ...ofTraining,
    measures,
    jurisdiction,
    base,
    organisation,
    async forBase({ on, today, actor }, about) {
      const [history, territory, holder, done, successor] = await Promise.all([
        measures(),
        jurisdiction(),
        typeof about.organisation === 'string' ? organisation(about.organisation) : about.organisation,
        ofTraining.activity(about.baseId, on),
        about.successorId !== undefined && isIdOf('base', about.successorId)
          ? baseOn(about.successorId, laterOf(on, today))
          : undefined,
      ]);
      const inForce = measuresOn(history, on);
      const context: BaseContext = {
        on,
        today,
        actor,
        ...(inForce !== undefined && { measures: inForce }),
        interpretations: history.interpretations.filter(({ effectiveOn }) => effectiveOn <= on),
        jurisdiction: territory,
        holidays,
        ...(holder.status === 'REGISTERED' && { organisation: holder }),
        baseId: about.baseId,
        ...(successor !== undefined && successor.status !== 'NONE' && { successor }),
        activity: done,
      };
      return { context, measures: history };
    },
  };
};
