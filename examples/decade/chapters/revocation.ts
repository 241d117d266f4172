import type { RevocationGround, ViolationKind } from '../../../src/aggregates/vocabulary.js';
import type { Chapter } from '../institution.js';
import { hashOf } from '../premises.js';
import { lapsed, type Order } from './rectification.js';

/** How far a revocation has come. */
type Progress = 'GROUND' | 'NOTIFIED' | 'HEARD' | 'REVOKED' | 'PLAQUE_RECALLED';
const progress: readonly Progress[] = ['GROUND', 'NOTIFIED', 'HEARD', 'REVOKED', 'PLAQUE_RECALLED'];
/** What the base says when it is heard, and where the matter stands now. */
type Outcome = { readonly statement?: string; readonly upTo?: Progress };

const reasons: { readonly [G in RevocationGround]: string } = {
  RECTIFICATION_FAILED: '限期整改期满，整改事项仍未落实。',
  INACTIVITY: '无特殊原因，一年内未开展继续教育活动。',
  UNAUTHORISED_CLASSES: '借继续教育名义乱办班，已经查实。',
  ARBITRARY_FEES: '借继续教育名义乱收费，已经查实。',
};

/** Notice, hearing, decision by another person, then filing and the plaque (Art.8(2)). */
const proceedings =
  (
    ground: RevocationGround,
    { statement = '该单位对事实无异议，未提出申辩。', upTo = 'PLAQUE_RECALLED' }: Outcome,
  ): Chapter =>
  (base) => {
    const reaches = (stage: Progress): boolean => progress.indexOf(stage) <= progress.indexOf(upTo);
    if (!reaches('NOTIFIED')) return;
    base.after(3, 8).act('notifyRevocation', { ground, reasons: [reasons[ground]] }, { by: 'drafter', document: '发' });
    if (!reaches('HEARD')) return;
    base.after(3, 5).act('hearStatement', { summary: statement }, { by: 'drafter' });
    if (!reaches('REVOKED')) return;
    base.after(6, 12).act('revokeBase', { ground }, { by: 'decider', document: '发' });
    base.live = false;
    if (!reaches('PLAQUE_RECALLED')) {
      base.leaveUnfiled();
      return;
    }
    base.fileWithCity();
    if (base.plaque) base.after(1, 2).act('recallPlaque', {}, { by: 'registrar' });
  };

export const revokedAfterLapse =
  (order: Order, outcome: Outcome = {}): Chapter =>
  (base) => {
    lapsed(order)(base);
    proceedings('RECTIFICATION_FAILED', outcome)(base);
  };

/** A year without a class or lecture and no special reason. */
export const revokedForInactivity =
  (on: string, outcome: Outcome = {}): Chapter =>
  (base) => {
    base.until(on).act('establishInactivity', {}, { by: 'drafter' });
    proceedings('INACTIVITY', outcome)(base);
  };

export type Violation = {
  readonly on: string;
  readonly kind: ViolationKind;
  readonly finding: string;
  /** 分. */
  readonly amountFen?: number;
};

export const revokedForViolation =
  ({ on, kind, finding, amountFen }: Violation, outcome: Outcome = {}): Chapter =>
  (base) => {
    base.until(on).act(
      'verifyViolation',
      {
        kind,
        finding,
        evidence: [{ title: '调查笔录', sha256: hashOf(`调查笔录 ${base.name} ${on}`), issuedOn: base.on }],
        ...(amountFen === undefined ? {} : { amountFen }),
      },
      { by: 'drafter', document: '发' },
    );
    proceedings(kind, outcome)(base);
  };
