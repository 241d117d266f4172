import { type Refusal, refusing } from '../../kernel/index.js';
import type { Level, Scope } from '../vocabulary.js';
import { baseRefusals } from './refusals.js';

const { refusal } = refusing(baseRefusals);

type Subject = Scope['subjects'][number];
const holds = (scope: Scope, subject: Subject): boolean =>
  scope.subjects.some(({ category, name }) => category === subject.category && name === subject.name);

/** Whether all of `inner` may be taught under `outer`. */
export const within = (inner: Scope, outer: Scope): boolean =>
  (outer.computer || !inner.computer) && inner.subjects.every((subject) => holds(outer, subject));

/** The same permission, whatever the order of its subjects. */
export const sameScope = (a: Scope, b: Scope): boolean => within(a, b) && within(b, a);

/** Art.4(2): a county base teaches professional subjects only; each public one is named. */
export const subjectFaults = (level: Level, scope: Scope): readonly Refusal[] =>
  level === 'MUNICIPAL'
    ? []
    : scope.subjects.flatMap(({ category, name }, i) =>
        category === 'PUBLIC'
          ? [
              refusal('SUBJECT_NOT_PERMITTED', 'Art.4(2)', {
                field: `scope.subjects.${i}`,
                params: { subject: name },
              }),
            ]
          : [],
      );
