import { baseRefusals } from '../../src/aggregates/base/refusals.js';
import { cityActivityRefusals } from '../../src/aggregates/city-activity/refusals.js';
import { jurisdictionRefusals } from '../../src/aggregates/jurisdiction/refusals.js';
import { learnerRefusals } from '../../src/aggregates/learner/refusals.js';
import { measuresRefusals } from '../../src/aggregates/measures/refusals.js';
import { numberRegisterRefusals } from '../../src/aggregates/number-register/refusals.js';
import { organisationRefusals } from '../../src/aggregates/organisation/refusals.js';
import { planRefusals } from '../../src/aggregates/plan/refusals.js';
import { publicSubjectRefusals } from '../../src/aggregates/public-subject/refusals.js';
import { reviewListRefusals } from '../../src/aggregates/review-list/refusals.js';
import { classRefusals } from '../../src/aggregates/training-class/refusals.js';
import { applicationRefusals } from '../../src/application/refusals.js';
import type { RefusalMessages } from '../../src/kernel/index.js';

const groups: readonly { readonly title: string; readonly folder: string; readonly table: RefusalMessages }[] = [
  { title: 'Base', folder: 'src/aggregates/base', table: baseRefusals },
  { title: 'Organisation', folder: 'src/aggregates/organisation', table: organisationRefusals },
  { title: 'Number register', folder: 'src/aggregates/number-register', table: numberRegisterRefusals },
  { title: 'Jurisdiction', folder: 'src/aggregates/jurisdiction', table: jurisdictionRefusals },
  { title: 'Measures', folder: 'src/aggregates/measures', table: measuresRefusals },
  { title: 'Public subject', folder: 'src/aggregates/public-subject', table: publicSubjectRefusals },
  { title: 'Plan', folder: 'src/aggregates/plan', table: planRefusals },
  { title: 'Class', folder: 'src/aggregates/training-class', table: classRefusals },
  { title: 'Learner', folder: 'src/aggregates/learner', table: learnerRefusals },
  { title: 'Review list', folder: 'src/aggregates/review-list', table: reviewListRefusals },
  { title: 'The city’s activities', folder: 'src/aggregates/city-activity', table: cityActivityRefusals },
  { title: 'Before any rule', folder: 'src/application', table: applicationRefusals },
];

/** The codes of a group that no group before it has: a code means the same wherever it is given. */
const ownOf = (index: number): readonly (readonly [string, RefusalMessages[string]])[] =>
  Object.entries(groups[index]?.table ?? {}).filter(([code]) =>
    groups.slice(0, index).every(({ table }) => !(code in table)),
  );

/** Every refusal with its words. */
export const refusalsPage = (): string =>
  [
    '# Refusals',
    '',
    'Why a command is not carried out. `userErrors` has the code, the message in the language asked for (`Accept-Language`: zh-CN by',
    'default, en), the field, the article and the parameters; `{…}` stands for a parameter. This page is generated',
    '(`npx vitest run test/docs -u`) and checked with the tests.',
    '',
    ...groups.flatMap(({ title, folder }, index) => [
      `## ${title}`,
      '',
      `Given in [${folder}](../../${folder}).`,
      '',
      '| code | 中文 | English |',
      '|---|---|---|',
      ...ownOf(index).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`),
      '',
    ]),
  ].join('\n');
