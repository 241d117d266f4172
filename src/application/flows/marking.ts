import { correctableOf } from '../../aggregates/correctable.js';
import { correctEntry, withdrawEntry } from '../../aggregates/corrections/index.js';
import type { MeasuresHistory } from '../../aggregates/measures/index.js';
import { type Decision, type DomainEvent, definitionIn, type Envelope } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import { type OnEntry, streamsOf } from '../marked-streams.js';
import type { Scene } from '../permissions/index.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/**
 * A correction of an entry, or the withdrawal of one that is pending, on whichever aggregate's stream it stands: by the
 * bureau that manages the base that it concerns, of everything else by the city.
 */
export const onEntry = async (w: Workings, act: Act<OnEntry>, stream: string): Promise<CommandOutcome> => {
  const streams = streamsOf(w.register, stream);
  if (streams === undefined) return { ok: false, refusals: [notFound(act, stream)] };
  const recorded = await w.lanes(stream, () =>
    w.recorder.record({
      streams,
      stream,
      act,
      decide: async ({ revision }) => {
        const [measures, jurisdiction] = await Promise.all([w.facts.measures(), w.facts.jurisdiction()]);
        if (revision === 0) return refused(measures, notFound(act, stream));
        const scene = { jurisdiction, ...(await concerning(w, stream)) };
        const fault = await objection(w, act, scene, revision);
        if (fault !== undefined) return refused(measures, fault);
        return verdict(measures, decide(act, { history: await historyOf(w, stream, revision), measures, streams }));
      },
    }),
  );
  return recorded.ok ? outcomeOf(stream, recorded.revision, recorded) : recorded;
};

type Given = {
  readonly history: readonly Envelope[];
  readonly measures: MeasuresHistory;
  readonly streams: NonNullable<ReturnType<typeof streamsOf>>;
};

const decide = (
  { command, document, today }: Act<OnEntry>,
  { history, measures, streams }: Given,
): Decision<DomainEvent> => {
  switch (command.type) {
    case 'correctEntry':
      return correctEntry(command.data, {
        history,
        measures,
        correctable: correctableOf,
        definition: (type) => definitionIn(streams.format, type),
        hasDocument: document !== undefined,
        isPossible: (corrected) => streams.isPossible(corrected),
      });
    case 'withdrawEntry':
      return withdrawEntry(command.data, { history, today });
    default:
      return command satisfies never;
  }
};

const historyOf = async (w: Workings, stream: string, to: number): Promise<readonly Envelope[]> => {
  const history: Envelope[] = [];
  for await (const { envelope } of w.ledger.readStream(stream, { to })) history.push(envelope);
  return history;
};

/** The base that an entry of the stream concerns; what concerns none is the city's, as what is municipal. */
const concerning = async (w: Workings, stream: string): Promise<Pick<Scene, 'base' | 'level' | 'organisationId'>> => {
  const baseId = await baseOf(w, stream);
  const base = baseId === undefined ? undefined : await w.facts.base(baseId);
  return base === undefined || base.status === 'NONE'
    ? { level: 'MUNICIPAL' }
    : { base, organisationId: base.organisationId };
};

const baseOf = async (w: Workings, stream: string): Promise<string | undefined> => {
  if (stream.startsWith('base-')) return stream;
  if (stream.startsWith('plan-')) {
    const plan = await w.facts.plan(stream);
    return plan.status === 'NONE' ? undefined : plan.baseId;
  }
  if (stream.startsWith('class-')) {
    const { state } = await w.register.classes.load(stream);
    return state.status === 'NONE' ? undefined : state.baseId;
  }
  if (stream.startsWith('organisation-')) {
    const organisation = await w.facts.organisation(stream);
    return organisation.status === 'REGISTERED' ? organisation.reservedBy : undefined;
  }
  return undefined;
};
