import type { Activity, Base, BaseContext } from '../base/index.js';

export type CityActivityContext = Pick<BaseContext, 'on' | 'today' | 'actor' | 'measures'> & {
  /** For `commendStaff`: the base named, `NONE` where there is no such base, and what it has done. */
  readonly base: Base;
  readonly activity: Activity;
};
