import { accept, type Decision, nothingToDo, refusing } from '../../kernel/index.js';
import { type PublicSubjectEvent, publicSubjectEvent } from './events.js';
import { publicSubjectRefusals } from './refusals.js';
import type { MaybeSubject, PublicSubject, PublicSubjectCommands } from './state.js';

const { refuse } = refusing(publicSubjectRefusals);

/** Art.7市5: the city determines the public subjects. A code means one subject for ever. */
export const designatePublicSubject = (
  { code, name, hours, from }: PublicSubjectCommands['designatePublicSubject'],
  subject: MaybeSubject,
): Decision<PublicSubjectEvent> => {
  if (subject.status === 'NONE') {
    return accept(publicSubjectEvent('PublicSubjectDesignated', { code, name, hours, from }));
  }
  const repeated = subject.name === name && subject.hours === hours && subject.validity.from === from;
  return repeated && subject.code === code
    ? nothingToDo
    : refuse('ALREADY_DESIGNATED', 'Art.7市5', { field: 'code', params: { code: subject.code, name: subject.name } });
};

/** Art.7市5: from `on` it is no public subject; assignments to teach it end with it. */
export const endPublicSubject = (
  { on }: PublicSubjectCommands['endPublicSubject'],
  { validity }: PublicSubject,
): Decision<PublicSubjectEvent> => {
  if (validity.to === on) return nothingToDo;
  if (validity.to !== undefined) {
    return refuse('PUBLIC_SUBJECT_ENDED', 'Art.7市5', { field: 'on', params: { endedOn: validity.to } });
  }
  if (on <= validity.from) {
    return refuse('ENDS_BEFORE_START', 'Art.7市5', { field: 'on', params: { from: validity.from } });
  }
  return accept(publicSubjectEvent('PublicSubjectEnded', { on }));
};
