import { accept, type Decision, nothingToDo, type Refusal, refuseAll, refusing } from '../../kernel/index.js';
import { registerFaults } from '../teaching/index.js';
import type { PublicSubjectContext } from './context.js';
import { type PublicSubjectEvent, publicSubjectEvent } from './events.js';
import { publicSubjectRefusals } from './refusals.js';
import type { PublicSubject, PublicSubjectCommands } from './state.js';

const { refuse, refusal } = refusing(publicSubjectRefusals);

/** Art.7市5: a municipal base teaches a public subject only when the city assigns it; a county base never (Art.4(2)). */
export const assignPublicDelivery = (
  { baseId, from }: PublicSubjectCommands['assignPublicDelivery'],
  { name, validity, deliveries }: PublicSubject,
  ctx: PublicSubjectContext,
): Decision<PublicSubjectEvent> => {
  const own = deliveries.filter((delivery) => delivery.baseId === baseId);
  if (own.some((delivery) => delivery.from === from && delivery.to === undefined)) return nothingToDo;
  const faults: Refusal[] = [...registerFaults(ctx.base, ctx.on)];
  if ('level' in ctx.base && ctx.base.level === 'COUNTY') {
    faults.push(refusal('SUBJECT_NOT_PERMITTED', 'Art.4(2)', { field: 'baseId', params: { subject: name } }));
  }
  if (from < validity.from) {
    faults.push(refusal('DELIVERY_BEFORE_SUBJECT', 'Art.7市5', { field: 'from', params: { from: validity.from } }));
  }
  if (validity.to !== undefined && validity.to <= from) {
    faults.push(refusal('PUBLIC_SUBJECT_ENDED', 'Art.7市5', { field: 'from', params: { endedOn: validity.to } }));
  }
  const overlapping = own.find((delivery) => delivery.to === undefined || from < delivery.to);
  if (overlapping !== undefined) {
    faults.push(refusal('DELIVERY_EXISTS', 'Art.7市5', { field: 'baseId', params: { from: overlapping.from } }));
  }
  if (faults.length > 0) return refuseAll(faults);
  return accept(publicSubjectEvent('PublicDeliveryAssigned', { baseId, from }));
};

/** Art.7市5: from `on` the base no longer teaches the subject. */
export const endPublicDelivery = (
  { baseId, on }: PublicSubjectCommands['endPublicDelivery'],
  { deliveries }: PublicSubject,
): Decision<PublicSubjectEvent> => {
  const own = deliveries.filter((delivery) => delivery.baseId === baseId);
  const running = own.find((delivery) => delivery.to === undefined);
  if (running === undefined) {
    return own.some((delivery) => delivery.to === on)
      ? nothingToDo
      : refuse('DELIVERY_UNKNOWN', 'Art.7市5', { field: 'baseId' });
  }
  if (on <= running.from) {
    return refuse('ENDS_BEFORE_START', 'Art.7市5', { field: 'on', params: { from: running.from } });
  }
  return accept(publicSubjectEvent('PublicDeliveryEnded', { baseId, on }));
};
