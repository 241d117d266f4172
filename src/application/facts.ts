import type { BaseContext } from '../aggregates/base/index.js';
import { type Base, baseDecider, baseFormat } from '../aggregates/base/index.js';
import { type Jurisdiction, jurisdictionDecider, jurisdictionFormat } from '../aggregates/jurisdiction/index.js';
import { type MeasuresHistory, measuresDecider, measuresFormat, measuresOn } from '../aggregates/measures/index.js';
import {
  type NumberRegister,
  numberRegisterDecider,
  numberRegisterFormat,
} from '../aggregates/number-register/index.js';
import { type Organisation, organisationDecider, organisationFormat } from '../aggregates/organisation/index.js';
import type { HolidayTable, LegalDate } from '../kernel/index.js';
import type { Ledger } from '../ledger/ledger.js';
import type { AnyAct } from './act.js';
import { cityStreams, isIdOf } from './routes.js';
import { openStreams, type Streams } from './streams.js';

/** Every aggregate's streams, folded. */
export type Register = {
  readonly bases: Streams<Base>;
  readonly organisations: Streams<Organisation>;
  readonly measures: Streams<MeasuresHistory>;
  readonly jurisdiction: Streams<Jurisdiction>;
  readonly numbers: Streams<NumberRegister>;
};

/** `cached`: how many bases, and how many organisations, stay folded in memory. */
export const openRegister = (ledger: Ledger, cached: number): Register => ({
  bases: openStreams({ ledger, decider: baseDecider, format: baseFormat, cached }),
  organisations: openStreams({ ledger, decider: organisationDecider, format: organisationFormat, cached }),
  measures: openStreams({ ledger, decider: measuresDecider, format: measuresFormat, cached: 1, shared: true }),
  jurisdiction: openStreams({
    ledger,
    decider: jurisdictionDecider,
    format: jurisdictionFormat,
    cached: 1,
    shared: true,
  }),
  numbers: openStreams({ ledger, decider: numberRegisterDecider, format: numberRegisterFormat, cached: 1 }),
});

/** What the rules for a command ask of the other aggregates, as it stands now. */
export type Facts = {
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
  readonly activity: (baseId: string, on: LegalDate) => Promise<BaseContext['activity']>;
};

export const createFacts = ({ register, city, holidays, activity }: Options): Facts => {
  const ofCity = cityStreams(city);
  const measures = async () => (await register.measures.load(ofCity.measures)).state;
  const jurisdiction = async () => (await register.jurisdiction.load(ofCity.jurisdiction)).state;
  const base = async (id: string) => (await register.bases.load(id)).state;
  const organisation = async (id: string) => (await register.organisations.load(id)).state;

  return {
    measures,
    jurisdiction,
    base,
    organisation,
    async forBase({ on, today, actor }, about) {
      const [history, territory, holder, done, successor] = await Promise.all([
        measures(),
        jurisdiction(),
        typeof about.organisation === 'string' ? organisation(about.organisation) : about.organisation,
        activity(about.baseId, on),
        about.successorId !== undefined && isIdOf('base', about.successorId) ? base(about.successorId) : undefined,
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
