import { accept, type Decision, nothingToDo, refuseAll, refusing, same } from '../../kernel/index.js';
import { actingBody, commendationFaults } from '../base/index.js';
import { type Level, levels } from '../vocabulary.js';
import type { CityActivityContext } from './context.js';
import { type CityActivityEvent, cityActivityEvent } from './events.js';
import { cityActivityRefusals } from './refusals.js';
import type { CityActivity, CityActivityCommands } from './state.js';

const { refuse } = refusing(cityActivityRefusals);

/** Art.7市6: 培训 of heads and managers of bases at every level. */
export const holdManagerTraining = (
  training: CityActivityCommands['holdManagerTraining'],
  activity: CityActivity,
  ctx: CityActivityContext,
): Decision<CityActivityEvent> =>
  once(cityActivityEvent('ManagerTrainingHeld', { ...training, levels: eachOnce(training.levels) }), activity, ctx);

/** Art.7市7: 教研交流. */
export const holdExchangeActivity = (
  exchange: CityActivityCommands['holdExchangeActivity'],
  activity: CityActivity,
  ctx: CityActivityContext,
): Decision<CityActivityEvent> =>
  once(cityActivityEvent('ExchangeActivityHeld', { ...exchange, levels: eachOnce(exchange.levels) }), activity, ctx);

/** Art.3, 4(2): 业务指导, which every base follows. */
export const issueGuidance = (
  guidance: CityActivityCommands['issueGuidance'],
  activity: CityActivity,
  ctx: CityActivityContext,
): Decision<CityActivityEvent> =>
  once(cityActivityEvent('GuidanceIssued', { ...guidance, levels: eachOnce(guidance.levels) }), activity, ctx);

/** Art.7市8, 8(2): 表彰 of 有关人员. What bars a base from being commended for a year bars those who work there. */
export const commendStaff = (
  commendation: CityActivityCommands['commendStaff'],
  activity: CityActivity,
  ctx: CityActivityContext,
): Decision<CityActivityEvent> => {
  const event = cityActivityEvent('StaffCommended', { ...commendation, awardedBy: actingBody(ctx) });
  if (activity.status === 'RECORDED') return once(event, activity, ctx);
  if (ctx.base.status === 'NONE') return refuse('BASE_UNKNOWN', 'Art.8(2)', { field: 'baseId' });
  const faults = commendationFaults(ctx.base, commendation.year, ctx);
  return faults.length > 0 ? refuseAll(faults) : accept(event);
};

const once = (event: CityActivityEvent, activity: CityActivity, { on }: CityActivityContext) => {
  if (activity.status === 'NONE') return accept(event);
  return activity.on === on && same(activity.event, event)
    ? nothingToDo
    : refuse('ACTIVITY_EXISTS', 'Art.7', { params: { on: activity.on } });
};

const eachOnce = (asked: readonly Level[]): Level[] => levels.filter((level) => asked.includes(level));
