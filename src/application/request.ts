import { isSchedulable } from '../aggregates/base/index.js';
import {
  type Article,
  type Instant,
  legalDateAt,
  NotCanonical,
  type Refusal,
  withoutUndefined,
} from '../kernel/index.js';
import type { Act, AnyCommand, CarriedRequest } from './act.js';
import type { CommandRequest, CommandType } from './application.js';
import { commandIdOf, inputHashOf } from './identity.js';
import { articleOf } from './permissions/index.js';
import { refusal } from './refusals.js';

const MAX_KEY = 200;
const KEY = new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${MAX_KEY}}$`, 'u');

export const isIdempotencyKey = (key: string): boolean => KEY.test(key);
export const keyFault = (article: Article): Refusal =>
  refusal('IDEMPOTENCY_KEY_INVALID', article, { field: 'idempotencyKey', params: { max: MAX_KEY } });

/** Requests of every type, each with its own data: what the generic request is when its type is one of them. */
export type AnyRequest = { [Type in CommandType]: CommandRequest<Type> }[CommandType];

export type Admitted =
  | { readonly ok: true; readonly act: Act }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Dates the request, gives it its ids, and refuses what no rule of an aggregate needs to see. */
export const admit = (request: CarriedRequest, now: Instant): Admitted => {
  const article = articleOf(request.type);
  const today = legalDateAt(now);
  const on = request.on ?? today;
  const refusals: Refusal[] = [];
  if (!isIdempotencyKey(request.idempotencyKey)) refusals.push(keyFault(article));
  const badMeta = metaFault(request);
  if (badMeta !== undefined) {
    refusals.push(refusal('INVALID_DATA', article, { field: badMeta, params: { field: badMeta, rule: 'LENGTH' } }));
  }
  if (on > today && !isSchedulable(request.type))
    refusals.push(refusal('DATE_IN_FUTURE', article, { field: 'on', params: { date: on, today } }));
  if (refusals.length > 0) return { ok: false, refusals };

  const inputHash = hashOrRefuse(request);
  if (typeof inputHash !== 'string') return { ok: false, refusals: [inputHash] };
  const { idempotencyKey, actor, document, expectedRevision, correlationId } = request;
  const commandId = commandIdOf(actor.id, idempotencyKey);
  return {
    ok: true,
    act: {
      command: commandOf(request),
      commandId,
      inputHash,
      idempotencyKey,
      actor: { id: actor.id, role: actor.role, ...(actor.bureau !== undefined && { bureau: actor.bureau }) },
      on,
      today,
      correlationId: correlationId ?? commandId,
      causationId: commandId,
      ...(document !== undefined && { document: withoutUndefined(document) }),
      ...(expectedRevision !== undefined && { expectedRevision }),
    },
  };
};

const isText = (value: string | undefined): boolean => value === undefined || (value.length > 0 && value.length <= 500);

const metaFault = ({ document, correlationId }: CarriedRequest): string | undefined => {
  if (!isText(document?.ref)) return 'document.ref';
  return isText(correlationId) ? undefined : 'correlationId';
};

/** Type and data of a request belong together; TypeScript cannot see that of a union's members taken apart. */
const commandOf = (request: CarriedRequest): AnyCommand => ({ type: request.type, data: request.data }) as AnyCommand;

const hashOrRefuse = (request: CarriedRequest): string | Refusal => {
  try {
    return inputHashOf(request);
  } catch (fault) {
    if (!(fault instanceof NotCanonical)) throw fault;
    const field = fault.path.replace(/^(data|document|target)\.?/, '') || 'data';
    return refusal('INVALID_DATA', articleOf(request.type), { field, params: { field, rule: fault.rule } });
  }
};
