import type { EligibilityFacts } from '../../../aggregates/base/index.js';
import type { Jurisdiction } from '../../../aggregates/jurisdiction/index.js';
import type { Level, Place, RevocationGround, Scope } from '../../../aggregates/vocabulary.js';
import type { Commands } from '../../../application/application.js';
import { baseIdOf, commandIdOf } from '../../../application/identity.js';
import { addDays, type CommandOf, type LegalDate, legalDateAt } from '../../../kernel/index.js';
import type { Line } from '../line.js';
import type { BaseStory, CityStory, Institution, Since, Span } from './story.js';

type Draft = {
  readonly id: string;
  readonly institution: Institution;
  level: Level;
  facts?: EligibilityFacts;
  numberedOn?: LegalDate;
  announcedOn?: LegalDate;
  end?: { readonly on: LegalDate; readonly ground?: RevocationGround };
  inactiveOn?: LegalDate;
  readonly place: Since<Place & { readonly since: LegalDate }>[];
  readonly department: Since<string | undefined>[];
  readonly scope: Since<Scope>[];
  readonly blocks: { readonly from: LegalDate; to?: LegalDate }[];
  readonly pauses: Span[];
  readonly violations: LegalDate[];
  readonly waiting: BaseStory['waiting'][number][];
};
type Command = CommandOf<Commands>;
/** When an act is dated, and when it is entered. */
type When = { readonly on: LegalDate; readonly from: LegalDate };

/** A line of a history is a command: its type and its data were written down together. */
const commandOf = ({ type, data }: Line): Command => ({ type, data }) as Command;

/** Reads what a history says of the city and of the bases that came into its register. */
export const readHistory = (lines: readonly Line[]): CityStory => {
  const drafts = new Map<string, Draft>();
  const institutions = new Map<string, Institution & { licences: Institution['licences'] }>();
  const divisions: Jurisdiction['divisions'][number][] = [];
  const changes: Jurisdiction['changes'][number][] = [];
  const departments: Jurisdiction['departments'][number][] = [];

  const onCity = (command: Command): void => {
    switch (command.type) {
      case 'establishDivision':
        divisions.push(command.data);
        break;
      case 'changeJurisdiction':
        changes.push(command.data);
        break;
      case 'establishAuthority':
        departments.push(command.data);
        break;
      case 'endAuthority': {
        const { authority, on } = command.data;
        const index = departments.findLastIndex((department) => department.authority === authority);
        const ended = departments[index];
        if (ended !== undefined) departments[index] = { ...ended, to: on };
        break;
      }
      default:
    }
  };

  for (const line of lines) {
    const from = legalDateAt(line.at);
    const when = { on: line.on ?? from, from };
    const command = commandOf(line);
    onCity(command);
    switch (command.type) {
      case 'registerOrganisation': {
        const { name, type, licence } = command.data;
        // The last nine characters of either code are the organisation's.
        const code = (command.data.uscc?.slice(8, 17) ?? command.data.orgCode ?? '').replace('-', '');
        const id = `organisation-${code}`;
        institutions.set(id, { id, type, name, registeredOn: from, licences: licence === undefined ? [] : [licence] });
        break;
      }
      case 'recordLicence': {
        const institution = institutions.get(line.target ?? '');
        if (institution !== undefined) institution.licences = [...institution.licences, command.data.licence];
        break;
      }
      case 'submitApplication': {
        const institution = institutions.get(command.data.organisationId);
        if (institution === undefined) throw new RangeError(`${line.key}: nobody has registered the applicant`);
        const id = baseIdOf(commandIdOf(line.actor.id, line.key));
        drafts.set(id, applied(id, institution, command.data, when));
        break;
      }
      default: {
        const draft = drafts.get(line.target ?? '');
        if (draft !== undefined) tell(draft, command, when);
      }
    }
  }
  return {
    bases: [...drafts.values()].flatMap(storyOf),
    institutions: [...institutions.values()],
    jurisdiction: { divisions, changes, departments },
  };
};

const applied = (
  id: string,
  institution: Institution,
  { level, place, department, scope }: Commands['submitApplication'],
  { on, from }: When,
): Draft => ({
  id,
  institution,
  level,
  place: [{ from, value: { ...place, since: on } }],
  department: [{ from, value: department }],
  scope: [{ from, value: scope }],
  blocks: [],
  pauses: [],
  violations: [],
  waiting: [],
});

const tell = (draft: Draft, command: Command, { on, from }: When): void => {
  if (on < from) draft.waiting.push({ after: on, before: from });
  switch (command.type) {
    case 'checkEligibility':
      draft.facts = command.data;
      break;
    case 'completeEvaluation':
      if (command.data.outcome !== 'NOT_QUALIFIED') draft.level = command.data.outcome;
      if (command.data.scope !== undefined) draft.scope.push({ from, value: command.data.scope });
      break;
    case 'resubmitApplication':
    case 'amendScope':
      draft.scope.push({ from, value: command.data.scope });
      break;
    case 'assignNumber':
      draft.numberedOn = on;
      break;
    case 'announceBase':
      draft.announcedOn = on;
      break;
    case 'adjustBase': {
      const { place, department } = command.data;
      if (place !== undefined) draft.place.push({ from, value: { ...place, since: on } });
      if (department !== undefined) draft.department.push({ from, value: department ?? undefined });
      break;
    }
    case 'orderRectification':
      draft.blocks.push({ from: command.data.servedOn });
      break;
    case 'acceptRectification': {
      const block = draft.blocks.at(-1);
      if (block !== undefined) block.to = on;
      break;
    }
    case 'acceptSpecialReason':
      draft.pauses.push({ from: command.data.from, to: addDays(command.data.to, 1) });
      break;
    case 'verifyViolation':
      draft.violations.push(on);
      break;
    case 'establishInactivity':
      draft.inactiveOn = on;
      break;
    case 'revokeBase':
      draft.end = { on, ground: command.data.ground };
      break;
    case 'mergeBase':
    case 'closeBase':
      draft.end = { on };
      break;
    default:
  }
};

const storyOf = ({ facts, numberedOn, ...draft }: Draft): readonly BaseStory[] =>
  facts === undefined || numberedOn === undefined ? [] : [{ ...draft, facts, numberedOn }];
