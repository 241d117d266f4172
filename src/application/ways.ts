import type { Refusal } from '../kernel/index.js';
import type { Act, AnyCommand } from './act.js';
import { articleOf } from './permissions/index.js';
import { refusal } from './refusals.js';

/** The commands among `Type`; those that the register asks of itself are not among them. */
export type OfType<Type> = Extract<AnyCommand, { readonly type: Type }>;

export type Found<Route> =
  | { readonly ok: true; readonly route: Route }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A command that looks for its stream. */
export type Request<Command extends AnyCommand = AnyCommand> = Pick<Act<Command>, 'command' | 'commandId' | 'actor'> & {
  readonly target?: string;
};

type Targeted = 'base' | 'organisation' | 'publicSubject' | 'plan' | 'class' | 'learner';
const ID = /^[A-Za-z0-9-]{1,80}$/;

/** Whether a text can be the id of such an aggregate. */
export const isIdOf = (aggregate: Targeted, id: string): boolean => id.startsWith(`${aggregate}-`) && ID.test(id);

type Make<Route> = (stream: string) => Route;
/** How a command finds its stream. */
export type Ways = {
  /** By what it creates: it names no target. */
  readonly creates: <Route>(stream: string, route: Make<Route>) => Found<Route>;
  /** The one stream there is; to name it is allowed. */
  readonly at: <Route>(stream: string, route: Make<Route>) => Found<Route>;
  /** By its target, a stream of whichever aggregate, of which the test says whether it is one. */
  readonly anywhere: <Route>(isOne: (stream: string) => boolean, route: Make<Route>) => Found<Route>;
  /** By its target, which must be of the right kind. */
  readonly on: <Route>(aggregate: Targeted, route: Make<Route>) => Found<Route>;
};

export const waysOf = ({ command, target }: Request): Ways => {
  const found = <Route>(route: Route): Found<Route> => ({ ok: true, route });
  const notFound = (): Found<never> => {
    const params = { id: (target ?? '').slice(0, 100) };
    return { ok: false, refusals: [refusal('NOT_FOUND', articleOf(command.type), { field: 'target', params })] };
  };
  return {
    creates: (stream, route) => (target === undefined ? found(route(stream)) : notFound()),
    at: (stream, route) => (target === undefined || target === stream ? found(route(stream)) : notFound()),
    anywhere: (isOne, route) => (target !== undefined && isOne(target) ? found(route(target)) : notFound()),
    on: (aggregate, route) => (target !== undefined && isIdOf(aggregate, target) ? found(route(target)) : notFound()),
  };
};
