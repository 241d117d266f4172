import type { Fact } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import type { PublicSubjectEvent } from './events.js';
import type { MaybeSubject, PublicSubject } from './state.js';

/** @throws ImpossibleHistory when no decision can have recorded the fact in this state. */
export const evolvePublicSubject = (subject: MaybeSubject, fact: Fact<PublicSubjectEvent>): PublicSubject => {
  if (fact.type === 'PublicSubjectDesignated') {
    const { from, ...particulars } = fact.data;
    return { status: 'DESIGNATED', ...particulars, validity: { from }, deliveries: [] };
  }
  if (subject.status === 'NONE') throw new ImpossibleHistory(fact.type, subject.status);
  switch (fact.type) {
    case 'PublicSubjectEnded':
      return { ...subject, validity: { ...subject.validity, to: fact.data.on } };
    case 'PublicDeliveryAssigned':
      return { ...subject, deliveries: [...subject.deliveries, fact.data] };
    case 'PublicDeliveryEnded': {
      const { baseId, on } = fact.data;
      return {
        ...subject,
        deliveries: subject.deliveries.map((delivery) =>
          delivery.baseId === baseId && delivery.to === undefined ? { ...delivery, to: on } : delivery,
        ),
      };
    }
    default:
      return fact satisfies never;
  }
};
