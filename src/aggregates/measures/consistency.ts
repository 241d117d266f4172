import { type Refusal, refusing } from '../../kernel/index.js';
import { type MeasuresParams, measuresParamsSchema } from './params.js';
import { measuresRefusals } from './refusals.js';

const { refusal } = refusing(measuresRefusals);

/** Two parameters of which the first must not exceed the second. */
type Order = readonly [path: string, other: string, inOrder: (params: MeasuresParams) => boolean];

const orders: readonly Order[] = [
  ['rectification.minMonths', 'rectification.months', (p) => p.rectification.minMonths <= p.rectification.months],
  ['rectification.months', 'rectification.maxMonths', (p) => p.rectification.months <= p.rectification.maxMonths],
  [
    'eligibility.seniorRatio.numerator',
    'eligibility.seniorRatio.denominator',
    (p) => p.eligibility.seniorRatio.numerator <= p.eligibility.seniorRatio.denominator,
  ],
  [
    'eligibility.leaseWarningMonths',
    'eligibility.leaseYears',
    (p) => p.eligibility.leaseWarningMonths <= p.eligibility.leaseYears * 12,
  ],
  ['hours.yearly.middle', 'hours.yearly.senior', (p) => p.hours.yearly.middle <= p.hours.yearly.senior],
  ['hours.yearly.junior', 'hours.yearly.middle', (p) => p.hours.yearly.junior <= p.hours.yearly.middle],
  ['hours.yearly.public', 'hours.yearly.junior', (p) => p.hours.yearly.public <= p.hours.yearly.junior],
  [
    'hours.dailyCap.HALF_RELEASE',
    'hours.dailyCap.FULL_RELEASE',
    (p) => p.hours.dailyCap.HALF_RELEASE <= p.hours.dailyCap.FULL_RELEASE,
  ],
];

const lists: readonly (readonly [path: string, list: (params: MeasuresParams) => readonly string[]])[] = [
  ['eligibility.typesWithoutLicence', (p) => p.eligibility.typesWithoutLicence],
  ['eligibility.licences', (p) => p.eligibility.licences],
  ['eligibility.systems', (p) => p.eligibility.systems],
];

/** Every reason why the parameters cannot be measures: wrong values first, then those that contradict each other. */
export const paramsFaults = (params: MeasuresParams): readonly Refusal[] => {
  const read = measuresParamsSchema.safeParse(params);
  if (!read.success) {
    return read.error.issues.map((issue) => {
      const path = issue.path.join('.');
      return refusal('PARAMS_INVALID', 'Art.7市2', { field: `params.${path}`, params: { path } });
    });
  }
  return [
    ...orders
      .filter(([, , inOrder]) => !inOrder(params))
      .map(([path, other]) =>
        refusal('PARAMS_INCONSISTENT', 'Art.7市2', { field: `params.${path}`, params: { path, other } }),
      ),
    ...lists
      .filter(([, list]) => new Set(list(params)).size < list(params).length)
      .map(([path]) => refusal('PARAMS_INVALID', 'Art.7市2', { field: `params.${path}`, params: { path } })),
  ];
};
