import { baseEvents } from '../../aggregates/base/index.js';
import { type Allocation, numberRegisterEvents } from '../../aggregates/number-register/index.js';
import { organisationEvents } from '../../aggregates/organisation/index.js';
import { legalDateAt, type Meta } from '../../kernel/index.js';
import type { Act } from '../act.js';
import { commandIdOf, inputHashOf } from '../identity.js';
import type { CommandName } from '../permissions/index.js';
import type { Unfinished } from '../ports.js';
import type { AssignNumber, SubmitApplication } from '../routes.js';
import type { Streams } from '../streams.js';
import type { Workings } from './flow.js';

/** What of the original request the reservation's envelope kept. */
type Envelope = Pick<Meta, 'actor' | 'occurredOn' | 'document' | 'correlationId'>;
type Reserved<State, Command> = {
  readonly streams: Streams<State>;
  readonly stream: string;
  readonly command: Command;
  readonly target?: string;
  readonly idempotencyKey: string;
  readonly by: Envelope;
};

/**
 * The act that made a reservation, with the ids it had, so that finishing it is the same as retrying it. Whether the
 * request named its date is not recorded; the reservation's own id tells. `undefined` when the reservation is not there.
 */
const actOf = async <State, Command extends { readonly type: CommandName; readonly data: object }>(
  { recorder, clock }: Workings,
  { streams, stream, command, target, idempotencyKey, by }: Reserved<State, Command>,
): Promise<Act<Command> | undefined> => {
  const { actor, occurredOn, document, correlationId } = by;
  const commandId = commandIdOf(actor.id, idempotencyKey);
  for (const on of [undefined, occurredOn]) {
    const act: Act<Command> = {
      command,
      commandId,
      inputHash: inputHashOf({
        ...command,
        ...(target !== undefined && { target }),
        ...(on !== undefined && { on }),
        ...(document !== undefined && { document }),
      }),
      idempotencyKey,
      actor,
      on: occurredOn,
      today: legalDateAt(clock.now()),
      ...(document !== undefined && { document }),
      correlationId,
      causationId: commandId,
    };
    const found = await recorder.recorded({ streams, stream, act });
    if (found?.ok) return act;
  }
  return undefined;
};

/** The act by which a number was allocated. */
export const numberingOf = async (w: Workings, { serial }: Allocation): Promise<Act<AssignNumber> | undefined> => {
  const stream = w.ofCity.numberRegister;
  for await (const { envelope } of w.ledger.readStream(stream, { from: serial, to: serial })) {
    const { baseId, idempotencyKey } = numberRegisterEvents.NumberAllocated.data.parse(envelope.data);
    const command: AssignNumber = { type: 'assignNumber', data: {} };
    return actOf(w, {
      streams: w.register.numbers,
      stream,
      command,
      target: baseId,
      idempotencyKey,
      by: envelope.meta,
    });
  }
  return undefined;
};

const applicationSchema = baseEvents.ApplicationSubmitted.data.omit({ receipts: true });

/** The act by which an organisation's recognition was reserved. */
export const applicationOf = async (
  w: Workings,
  reservation: Extract<Unfinished, { readonly kind: 'SUBMIT_APPLICATION' | 'WRITE_NUMBER' }>,
): Promise<Act<SubmitApplication> | undefined> => {
  const { idempotencyKey, application } = organisationEvents.RecognitionReserved.data.parse(reservation.data);
  const command: SubmitApplication = { type: 'submitApplication', data: applicationSchema.parse(application) };
  const stream = command.data.organisationId;
  return actOf(w, { streams: w.register.organisations, stream, command, idempotencyKey, by: reservation });
};
