import type { Application, PersonalReads } from '../../application/index.js';
import type { Feed } from '../../feed/index.js';
import { type Actor, type Instant, type LegalDate, legalDateAt } from '../../kernel/index.js';
import type { Viewer, Views } from '../../projections/views.js';
import type { TransparencyLog } from '../../transparency/log/index.js';
import type { Exports } from '../export/exports.js';
import { edgeError } from './errors.js';
import type { Language } from './language.js';
import type { Loaders } from './loaders.js';

/** What the resolvers of one request share. Loaders live as long as the request, so nothing of one reader reaches another. */
export type EdgeContext = {
  readonly application: Application;
  /** The one way to names and ID numbers. */
  readonly personal: PersonalReads;
  readonly views: Views;
  readonly exports: Exports;
  readonly feed: Feed;
  readonly now: () => Instant;
  /** Who holds the request's token; absent for an anonymous reader. */
  readonly actor?: Actor;
  readonly viewer: Viewer;
  readonly language: Language;
  /** The request's id, recorded with what it changes. */
  readonly correlationId: string;
  /** Whether the question came in the request's address, which logs and histories keep. */
  readonly inAddress: boolean;
  readonly loaders: Loaders;
  /** The log of the ledger, where this server keeps one. */
  readonly log?: TransparencyLog;
};

/** Today in Shanghai, by the server's clock. */
export const today = ({ now }: Pick<EdgeContext, 'now'>): LegalDate => legalDateAt(now());

/** Who asks. @throws GraphQLError UNAUTHENTICATED for an anonymous reader. */
export const signedIn = ({ actor, language }: Pick<EdgeContext, 'actor' | 'language'>): Actor => {
  if (actor === undefined) throw edgeError('UNAUTHENTICATED', language);
  return actor;
};
