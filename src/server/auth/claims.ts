import { z } from 'zod';
import { isAuthorityId } from '../../aggregates/jurisdiction/index.js';
import { systemActor } from '../../application/index.js';
import { type Actor, type Role, roles } from '../../kernel/index.js';

/** Where an identity provider keeps what the register asks of a token. */
export type ClaimNames = { readonly role: string; readonly bureau: string };
export const ownClaimNames: ClaimNames = { role: 'role', bureau: 'bureau' };

/** Why a token is not accepted; the words are in `messages.ts`. */
export type ClaimFault =
  | { readonly rule: 'SUBJECT_MISSING' }
  | { readonly rule: 'SUBJECT_NOT_ALLOWED' }
  | { readonly rule: 'ROLE_UNKNOWN' }
  | { readonly rule: 'BUREAU_MISSING' }
  | { readonly rule: 'BUREAU_MALFORMED' }
  | { readonly rule: 'BUREAU_NOT_ALLOWED' };

const isGb6 = (bureau: string): boolean => /^\d{6}$/.test(bureau);
const isOrganisationId = (bureau: string): boolean => /^organisation-[0-9A-Za-z-]{1,60}$/.test(bureau);

/** The form in which each role's bureau is written; `undefined` where the role acts for none. */
const bureauForms: { readonly [R in TokenRole]: ((bureau: string) => boolean) | undefined } = {
  CITY: isGb6,
  COUNTY: isGb6,
  DEPT: isAuthorityId,
  BASE: isOrganisationId,
  APPL: isOrganisationId,
  AUDITOR: undefined,
  ANALYST: undefined,
  PUBLIC: undefined,
};

/** Everyone but the register's own processes, which never come in by a token. */
export type TokenRole = Exclude<Role, 'SYSTEM'>;
export const tokenRoles = roles.filter((role): role is TokenRole => role !== 'SYSTEM');

const subjectSchema = z.string().min(1);
/** What is recorded as the actor: printable, and never the register's own name, whose acts have ids of their own. */
const isSubject = (text: string): boolean => /^[^\p{C}]{1,200}$/u.test(text) && text !== systemActor.id;
const roleSchema = z.enum(tokenRoles);
const bureauSchema = z.string();

/** The actor that the claims of a verified token name, or the rule that they break. */
export const actorOf = (
  claims: { readonly [name: string]: unknown },
  names: ClaimNames,
): { readonly actor: Actor } | { readonly fault: ClaimFault } => {
  const subject = subjectSchema.safeParse(claims.sub);
  if (!subject.success) return { fault: { rule: 'SUBJECT_MISSING' } };
  if (!isSubject(subject.data)) return { fault: { rule: 'SUBJECT_NOT_ALLOWED' } };
  const role = roleSchema.safeParse(claims[names.role]);
  if (!role.success) return { fault: { rule: 'ROLE_UNKNOWN' } };
  const form = bureauForms[role.data];
  const claimed = claims[names.bureau];
  if (form === undefined) {
    if (claimed !== undefined && claimed !== null) return { fault: { rule: 'BUREAU_NOT_ALLOWED' } };
    return { actor: { id: subject.data, role: role.data } };
  }
  if (claimed === undefined || claimed === null) return { fault: { rule: 'BUREAU_MISSING' } };
  const bureau = bureauSchema.safeParse(claimed);
  if (!bureau.success || !form(bureau.data)) return { fault: { rule: 'BUREAU_MALFORMED' } };
  return { actor: { id: subject.data, role: role.data, bureau: bureau.data } };
};
