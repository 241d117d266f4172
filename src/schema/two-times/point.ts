import { type AsOf, InvalidAsOf, type Point, type Recorded } from '../../projections/as-of/index.js';
import type { EdgeContext } from '../shared/context.js';
import { badArgument, edgeError } from '../shared/errors.js';
import type { AsOfInput, RecordedInput } from './as-of.inputs.js';

type Asking = Pick<EdgeContext, 'views' | 'now' | 'language'>;

const recordedOf = (
  { at, on, position, sequence }: RecordedInput,
  path: string,
  { language }: Pick<EdgeContext, 'language'>,
): Recorded => {
  const given: readonly Recorded[] = [
    ...(at == null ? [] : [{ at }]),
    ...(on == null ? [] : [{ on }]),
    ...(position == null ? [] : [{ position }]),
    ...(sequence == null ? [] : [{ sequence }]),
  ];
  const [recorded, ...others] = given;
  if (recorded === undefined || others.length > 0) throw badArgument('AS_OF_ONE_OF', path, language);
  if (sequence != null && sequence < 1) throw badArgument('AS_OF_SEQUENCE', `${path}.sequence`, language);
  return recorded;
};

/** The point that is meant; `path` names the argument. @throws GraphQLError BAD_USER_INPUT */
export const pointOf = async (asOf: AsOfInput, path: string, context: Asking): Promise<Point> => {
  const { views, now, language } = context;
  const asked: AsOf = {
    ...(asOf.recorded != null && { recorded: recordedOf(asOf.recorded, `${path}.recorded`, context) }),
    ...(asOf.effective != null && { effective: asOf.effective }),
  };
  try {
    return await views.past.point(asked, now());
  } catch (error) {
    if (!(error instanceof InvalidAsOf)) throw error;
    const { code, field, ...params } = error.fault;
    throw badArgument(code, `${path}.recorded.${field}`, language, params);
  }
};

/** Fields that are kept as they are now only. @throws GraphQLError NOT_AS_OF */
export const presentOnly = (
  { asOf }: { readonly asOf?: Point },
  field: string,
  { language }: Pick<EdgeContext, 'language'>,
): void => {
  if (asOf !== undefined) throw edgeError('NOT_AS_OF', language, { field });
};
