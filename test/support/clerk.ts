import { expect } from 'vitest';
import type { TypedDocumentString } from '../../examples/generated/graphql.js';
import * as ops from '../../examples/generated/graphql.js';
import type { Actor } from '../../src/kernel/index.js';
import {
  applicantOf,
  cityHead,
  cityOfficer,
  countyHead,
  countyOfficer,
  education,
  organisationIdNo,
  usccOf,
} from './register.js';
import type { ServedRegister } from './served-register.js';
import { soundFacts } from './way.js';

export type Payload = {
  readonly userErrors: readonly {
    readonly code: string;
    readonly message: string;
    readonly field: string | null;
    readonly article: string | null;
  }[];
};
type Input = { readonly input: { readonly idempotencyKey: string } };
type WithoutKey<Variables extends Input> = Omit<Variables['input'], 'idempotencyKey'> & {
  readonly idempotencyKey?: string;
};

export const codes = ({ userErrors }: Payload): readonly string[] => userErrors.map(({ code }) => code);

const on = '2012-03-15';
type Form = {
  readonly level: ops.Level;
  readonly gb6: string;
  readonly department?: string;
  readonly subjects?: ops.ScopeInput['subjects'];
  readonly formCopies?: number;
};

/** Who carries commands out over GraphQL on a served register, each with a key of its own. */
export const clerkOf = (register: ServedRegister) => {
  let keys = 0;

  /** Sends a command as somebody; answers with its payload. */
  const give = async <Result extends { readonly [field: string]: Payload }, Variables extends Input>(
    as: Actor,
    document: TypedDocumentString<Result, Variables>,
    input: WithoutKey<Variables>,
    headers: Record<string, string> = {},
  ): Promise<Result[keyof Result]> => {
    keys += 1;
    const variables = { input: { idempotencyKey: `key ${keys}`, ...input } } as unknown as Variables;
    const { data, errors } = await register.ask(document, variables, { as, headers });
    expect(errors).toEqual([]);
    const payload = Object.values(data ?? {})[0];
    if (payload === undefined) throw new Error('no payload');
    return payload as Result[keyof Result];
  };

  /** As `give`, of a command that has to be accepted. */
  const done = async <Result extends { readonly [field: string]: Payload }, Variables extends Input>(
    ...args: Parameters<typeof give<Result, Variables>>
  ): Promise<Result[keyof Result]> => {
    const payload = await give(...args);
    expect(payload.userErrors).toEqual([]);
    return payload;
  };

  const formOf = (n: number, { level, gb6, department, subjects, formCopies = 3 }: Form) => ({
    organisationId: organisationIdNo(n),
    level,
    name: `第${n}学院继续教育基地`,
    scope: { subjects: subjects ?? [{ category: 'PROFESSIONAL' as const, name: '机电工程' }], computer: false },
    place: { gb6 },
    ...(department === undefined ? {} : { department }),
    formHash: 'a'.repeat(64),
    formCopies,
    evidence: [],
    on,
  });

  /** Enters the n-th institution. */
  const enter = (n: number) =>
    done(cityOfficer, ops.RegisterOrganisationDocument, {
      name: `第${n}学院`,
      uscc: usccOf(n),
      type: 'HIGHER_VOCATIONAL',
      on,
    });

  /** An institution, its application and its approval by the bureau of the level; answers with the base’s id. */
  const approve = async (n: number, form: Form): Promise<string> => {
    const { level, gb6 } = form;
    const [officer, head] = level === 'MUNICIPAL' ? [cityOfficer, cityHead] : [countyOfficer(gb6), countyHead(gb6)];
    await enter(n);
    const applied = await done(applicantOf(organisationIdNo(n)), ops.SubmitApplicationDocument, formOf(n, form));
    const baseId = applied.base?.id ?? '';
    await done(officer, ops.ConvenePanelDocument, { baseId, authorities: [education], on });
    await done(officer, ops.CheckEligibilityDocument, { baseId, on, ...structuredClone(soundFacts) });
    await done(officer, ops.CompleteEvaluationDocument, { baseId, outcome: level, on });
    await done(head, ops.ApproveBaseDocument, { baseId, on });
    return baseId;
  };

  /** Numbered by the city, announced and given its plaque by the bureau of the level. */
  const announce = async (baseId: string, by: Actor): Promise<void> => {
    await done(cityOfficer, ops.AssignNumberDocument, { baseId, on });
    await done(by, ops.AnnounceBaseDocument, { baseId, noticeNo: '常人社公〔2012〕1号', on });
    await done(by, ops.AwardPlaqueDocument, { baseId, serialNo: 'P-1', on });
  };

  /** A competent department of the city, from long before. */
  const establish = (authority: string, name: string) =>
    done(cityOfficer, ops.EstablishAuthorityDocument, { authority, name, gb6: '320400', from: '2000-01-01', on });

  /** The n-th institution’s base, announced on 2012-03-15. */
  const recognise = async (n: number, form: Form): Promise<string> => {
    const baseId = await approve(n, form);
    if (form.level === 'COUNTY') {
      await done(countyOfficer(form.gb6), ops.SubmitFilingDocument, { baseId, on });
      await done(cityOfficer, ops.AcceptFilingDocument, { baseId, filingNo: `F-${n}`, on });
    }
    await announce(baseId, form.level === 'COUNTY' ? countyOfficer(form.gb6) : cityOfficer);
    return baseId;
  };

  return { give, done, formOf, enter, approve, announce, establish, recognise };
};
export type Clerk = ReturnType<typeof clerkOf>;
