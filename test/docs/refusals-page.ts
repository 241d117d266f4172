import { baseRefusals } from '../../src/aggregates/base/refusals.js';
import { jurisdictionRefusals } from '../../src/aggregates/jurisdiction/refusals.js';
import { measuresRefusals } from '../../src/aggregates/measures/refusals.js';
import { numberRegisterRefusals } from '../../src/aggregates/number-register/refusals.js';
import { organisationRefusals } from '../../src/aggregates/organisation/refusals.js';
import { applicationRefusals } from '../../src/application/refusals.js';
import type { RefusalMessages } from '../../src/kernel/index.js';

const groups: readonly { readonly title: string; readonly folder: string; readonly table: RefusalMessages }[] = [
  { title: 'Base', folder: 'src/aggregates/base', table: baseRefusals },
  { title: 'Organisation', folder: 'src/aggregates/organisation', table: organisationRefusals },
  { title: 'Number register', folder: 'src/aggregates/number-register', table: numberRegisterRefusals },
  { title: 'Jurisdiction', folder: 'src/aggregates/jurisdiction', table: jurisdictionRefusals },
  { title: 'Measures', folder: 'src/aggregates/measures', table: measuresRefusals },
  { title: 'Before any rule', folder: 'src/application', table: applicationRefusals },
];

/** Every refusal with its words. */
export const refusalsPage = (): string =>
  [
    '# Refusals',
    '',
    'Why a command is not carried out. `userErrors` has the code, the message in the language asked for (`Accept-Language`: zh-CN by',
    'default, en), the field, the article and the parameters; `{…}` stands for a parameter. This page is generated',
    '(`npx vitest run test/docs -u`) and checked with the tests.',
    '',
    ...groups.flatMap(({ title, folder, table }) => [
      `## ${title}`,
      '',
      `Given in [${folder}](../../${folder}).`,
      '',
      '| code | 中文 | English |',
      '|---|---|---|',
      ...Object.entries(table).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`),
      '',
    ]),
  ].join('\n');
