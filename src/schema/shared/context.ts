import type DataLoader from 'dataloader';
import type { Application } from '../../application/index.js';
import { type Actor, type Instant, type LegalDate, legalDateAt } from '../../kernel/index.js';
import type { BaseView, DepartmentView, OrganisationView, Viewer, Views } from '../../projections/views.js';
import type { Language } from './language.js';

/** What the resolvers of one request share. Loaders live as long as the request, so nothing of one reader reaches another. */
export type EdgeContext = {
  readonly application: Application;
  readonly views: Views;
  readonly now: () => Instant;
  /** Who holds the request's token; absent for an anonymous reader. */
  readonly actor?: Actor;
  readonly viewer: Viewer;
  readonly language: Language;
  /** The request's id, recorded with what it changes. */
  readonly correlationId: string;
  readonly loaders: Loaders;
};

export type Loaders = {
  readonly base: DataLoader<string, BaseView | undefined>;
  readonly organisation: DataLoader<string, OrganisationView | undefined>;
  /** The departments in force on a date. */
  readonly departments: DataLoader<LegalDate, readonly DepartmentView[]>;
};

/** Today in Shanghai, by the server's clock. */
export const today = ({ now }: Pick<EdgeContext, 'now'>): LegalDate => legalDateAt(now());
