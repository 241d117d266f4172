import { learnerDecider, learnerRefusals } from '../../aggregates/learner/index.js';
import { refusing } from '../../kernel/index.js';
import type { Act } from '../act.js';
import type { CommandOutcome } from '../application.js';
import { learnerIdOf } from '../identity.js';
import { refusal } from '../refusals.js';
import type { OnLearner, RegisterLearner } from '../training-routes.js';
import { ERASED, type SealedFields } from '../vault/index.js';
import { notFound, refused, verdict, type Workings } from './flow.js';
import { inRecord } from './learner-record.js';

const { refusal: ofLearner } = refusing(learnerRefusals);

/**
 * Art.4(4) 登记: sealed first, recorded then. The same person has one stream, so a person who is registered already adds
 * nothing, and nothing is sealed for it; but one number does not take two names. Who was erased begins a new record.
 */
export const registerLearner = async (w: Workings, act: Act<RegisterLearner>): Promise<CommandOutcome> => {
  const { digest } = act.command.data.idNumber;
  for (let record = 1; ; record += 1) {
    const outcome = await registerAs(w, act, learnerIdOf(digest, record));
    if (outcome.ok || !outcome.refusals.some(({ code }) => code === 'LEARNER_ERASED')) return outcome;
  }
};

/** In one record of the person. A retry of a command is answered from there, also when the record was erased since. */
const registerAs = async (w: Workings, act: Act<RegisterLearner>, learnerId: string): Promise<CommandOutcome> => {
  const { name, idNumber, ...particulars } = act.command.data;
  let sealed: SealedFields | undefined;
  return inRecord(w, act, learnerId, async ({ learner, context, measures, fault }) => {
    const objected = await fault();
    if (objected !== undefined) return refused(measures, objected);
    if (learner.status === 'REGISTERED') {
      const known = await w.vault.open(learnerId, learner);
      if (known !== ERASED && known.name !== name.reveal()) {
        return refused(measures, refusal('LEARNER_NAME_DIFFERS', 'Art.4(4)', { field: 'name' }));
      }
      sealed = { name: learner.name, idNumber: learner.idNumber };
    }
    if (learner.status === 'ERASED') return refused(measures, ofLearner('LEARNER_ERASED', 'Art.4(4)'));
    sealed ??= await w.vault.seal(learnerId, { name: name.reveal(), idNumber: idNumber.reveal() });
    const data = { ...sealed, idHmac: idNumber.digest, ...particulars };
    return verdict(measures, learnerDecider.decide({ type: 'registerLearner', data }, learner, context));
  });
};

/** What is known of a learner and is no personal secret: title level, employer. */
export const onLearner = (w: Workings, act: Act<OnLearner>, learnerId: string): Promise<CommandOutcome> =>
  inRecord(w, act, learnerId, async ({ learner, context, measures, fault }) => {
    if (learner.status === 'NONE') return refused(measures, notFound(act, learnerId));
    const objected = await fault();
    if (objected !== undefined) return refused(measures, objected);
    return verdict(measures, learnerDecider.decide(act.command, learner, context));
  });
