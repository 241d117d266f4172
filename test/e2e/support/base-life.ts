import * as ops from '../../../examples/generated/graphql.js';
import type { Actor } from '../../../src/kernel/index.js';
import {
  applicantOf,
  city,
  cityHead,
  cityOfficer,
  education,
  organisationIdNo,
  usccOf,
} from '../../support/register.js';
import { soundFacts } from '../../support/way.js';
import type { Client, Payload } from './client.js';

/** Sends one command under its key; what it is answered. */
type Send = Client['send'];
/** One act in the life of a base. `baseId` is known once the application is in. */
export type Step = {
  readonly name: string;
  readonly carryOut: (
    send: Send,
    key: string,
    baseId: string,
  ) => Promise<Payload & { readonly base?: { readonly id: string } | null }>;
};

const on = '2012-03-15';
const sha = 'a'.repeat(64);

export const registerEducationBureau = (send: Send): Promise<Payload> =>
  send(cityOfficer, ops.EstablishAuthorityDocument, 'education bureau', {
    authority: education,
    name: '市教育局',
    gb6: city,
    from: '2000-01-01',
    on,
  });

/** The n-th institution from its registration to its plaque, a municipal base. */
export const stepsToPlaque = (n: number): readonly Step[] => {
  const applicant: Actor = applicantOf(organisationIdNo(n));
  const step = (name: string, carryOut: Step['carryOut']): Step => ({ name, carryOut });
  return [
    step('register', (send, key) =>
      send(cityOfficer, ops.RegisterOrganisationDocument, key, {
        name: `第${n}学院`,
        uscc: usccOf(n),
        type: 'HIGHER_VOCATIONAL',
        on,
      }),
    ),
    step('apply', (send, key) =>
      send(applicant, ops.SubmitApplicationDocument, key, {
        organisationId: organisationIdNo(n),
        level: 'MUNICIPAL',
        name: `第${n}学院继续教育基地`,
        scope: { subjects: [{ category: 'PROFESSIONAL', name: '机电工程' }], computer: false },
        place: { gb6: '320411' },
        formHash: sha,
        formCopies: 3,
        evidence: [],
        on,
      }),
    ),
    step('panel', (send, key, baseId) =>
      send(cityOfficer, ops.ConvenePanelDocument, key, { baseId, authorities: [education], on }),
    ),
    step('check', (send, key, baseId) =>
      send(cityOfficer, ops.CheckEligibilityDocument, key, {
        baseId,
        on,
        ...structuredClone(soundFacts),
      }),
    ),
    step('evaluate', (send, key, baseId) =>
      send(cityOfficer, ops.CompleteEvaluationDocument, key, { baseId, outcome: 'MUNICIPAL', on }),
    ),
    step('approve', (send, key, baseId) => send(cityHead, ops.ApproveBaseDocument, key, { baseId, on })),
    step('number', (send, key, baseId) => send(cityOfficer, ops.AssignNumberDocument, key, { baseId, on })),
    step('announce', (send, key, baseId) =>
      send(cityOfficer, ops.AnnounceBaseDocument, key, { baseId, noticeNo: `常人社公〔2012〕${n}号`, on }),
    ),
    step('plaque', (send, key, baseId) =>
      send(cityOfficer, ops.AwardPlaqueDocument, key, { baseId, serialNo: `P-${n}`, on }),
    ),
  ];
};

/** Takes the n-th institution to its plaque; answers with the base's id. @throws Error when a step is refused */
export const reachPlaque = async (send: Send, n: number): Promise<string> => {
  let baseId = '';
  for (const { name, carryOut } of stepsToPlaque(n)) {
    const { base, userErrors } = await carryOut(send, `${n} ${name}`, baseId);
    if (userErrors.length > 0) throw new Error(`${n} ${name}: ${JSON.stringify(userErrors)}`);
    baseId = base?.id ?? baseId;
  }
  return baseId;
};
