import { type Decider, type Decision, refuseAll, refusing } from '../../kernel/index.js';
import { dateFaults } from '../teaching/index.js';
import type { PublicSubjectContext } from './context.js';
import { assignPublicDelivery, endPublicDelivery } from './delivery.js';
import type { PublicSubjectEvent } from './events.js';
import { evolvePublicSubject } from './evolve.js';
import { publicSubjectRefusals } from './refusals.js';
import { type MaybeSubject, noSubject, type PublicSubjectCommand } from './state.js';
import { designatePublicSubject, endPublicSubject } from './subject.js';

const { refuse } = refusing(publicSubjectRefusals);

const decide = (
  command: PublicSubjectCommand,
  subject: MaybeSubject,
  ctx: PublicSubjectContext,
): Decision<PublicSubjectEvent> => {
  const untimely = dateFaults(ctx);
  if (untimely.length > 0) return refuseAll(untimely);
  if (command.type === 'designatePublicSubject') return designatePublicSubject(command.data, subject);
  if (subject.status === 'NONE') return refuse('PUBLIC_SUBJECT_UNKNOWN', 'Art.7市5');
  switch (command.type) {
    case 'endPublicSubject':
      return endPublicSubject(command.data, subject);
    case 'assignPublicDelivery':
      return assignPublicDelivery(command.data, subject, ctx);
    case 'endPublicDelivery':
      return endPublicDelivery(command.data, subject);
    default:
      return command satisfies never;
  }
};

export const publicSubjectDecider: Decider<
  PublicSubjectCommand,
  MaybeSubject,
  PublicSubjectEvent,
  PublicSubjectContext
> = { initialState: noSubject, evolve: evolvePublicSubject, decide };
