import {
  accept,
  type Decision,
  nothingToDo,
  type Refusal,
  refuseAll,
  refusing,
  same,
  withoutUndefined,
} from '../../kernel/index.js';
import type { MeasuresParams } from '../measures/index.js';
import { beginningFaults, subjectFaults } from '../teaching/index.js';
import { planFaults } from './basis.js';
import type { ClassContext } from './context.js';
import { type ClassEvent, classEvent } from './events.js';
import { classRefusals } from './refusals.js';
import type { ClassCommands, ClassContent, TrainingClass } from './state.js';
import { venueFaults } from './venue.js';

const { refuse, refusal } = refusing(classRefusals);

/**
 * Art.4, 9: a class of a base that is in the register on the opening date and not blocked, within its scope, at a venue
 * of the regulation, on the basis it states. A record of the past (`IMPORTED`) is taken as it was: its hours are judged
 * by the same rule when they are decided.
 */
export const openClass = (
  { baseId, ...asked }: ClassCommands['openClass'],
  cls: TrainingClass,
  ctx: ClassContext,
  params: MeasuresParams,
): Decision<ClassEvent> => {
  const content = contentOf(asked);
  if (cls.status !== 'NONE') {
    return cls.baseId === baseId && same(contentOf(cls), content) ? nothingToDo : refuse('CLASS_EXISTS', 'Art.4');
  }
  const faults =
    content.basis === 'IMPORTED' ? importFaults(content, ctx) : openingFaults(baseId, content, ctx, params);
  if (faults.length > 0) return refuseAll(faults);
  return accept(classEvent('ClassOpened', { baseId, ...content, sessions: [...content.sessions] }));
};

/** What a class is, in the form it is stored: a commissioned class or lecture is 专业科目 whatever was asked (Art.4(3)). */
export const contentOf = (asked: ClassContent): ClassContent => {
  const { basis, planId, category, subject, course, computer, mode, plannedHours, venue, sessions, commission } = asked;
  return withoutUndefined({
    basis,
    planId,
    category: basis === 'COMMISSION' || basis === 'LECTURE' ? 'PROFESSIONAL' : category,
    subject,
    course,
    computer,
    mode,
    plannedHours,
    venue,
    sessions,
    commission,
  });
};

const openingFaults = (
  baseId: string,
  content: ClassContent,
  ctx: ClassContext,
  params: MeasuresParams,
): readonly Refusal[] => {
  const { base, publicSubject, on } = ctx;
  const firstDay = content.sessions[0]?.date ?? on;
  const faults: Refusal[] = [
    ...beginningFaults(base, on),
    ...subjectFaults(content, { baseId, base, publicSubject }, firstDay, firstDay),
    ...planFaults(content, baseId, ctx),
    ...venueFaults(content, ctx, params),
    ...orderFaults(content),
  ];
  const early = content.sessions.findIndex(({ date }) => date < on);
  if (early >= 0) {
    faults.push(refusal('SESSION_BEFORE_OPENING', 'Art.4', { field: `sessions.${early}.date`, params: { on } }));
  }
  return faults;
};

const importFaults = (content: ClassContent, { base, today }: ClassContext): readonly Refusal[] => {
  const faults: Refusal[] = [...orderFaults(content)];
  if (base.status === 'NONE') faults.push(refusal('BASE_UNKNOWN', 'Art.6(1)', { field: 'baseId' }));
  const future = content.sessions.findIndex(({ date }) => date > today);
  const date = content.sessions[future]?.date;
  if (date !== undefined) {
    const params = { date, today };
    faults.push(refusal('SESSION_IN_FUTURE', 'Art.4', { field: `sessions.${future}.date`, params }));
  }
  return faults;
};

/** Sessions are numbered in the order of their dates. */
const orderFaults = ({ sessions }: ClassContent): readonly Refusal[] => {
  const later = sessions.findIndex(({ date }, i) => date < (sessions[i - 1]?.date ?? date));
  return later < 0 ? [] : [refusal('SESSIONS_OUT_OF_ORDER', 'Art.4', { field: `sessions.${later}.date` })];
};
