import type { Actor } from '../../kernel/index.js';
import type { ExportJob } from '../../projections/exports/index.js';
import type { Language } from '../shared/language.js';
import type { ExportMessageCode } from './messages.js';

export type ExportRequest = {
  readonly actor: Actor;
  readonly idempotencyKey: string;
  readonly query: string;
  readonly variables: { readonly [name: string]: unknown };
  readonly language: Language;
};

/** The export, or why there is none: a code of `messages.ts`. */
export type ExportStarted =
  | { readonly ok: true; readonly job: ExportJob }
  | {
      readonly ok: false;
      readonly code: ExportMessageCode;
      readonly field?: string;
      readonly params?: { readonly [name: string]: string | number };
    };

/** What the resolvers ask of exports. Nobody but its owner is told of one. */
export interface Exports {
  start(request: ExportRequest): Promise<ExportStarted>;
  find(id: string, actor: Actor): Promise<ExportJob | undefined>;
  of(actor: Actor): Promise<readonly ExportJob[]>;
  cancel(id: string, actor: Actor): Promise<ExportJob | undefined>;
}
