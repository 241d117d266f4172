import type { ClosureReason } from '../../../src/aggregates/vocabulary.js';
import { legalDate } from '../../../src/kernel/index.js';
import type { Case } from '../case.js';
import type { Branch } from '../city.js';
import { scopeOf } from '../fields.js';
import type { Chapter } from '../institution.js';
import { hashOf, licenceOf } from '../premises.js';
import { recognised } from './recognition.js';

/** An end that is no sanction: what is filed and handed back afterwards. */
const wound = (base: Case): void => {
  base.live = false;
  base.fileWithCity();
  if (base.plaque) base.after(1, 2).act('recallPlaque', {}, { by: 'registrar' });
  base.plaque = false;
};

export const renamed =
  (on: string, name: string): Chapter =>
  (base) => {
    base.until(on).actOnOrganisation('renameOrganisation', { name }, { by: 'registrar' });
    base.name = name;
    base
      .after(1, 5)
      .act('renameBase', { name, reason: '单位更名，统一编号不变。' }, { by: 'decider', document: '发' })
      .fileWithCity();
  };

/** Moves its teaching site, perhaps into another division's territory. */
export const relocated =
  (on: string, to: { readonly gb6: string; readonly town?: string }, reason: string): Chapter =>
  (base) => {
    base
      .until(on)
      .act(
        'adjustBase',
        { reasonCode: 'RELOCATION', reason, place: to },
        { by: 'decider', document: '发', recordedLater: 1 },
      );
    base.place = { ...to, since: base.on };
    base.fileWithCity();
  };

/** Comes under a department, or goes from under it. */
export const supervised =
  (on: string, branch: Branch | undefined, reason: string): Chapter =>
  (base) => {
    base.until(on);
    base.branch = branch;
    base.department = base.departmentToday;
    base
      .act(
        'adjustBase',
        { reasonCode: 'SUPERVISION', reason, department: base.department ?? null },
        { by: 'decider', document: '发' },
      )
      .fileWithCity();
  };

/** Teaches from now on in another town of its division, where its classes are; the county has still to file it. */
export const movedToClasses =
  (on: string, town: string, reason: string): Chapter =>
  (base) => {
    const place = { gb6: base.place.gb6, town };
    base
      .until(on)
      .act('adjustBase', { reasonCode: 'TRAINING_ACTIVITY', reason, place }, { by: 'decider', document: '发' })
      .leaveUnfiled();
    base.place = { ...place, since: base.on };
  };

/** Asks for another subject, and gets it (Art.4(1)). */
export const scopeWidened =
  (on: string, subject: string): Chapter =>
  (base) => {
    const scope = scopeOf(base.institution.field, base.level);
    base
      .until(on)
      .act(
        'amendScope',
        { scope: { ...scope, subjects: [...scope.subjects, { category: 'PROFESSIONAL', name: subject }] } },
        { by: 'decider', document: '发' },
      );
  };

export const closed =
  (on: string, reasonCode: Exclude<ClosureReason, 'PROMOTION'>, reason: string): Chapter =>
  (base) => {
    base.until(on).act('closeBase', { reasonCode, reason }, { by: 'decider', document: '发' });
    wound(base);
  };

/** A county base becomes a municipal one: the old recognition is closed, and a new application goes its whole way (Art.3). */
export const promoted =
  (on: string): Chapter =>
  (base) => {
    base
      .until(on)
      .act(
        'closeBase',
        { reasonCode: 'PROMOTION', reason: '拟申报市级继续教育基地，终止县区级基地。' },
        { by: 'decider', document: '发' },
      );
    wound(base);
    base.level = 'MUNICIPAL';
    base.after(3, 10);
    recognised()(base);
  };

export const mergedInto =
  (on: string, successor: string): Chapter =>
  (base) => {
    base
      .until(on)
      .act(
        'mergeBase',
        { successorId: base.baseOf(successor), reason: `单位撤并，继续教育工作由${successor}承接。` },
        { by: 'decider', document: '发' },
      );
    wound(base);
  };

export const affiliatedTo =
  (on: string, affiliation: string): Chapter =>
  (base) => {
    base.until(on).actOnOrganisation('changeAffiliation', { affiliation }, { by: 'registrar' });
  };

/** From October 2015 on bodies have an 18-character unified social credit code. */
export const creditCodeRecorded =
  (on: string): Chapter =>
  (base) => {
    base.until(on).actOnOrganisation('recordUnifiedCreditCode', { uscc: base.codes.uscc }, { by: 'registrar' });
  };

export const licenceRenewed =
  (on: string): Chapter =>
  (base) => {
    base.until(on);
    base.actOnOrganisation('recordLicence', { licence: licenceOf(base.institution, base.on) }, { by: 'registrar' });
  };

/** 特殊原因 (Art.8(2)): accepted before a revocation, it stops the clock of inactivity. */
export const excused =
  (on: string, from: string, to: string, reason: string): Chapter =>
  (base) => {
    base.until(on).act(
      'acceptSpecialReason',
      {
        from: legalDate(from),
        to: legalDate(to),
        reason,
        evidence: [{ title: '情况说明', sha256: hashOf(`情况说明 ${base.name} ${on}`), issuedOn: base.on }],
      },
      { by: 'decider', document: '发' },
    );
  };
