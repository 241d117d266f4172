import { hash } from 'node:crypto';

import { canonicalJsonOfPresent } from '../kernel/index.js';
import type { CommandRequest } from './application.js';
import { uuidV5 } from './uuid-v5.js';

/** Jidi's own UUID namespace. Every id of the register derives from it: changing it would make every retry a new command. */
const NAMESPACE = 'a3f1c0de-5b7e-5d0a-9c64-2011a0901320';

/** The same key by the same actor is the same command, on any node and after any crash. */
export const commandIdOf = (actorId: string, idempotencyKey: string): string =>
  uuidV5(`${actorId}\n${idempotencyKey}`, NAMESPACE);

type Input = Pick<CommandRequest, 'target' | 'on' | 'document'> & { readonly type: string; readonly data: object };

/**
 * SHA-256 of what was asked, as it was asked: a date that was left out stays out, so a retry on the next day is a retry.
 * Of concealed text it sees the keyed digest, so that nobody can find the text by trying.
 * @throws NotCanonical when the input holds what JSON cannot carry unambiguously.
 */
export const inputHashOf = ({ type, target, data, on, document }: Input): string =>
  hash('sha256', canonicalJsonOfPresent({ type, target, data, on, document }), 'hex');

/** Another input under the same key has other event ids: that is how the reuse of a key shows. */
export const eventIdOf = (commandId: string, inputHash: string, stream: string, index: number): string =>
  uuidV5(`${inputHash}:${stream}:${index}`, commandId);

export const baseIdOf = (commandId: string): string => `base-${uuidV5('base', commandId)}`;

export const interpretationIdOf = (commandId: string): string => uuidV5('interpretation', commandId);

/** By its line in the old list, so that importing the list again finds what is there. */
export const legacyIdOf = ({ oldRef, name }: { readonly oldRef: string; readonly name: string }): string =>
  `organisation-legacy-${uuidV5(`${oldRef}\n${name}`, NAMESPACE)}`;

export const planIdOf = (commandId: string): string => `plan-${uuidV5('plan', commandId)}`;

export const classIdOf = (commandId: string): string => `class-${uuidV5('class', commandId)}`;

export const cityActivityIdOf = (commandId: string): string => `cityActivity-${uuidV5('cityActivity', commandId)}`;

/**
 * By the look-up of the ID number: the same person has one stream, whoever registers him. `record` counts from 1: an
 * erased record is over, and who comes again begins the next one.
 */
export const learnerIdOf = (idHmac: string, record: number): string =>
  `learner-${uuidV5(record === 1 ? idHmac : `${idHmac}\n${record}`, NAMESPACE)}`;

export const publicSubjectIdOf = (code: string): string => `publicSubject-${code}`;

/** Where it is kept which class a learner's hours of the subject count in. */
export const publicCreditsIdOf = (code: string): string => `publicCredit-${code}`;

/** The same key by the same actor is the same export. Apart from commands: both may have used the key. */
export const exportIdOf = (actorId: string, idempotencyKey: string): string =>
  `export-${uuidV5('export', commandIdOf(actorId, idempotencyKey))}`;

export const reviewListIdOf = (bureau: string, year: number): string => `reviewList-${bureau}-${year}`;
