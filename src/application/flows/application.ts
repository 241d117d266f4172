import { baseDecider, noBase } from '../../aggregates/base/index.js';
import { organisationDecider } from '../../aggregates/organisation/index.js';
import { type Decision, type DomainEvent, refuseAll } from '../../kernel/index.js';
import { MAX_ENTRY_BYTES } from '../../ledger/ledger.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import { articleOf } from '../permissions/index.js';
import type { Recorded } from '../record.js';
import { refusal } from '../refusals.js';
import type { SubmitApplication } from '../routes.js';
import { isIdOf } from '../ways.js';
import { notFound, objection, outcomeOf, refused, verdict, type Workings } from './flow.js';

/** What an envelope has at most beside the application in it. */
const ENVELOPE_BYTES = 8_192;

/**
 * Art.3 and 6(1): first the organisation's one recognition, with the application in it, then the application on a base
 * of its own. The base decides before the reservation is made, so that only what will be accepted is reserved.
 */
export const submitApplication = async (
  w: Workings,
  act: Act<SubmitApplication>,
  baseId: string,
): Promise<CommandOutcome> => {
  const { organisationId } = act.command.data;
  if (!isIdOf('organisation', organisationId)) {
    return { ok: false, refusals: [notFound(act, organisationId.slice(0, 100), 'organisationId')] };
  }
  const known = await w.recorder.recorded({ streams: w.register.bases, stream: baseId, act });
  if (known !== undefined && !known.ok) return known;
  const reserved = await reserve(w, act, baseId);
  if (!reserved.ok) return reserved;
  const submitted = await writeApplication(w, act, baseId);
  return submitted.ok ? outcomeOf(baseId, submitted.revision, reserved, submitted) : submitted;
};

const reserve = (w: Workings, act: Act<SubmitApplication>, baseId: string): Promise<Recorded> => {
  const { organisationId, level } = act.command.data;
  return w.lanes(organisationId, () =>
    w.recorder.record({
      streams: w.register.organisations,
      stream: organisationId,
      act,
      decide: async ({ state: organisation }) => {
        const { context, measures } = await w.facts.forBase(act, { baseId, organisation });
        const scene = { jurisdiction: context.jurisdiction, organisationId };
        const fault = await objection(w, act, scene, 0);
        if (fault !== undefined) return refused(measures, fault);
        const trial = fitting(baseDecider.decide(act.command, noBase, context));
        if (!trial.accepted) return verdict(measures, trial);
        const { idempotencyKey, command } = act;
        const data = { baseId, level, idempotencyKey, application: command.data };
        return verdict(measures, organisationDecider.decide({ type: 'reserveRecognition', data }, organisation, act));
      },
    }),
  );
};

/** The second half, also for a reservation that a crash left alone: whoever has the reservation may apply. */
export const writeApplication = (w: Workings, act: Act<SubmitApplication>, baseId: string): Promise<Recorded> =>
  w.lanes(baseId, () =>
    w.recorder.record({
      streams: w.register.bases,
      stream: baseId,
      act,
      decide: async ({ state }) => {
        const { context, measures } = await w.facts.forBase(act, {
          baseId,
          organisation: act.command.data.organisationId,
        });
        return verdict(measures, baseDecider.decide(act.command, state, context));
      },
    }),
  );

/** Both halves carry the application: one that only the first could hold would stay half done. */
const fitting = <Event extends DomainEvent>(decision: Decision<Event>): Decision<Event> => {
  const tooLarge =
    decision.accepted &&
    decision.events.some(({ data }) => Buffer.byteLength(JSON.stringify(data)) > MAX_ENTRY_BYTES - ENVELOPE_BYTES);
  if (!tooLarge) return decision;
  return refuseAll([refusal('TOO_LARGE', articleOf('submitApplication'), { params: { limit: MAX_ENTRY_BYTES } })]);
};
