import { type Decider, type Decision, type Fact, refuseAll } from '../../kernel/index.js';
import { ImpossibleHistory } from '../base/index.js';
import { dateFaults } from '../teaching/index.js';
import { commendStaff, holdExchangeActivity, holdManagerTraining, issueGuidance } from './activities.js';
import type { CityActivityContext } from './context.js';
import type { CityActivityEvent } from './events.js';
import { type CityActivity, type CityActivityCommand, noActivity } from './state.js';

const decide = (
  command: CityActivityCommand,
  activity: CityActivity,
  ctx: CityActivityContext,
): Decision<CityActivityEvent> => {
  const untimely = dateFaults(ctx);
  if (untimely.length > 0) return refuseAll(untimely);
  switch (command.type) {
    case 'holdManagerTraining':
      return holdManagerTraining(command.data, activity, ctx);
    case 'holdExchangeActivity':
      return holdExchangeActivity(command.data, activity, ctx);
    case 'issueGuidance':
      return issueGuidance(command.data, activity, ctx);
    case 'commendStaff':
      return commendStaff(command.data, activity, ctx);
    default:
      return command satisfies never;
  }
};

/** @throws ImpossibleHistory when the stream already holds an activity. */
const evolve = (activity: CityActivity, { occurredOn, actor: _, ...event }: Fact<CityActivityEvent>): CityActivity => {
  if (activity.status !== 'NONE') throw new ImpossibleHistory(event.type, activity.status);
  return { status: 'RECORDED', on: occurredOn, event };
};

export const cityActivityDecider: Decider<CityActivityCommand, CityActivity, CityActivityEvent, CityActivityContext> = {
  initialState: noActivity,
  evolve,
  decide,
};
