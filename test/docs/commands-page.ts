import { articleTitle } from '../../src/aggregates/article-titles.js';
import { articleLabel } from '../../src/aggregates/articles.js';
import type { CorrectionCommands } from '../../src/aggregates/corrections/index.js';
import { eventLabel } from '../../src/aggregates/labels.js';
import { type Grant, type InternalCommand, matrix, type Power } from '../../src/application/permissions/index.js';
import { linkTo, sourcesIn } from './sources.js';

const grantText = (grant: Grant): string => {
  switch (grant.role) {
    case 'CITY':
    case 'COUNTY':
      return grant.level === undefined
        ? grant.role
        : `${grant.role} (${grant.level === 'MUNICIPAL' ? '市级' : '县区级'})`;
    case 'APPL':
    case 'BASE':
      return grant.role;
    case 'DEPT':
      return `${grant.role} (own bases)`;
    case 'SYSTEM':
      return 'the register';
    default:
      return grant satisfies never;
  }
};

const aggregates = sourcesIn('src/aggregates');

/** The file of the function that decides on a command. */
const ruleOf = (command: string): string => {
  const source = aggregates.find(({ text }) => new RegExp(`^export const ${command} =`, 'm').test(text));
  if (source === undefined) throw new Error(`no function ${command} in src/aggregates`);
  return linkTo(source.path);
};

/** What only the register does: no line of an example asks for it. */
export const internalEvents: { readonly [command in InternalCommand]: string } = {
  reserveRecognition: 'RecognitionReserved',
  releaseRecognition: 'RecognitionReleased',
  allocateNumber: 'NumberAllocated',
  lapseRectification: 'RectificationLapsed',
  reserveCredits: 'PublicCreditsReserved',
  recogniseHours: 'HoursRecognised',
  takeEffect: 'EntryTookEffect',
};

/** What no line of the example asks for. */
export const unobserved: { readonly [command in keyof CorrectionCommands]?: string } = {
  correctEntry: 'EntryCorrected',
  withdrawEntry: 'EntryWithdrawn',
};

/** Art.4(1) before Art.10. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const row = (command: string, { grants }: Power, events: readonly string[]): string =>
  [
    `\`${command}\``,
    [...new Set(grants.map(grantText))].join(', '),
    ruleOf(command),
    events.map((type) => `${eventLabel(type).zh} \`${type}\``).join('<br>'),
  ].join(' | ');

/** Article → command → who may → where the rule lives → what it records. */
export const commandsPage = (observed: ReadonlyMap<string, readonly string[]>): string => {
  const commands = Object.entries(matrix);
  const eventsOf = new Map([
    ...observed,
    ...Object.entries({ ...internalEvents, ...unobserved }).map(([name, type]) => [name, [type]] as const),
  ]);
  const articles = [...new Set(commands.map(([, { article }]) => article))].sort(byNumber);
  const section = (article: string): string => {
    const cited = articleLabel(article);
    const title = articleTitle(article);
    const rows = commands
      .filter(([, power]) => power.article === article)
      .map(([command, power]) => `| ${row(command, power, eventsOf.get(command) ?? [])} |`);
    return [
      `## ${article}: ${title?.zh ?? ''} · ${title?.en ?? ''}`,
      '',
      `${cited.zh} · ${cited.en}`,
      '',
      '| command | who | rule | records |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  };
  return [
    '# Articles and commands',
    '',
    'Every command of the register under the clause that it rests on: who may give it, the function that decides on it, and the',
    'events that it was seen to record when the example decade was replayed. Default deny: nobody else may. COUNTY acts in the territory',
    'that is its own on the legal date of the act; APPL and BASE on their own organisation. What only the register does has no mutation:',
    '`reserveRecognition`, `releaseRecognition`, `allocateNumber`, `lapseRectification`, `reserveCredits`, `recogniseHours`, `takeEffect`. This page is generated (`npx vitest run test/docs -u`) and checked with the tests.',
    '',
    ...articles.map(section),
  ].join('\n');
};
