import { learnerDecider, type RegisteredLearner, type Sealed } from '../../aggregates/learner/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import { articleOf } from '../permissions/index.js';
import { destroyKeysOf } from '../personal/erasures.js';
import { mayRead } from '../personal/who-may-read.js';
import { refusal } from '../refusals.js';
import type { CorrectLearnerName, EraseLearner } from '../training-routes.js';
import { ERASED } from '../vault/index.js';
import { notFound, refused, verdict, type Workings } from './flow.js';
import { inRecord } from './learner-record.js';

/** A bureau corrects a name: sealed under the key that the person has. The name that is on record already adds nothing. */
export const correctLearnerName = (
  w: Workings,
  act: Act<CorrectLearnerName>,
  learnerId: string,
): Promise<CommandOutcome> => {
  const { name, reason } = act.command.data;
  return inRecord(w, act, learnerId, async ({ learner, context, measures, fault }) => {
    if (learner.status === 'NONE') return refused(measures, await unknownTo(w, act, learnerId));
    const objected =
      (await fault()) ?? (await mayNotKnow(w, act, { learnerId, learner, viewer: act.actor, today: act.today }));
    if (objected !== undefined) return refused(measures, objected);
    // Of an erased learner nothing is sealed any more; the rule says so.
    const sealed = learner.status === 'ERASED' ? unsealed : await sealedName(w, learnerId, learner, name.reveal());
    const command = { type: 'correctLearnerName', data: { name: sealed, reason } } as const;
    return verdict(measures, learnerDecider.decide(command, learner, context));
  });
};

const unsealed: Sealed = { keyId: '', nonce: '', ciphertext: '' };

const sealedName = async (
  w: Workings,
  learnerId: string,
  learner: RegisteredLearner,
  name: string,
): Promise<Sealed> => {
  const known = await w.vault.open(learnerId, learner);
  return known !== ERASED && known.name === name ? learner.name : w.vault.sealName(learnerId, name);
};

const forbidden = ({ actor, command: { type } }: Act<CorrectLearnerName>): Refusal =>
  refusal('FORBIDDEN', articleOf(type), { params: { role: actor.role, command: type } });

/** Whose name may not be read may not be corrected either. */
const mayNotKnow = async (
  w: Workings,
  act: Act<CorrectLearnerName>,
  asked: Parameters<typeof mayRead>[1],
): Promise<Refusal | undefined> => ((await mayRead(w, asked)) ? undefined : forbidden(act));

/** Except to the city, who is not registered is forbidden too: nobody finds out by asking. */
const unknownTo = async (w: Workings, act: Act<CorrectLearnerName>, learnerId: string): Promise<Refusal> =>
  act.actor.role === 'CITY' && act.actor.bureau === w.city ? notFound(act, learnerId) : forbidden(act);

/**
 * PIPL 47. The event first, then the key: from the event on nobody is shown the person, and whatever keeps the key from
 * being destroyed now is made up for by the process managers, by a retry, and wherever the vault is opened next.
 */
export const eraseLearner = async (w: Workings, act: Act<EraseLearner>, learnerId: string): Promise<CommandOutcome> => {
  const erased = await inRecord(w, act, learnerId, async ({ learner, context, measures, fault }) => {
    const objected = await fault();
    if (objected !== undefined) return refused(measures, objected);
    if (learner.status === 'NONE') return refused(measures, notFound(act, learnerId));
    return verdict(measures, learnerDecider.decide(act.command, learner, context));
  });
  if (!erased.ok) return erased;
  const { state } = await w.register.learners.load(learnerId);
  try {
    await destroyKeysOf(w.vault, state);
  } catch (fault) {
    w.unsettled.add(learnerId);
    w.onFault(fault, 'destroy the key of an erased learner');
  }
  return erased;
};
