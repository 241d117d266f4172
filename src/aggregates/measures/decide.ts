import {
  type Actor,
  accept,
  type CommandOf,
  canonicalJson,
  type Decider,
  type Decision,
  type Fact,
  type LegalDate,
  nothingToDo,
  type Refusal,
  refuseAll,
  refusing,
} from '../../kernel/index.js';
import { paramsFaults } from './consistency.js';
import { type MeasuresEvent, measuresEvent } from './events.js';
import { measuresRefusals } from './refusals.js';
import { type Interpretation, type MeasuresCommands, type MeasuresHistory, measuresOn, noMeasures } from './state.js';

export type MeasuresCommand = CommandOf<MeasuresCommands>;
export type MeasuresContext = {
  /** The day of issue. */
  readonly on: LegalDate;
  readonly today: LegalDate;
  readonly actor: Actor;
  /** The id that a new interpretation gets. */
  readonly interpretationId: string;
};

const { refuse, refusal } = refusing(measuresRefusals);

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * The next version. It is never retroactive (Art.7市2), except the first: a register that is set up years after the
 * regulation came into force records the version under which its bases were recognised, without changing any rule.
 */
export const publishMeasures = (
  measures: MeasuresCommands['publishMeasures'],
  history: MeasuresHistory,
  { on }: MeasuresContext,
): Decision<MeasuresEvent> => {
  const { title, effectiveFrom, params } = measures;
  const faults: Refusal[] = [...paramsFaults(params)];
  if (faults.length > 0) return refuseAll(faults);
  const published = history.versions.find((version) => version.effectiveFrom === effectiveFrom);
  if (published?.title === title && same(published.params, params)) return nothingToDo;

  const last = history.versions.at(-1);
  if (last !== undefined && effectiveFrom <= last.effectiveFrom) {
    faults.push(
      refusal('EFFECTIVE_NOT_LATER', 'Art.7市2', { field: 'effectiveFrom', params: { previous: last.effectiveFrom } }),
    );
  }
  if (last !== undefined && effectiveFrom < on) {
    faults.push(refusal('MEASURES_RETROACTIVE', 'Art.7市2', { field: 'effectiveFrom', params: { issuedOn: on } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(
    measuresEvent('PolicyVersionPublished', { version: (last?.version ?? 0) + 1, title, effectiveFrom, params }),
  );
};

/** Art.10: the city interprets, from the day of issue on unless the ruling is more favourable. */
export const issueInterpretation = (
  ruling: MeasuresCommands['issueInterpretation'],
  history: MeasuresHistory,
  { on, interpretationId }: MeasuresContext,
): Decision<MeasuresEvent> => {
  const effectiveOn = ruling.effectiveOn ?? on;
  const moreFavourable = ruling.moreFavourable ?? false;
  const issued: Omit<Interpretation, 'interpretationId'> = {
    clause: ruling.clause,
    text: ruling.text,
    ruling: ruling.ruling,
    effectiveOn,
    admits: ruling.admits ?? [],
  };
  if (history.interpretations.some(({ interpretationId: _, ...earlier }) => same(earlier, issued))) return nothingToDo;
  if (measuresOn(history, effectiveOn) === undefined) {
    return refuse('INTERPRETS_NOTHING', 'Art.11', { field: 'effectiveOn' });
  }
  if (effectiveOn < on && !moreFavourable) {
    return refuse('INTERPRETATION_RETROACTIVE', 'Art.10', { field: 'effectiveOn', params: { issuedOn: on } });
  }
  return accept(
    measuresEvent('InterpretationIssued', {
      ...issued,
      interpretationId,
      admits: [...issued.admits],
      moreFavourable,
    }),
  );
};

const evolve = (history: MeasuresHistory, fact: Fact<MeasuresEvent>): MeasuresHistory => {
  switch (fact.type) {
    case 'PolicyVersionPublished':
      return { ...history, versions: [...history.versions, fact.data] };
    case 'InterpretationIssued': {
      const { moreFavourable: _, ...interpretation } = fact.data;
      return { ...history, interpretations: [...history.interpretations, interpretation] };
    }
    default:
      return fact satisfies never;
  }
};

const decide = (
  command: MeasuresCommand,
  history: MeasuresHistory,
  context: MeasuresContext,
): Decision<MeasuresEvent> => {
  switch (command.type) {
    case 'publishMeasures':
      return publishMeasures(command.data, history, context);
    case 'issueInterpretation':
      return issueInterpretation(command.data, history, context);
    default:
      return command satisfies never;
  }
};

export const measuresDecider: Decider<MeasuresCommand, MeasuresHistory, MeasuresEvent, MeasuresContext> = {
  initialState: noMeasures,
  evolve,
  decide,
};
