import { baseRefusals } from '../../src/aggregates/base/refusals.js';
import { jurisdictionRefusals } from '../../src/aggregates/jurisdiction/refusals.js';
import { measuresRefusals } from '../../src/aggregates/measures/refusals.js';
import { numberRegisterRefusals } from '../../src/aggregates/number-register/refusals.js';
import { organisationRefusals } from '../../src/aggregates/organisation/refusals.js';
import { applicationRefusals } from '../../src/application/refusals.js';
import type { RefusalMessages } from '../../src/kernel/index.js';
import { linkTo, type Source, sourcesIn } from './sources.js';

const groups: readonly { readonly title: string; readonly folder: string; readonly table: RefusalMessages }[] = [
  { title: 'Base', folder: 'src/aggregates/base', table: baseRefusals },
  { title: 'Organisation', folder: 'src/aggregates/organisation', table: organisationRefusals },
  { title: 'Number register', folder: 'src/aggregates/number-register', table: numberRegisterRefusals },
  { title: 'Jurisdiction', folder: 'src/aggregates/jurisdiction', table: jurisdictionRefusals },
  { title: 'Measures', folder: 'src/aggregates/measures', table: measuresRefusals },
  { title: 'Before any rule', folder: 'src/application', table: applicationRefusals },
];

const articlesOf = (code: string, sources: readonly Source[]): readonly string[] => {
  const patterns = [
    new RegExp(`'${code}',\\s*'(Art\\.[^']+)'`, 'g'),
    new RegExp(`'(Art\\.[^']+)',\\s*'\\w+',\\s*'${code}'`, 'g'),
  ];
  const cited = sources.flatMap(({ text }) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, article]) => article ?? '')),
  );
  return [...new Set(cited)].sort();
};

const row = (code: string, message: RefusalMessages[string], sources: readonly Source[]): string => {
  const given = sources.filter(({ path, text }) => !path.endsWith('refusals.ts') && text.includes(`'${code}'`));
  return `| \`${code}\` | ${articlesOf(code, sources).join(', ')} | ${message.zh}<br>${message.en} | ${given.map(({ path }) => linkTo(path)).join('<br>')} |`;
};

/** Every refusal with its article, its words and where it is given. */
export const refusalsPage = (): string =>
  [
    '# Refusals',
    '',
    'Why a command is not carried out. `userErrors` has the code, the message in the language asked for (`Accept-Language`: zh-CN by',
    'default, en), the field and the article; `{…}` stands for a parameter. Where the article column is empty, the clause depends on the',
    'command. This page is generated (`npx vitest run test/docs -u`) and checked with the tests.',
    '',
    ...groups.flatMap(({ title, folder, table }) => {
      const sources = sourcesIn(folder);
      return [
        `## ${title}`,
        '',
        '| code | article | message | given in |',
        '|---|---|---|---|',
        ...Object.entries(table).map(([code, message]) => row(code, message, sources)),
        '',
      ];
    }),
  ].join('\n');
