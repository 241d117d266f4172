import type { AnyRequest } from '../../application/request.js';
import type { Line } from './line.js';

/** The id of what the command with this key made. */
export type IdOf = (key: string) => string;

/**
 * A command that names what earlier ones made, by their keys: a learner's id is the register's secret until it is
 * registered. Those of one instant are given side by side, except that a lane keeps its order.
 */
export type Prepared = Pick<Line, 'at' | 'on' | 'actor' | 'key' | 'type' | 'document'> & {
  readonly lane: string;
  readonly about: (idOf: IdOf) => Pick<AnyRequest, 'target' | 'data'>;
};

/** A command of a history: as it is written down, or prepared. */
export type Step = Line | Prepared;

/** In the order of their instants; of the same instant as they come. */
export const inOrder = (...histories: readonly (readonly Step[])[]): readonly Step[] =>
  histories.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Consecutive steps of one instant, each lane by itself. What is written down has one lane. */
export const lanesOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const lanes = new Map<string | undefined, Step[]>();
  for (const step of steps) {
    const lane = 'lane' in step ? step.lane : undefined;
    const earlier = lanes.get(lane);
    if (earlier === undefined) lanes.set(lane, [step]);
    else earlier.push(step);
  }
  return [...lanes.values()];
};
