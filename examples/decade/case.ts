import type { BaseCommands } from '../../src/aggregates/base/index.js';
import { divisionOf } from '../../src/aggregates/jurisdiction/index.js';
import type { Level } from '../../src/aggregates/vocabulary.js';
import type { Commands, CommandType } from '../../src/application/application.js';
import { type Random, randomFrom } from '../../src/cli/demo/random.js';
import { type LegalDate, laterOf, legalDate } from '../../src/kernel/index.js';
import { type Branch, departmentName, departmentOn, departments, seriesOf } from './city.js';
import { type Codes, codesOf } from './codes.js';
import { baseIdOf } from './ids.js';
import type { Institution } from './institution.js';
import { CITY, type Desk, personAt } from './people.js';
import type { Act, NextNumber } from './script.js';
import { boundaries } from './territory.js';
import { workday, workdaysAfter } from './workdays.js';

type How = {
  readonly by: Desk;
  /** The kind of document, numbered in the bureau's series. */
  readonly document?: '发' | '备' | '公告';
  /** Working days between the act and its recording. */
  readonly recordedLater?: number;
};
type Place = BaseCommands['submitApplication']['place'];

/** One institution's file as it grows: where it stands in time, and what has been recorded on it. */
export class Case {
  readonly acts: Act[] = [];
  readonly random: Random;
  readonly codes: Codes;
  /** The latest legal date in the file. */
  on: LegalDate;
  level: Level;
  name: string;
  place: Place & { readonly since: LegalDate };
  branch: Branch | undefined;
  department: string | undefined;
  baseId: string | undefined;
  /** Recognised, numbered and not ended. */
  live = false;
  plaque = false;
  private recordedOn: LegalDate;
  private filings = 0;

  constructor(
    readonly institution: Institution,
    /** The bases of the city so far, by the name under which their institution applied. */
    private readonly bases: Map<string, string>,
  ) {
    this.random = randomFrom(institution.name);
    this.codes = codesOf(institution.name, institution.registeredAs, institution.gb6);
    this.on = workday(legalDate(institution.applied));
    this.recordedOn = this.on;
    this.level = institution.level;
    this.name = institution.name;
    this.branch = institution.branch;
    this.place = { gb6: institution.gb6, ...(institution.town && { town: institution.town }), since: this.on };
  }

  get organisationId(): string {
    return this.codes.organisationId;
  }

  /** The managing bureau: the city's, or that of the division to which the place belongs. */
  get bureau(): string {
    return this.bureauOn(this.on);
  }

  private bureauOn(on: LegalDate): string {
    if (this.level === 'MUNICIPAL') return CITY;
    return divisionOf(boundaries, this.place, on);
  }

  get isCounty(): boolean {
    return this.level === 'COUNTY';
  }

  /** The department of the institution's branch today. */
  get departmentToday(): string | undefined {
    return this.branch && departmentOn(this.branch, this.bureau, this.on);
  }

  /** Goes on to a day, or the first working day after it. */
  until(date: string): this {
    const day = workday(legalDate(date));
    if (day < this.on) throw new Error(`${this.institution.name}: ${date} is before ${this.on}`);
    this.followReorganisation(day);
    this.on = day;
    return this;
  }

  /** Lets so many working days go by. */
  after(low: number, high = low): this {
    return this.until(workdaysAfter(this.on, this.random.between(low, high)));
  }

  private record<Type extends CommandType>(
    type: Type,
    target: string | undefined,
    data: Act<Type>['data'],
    { by, document, recordedLater }: How,
  ): Act {
    const earliest = recordedLater ? workdaysAfter(this.on, recordedLater) : this.on;
    this.recordedOn = laterOf(earliest, this.recordedOn);
    const { bureau, organisationId } = this;
    const actor = personAt(by, { bureau, organisationId, turn: this.acts.length });
    const act: Act<Type> = {
      recordedOn: this.recordedOn,
      on: this.on,
      actor,
      key: `${this.codes.orgCode}/${this.acts.length + 1}/${type}`,
      type,
      ...(target === undefined ? {} : { target }),
      data,
      ...(document && { document: { series: seriesOf(actor.bureau ?? CITY, document) } }),
    };
    this.acts.push(act as Act);
    return act as Act;
  }

  /** An act on the base. */
  act<Type extends Exclude<keyof BaseCommands, 'lapseRectification'> & CommandType>(
    type: Type,
    data: Commands[Type] | ((next: NextNumber) => Commands[Type]),
    how: How,
  ): this {
    if (type !== 'submitApplication' && this.baseId === undefined) throw new Error(`${this.name} has not applied`);
    const act = this.record(type, type === 'submitApplication' ? undefined : this.baseId, data, how);
    if (type === 'submitApplication') {
      this.baseId = baseIdOf(act.actor, act.key);
      this.bases.set(this.institution.name, this.baseId);
    }
    return this;
  }

  /** The id of another institution's base; its story must come before in the list. */
  baseOf(name: string): string {
    const id = this.bases.get(name);
    if (id === undefined) throw new Error(`${name} has no base yet`);
    return id;
  }

  register(data: Commands['registerOrganisation'], how: How): this {
    this.record('registerOrganisation', undefined, data, how);
    return this;
  }

  /** An act on the organisation that holds the base. */
  actOnOrganisation<
    Type extends 'renameOrganisation' | 'recordUnifiedCreditCode' | 'changeAffiliation' | 'recordLicence',
  >(type: Type, data: Commands[Type], how: How): this {
    this.record(type, this.organisationId, data, how);
    return this;
  }

  /** A county act goes to the city within ten working days (Art.7县3). */
  fileWithCity(): this {
    if (!this.isCounty) return this;
    this.filings += 1;
    const ref = this.filings;
    return this.after(2, 7).act('fileAdjustment', (next) => ({ ref, filingNo: next(seriesOf(CITY, '备')) }), {
      by: 'registrar',
    });
  }

  /** Left undone, for the worklist. */
  leaveUnfiled(): this {
    if (this.isCounty) this.filings += 1;
    return this;
  }

  /** The first day on which the department is no longer the base's: it was reorganised, or the base's town went over. */
  private departmentLeft(by: LegalDate): LegalDate | undefined {
    const department = departments.find(({ authority }) => authority === this.department);
    if (department === undefined || !this.live) return undefined;
    const change = boundaries.changes.find(({ on }) => on <= by && department.gb6 !== this.bureauOn(on));
    return department.to ?? change?.on;
  }

  /** When that has happened by the day, the base was put under the department that took over, some days after. */
  private followReorganisation(by: LegalDate): void {
    const left = this.departmentLeft(by);
    if (left === undefined) return;
    const day = workdaysAfter(laterOf(left, this.on), this.random.between(5, 30));
    if (day >= by) return;
    this.on = day;
    const department = this.departmentToday;
    if (department === undefined) return;
    this.department = department;
    this.act(
      'adjustBase',
      { reasonCode: 'REORGANISATION', reason: `${departmentName(department)}承接原业务主管部门职责。`, department },
      { by: 'decider', document: '发' },
    ).fileWithCity();
    this.followReorganisation(by);
  }
}
