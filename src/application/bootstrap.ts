import type { PolicyFile } from '../aggregates/measures/index.js';
import type { ChangeRow, DivisionRow } from '../aggregates/policies.js';
import { earlierOf, type LegalDate, type Refusal, withoutUndefined } from '../kernel/index.js';
import type { Ledger, Position } from '../ledger/ledger.js';
import type { Application, CommandRequest, CommandType } from './application.js';
import { systemActor } from './flows/system.js';
import { cityStreams } from './routes.js';

/** What a city's register starts from: the files in `policies/`, read and checked. */
export type Founding = {
  readonly policy: PolicyFile;
  /** The versions of the measures that followed, oldest first. */
  readonly laterMeasures?: readonly PolicyFile['measures'][];
  readonly divisions: readonly DivisionRow[];
  readonly changes: readonly ChangeRow[];
};

export type Founded = {
  /** `false`: the register has its measures already, and nothing was done. */
  readonly founded: boolean;
  readonly entries: number;
  readonly position?: Position;
};

/** The files contradict each other, or what an earlier start recorded before it was interrupted. */
export class FoundingRefused extends Error {
  override readonly name = 'FoundingRefused';
  constructor(
    readonly command: CommandType,
    readonly refusals: readonly Refusal[],
  ) {
    super(`${command}: ${refusals.map(({ code, params }) => `${code} ${JSON.stringify(params ?? {})}`).join(', ')}`);
  }
}

type Options = {
  readonly application: Application;
  readonly ledger: Ledger;
  readonly founding: Founding;
  readonly today: LegalDate;
};

/**
 * Sets up an empty register: divisions, what became of them, then the measures. The measures come last and say
 * that it is done, so an interrupted start goes on where it stopped and a register in use is left alone.
 * @throws FoundingRefused
 */
export const bootstrap = async ({ application, ledger, founding, today }: Options): Promise<Founded> => {
  if (await isFounded(ledger, founding)) return { founded: false, entries: 0 };
  let entries = 0;
  let position: Position | undefined;
  for (const request of foundingRequests(founding, today)) {
    const outcome = await application.execute(request);
    if (!outcome.ok) throw new FoundingRefused(request.type, outcome.refusals);
    entries += outcome.entries.length;
    position = outcome.position ?? position;
  }
  return { founded: true, entries, ...(position !== undefined && { position }) };
};

/** All versions are there, or the city has begun to publish its own. */
const isFounded = async (ledger: Ledger, { policy, laterMeasures = [] }: Founding): Promise<boolean> => {
  let versions = 0;
  for await (const { envelope } of ledger.readStream(cityStreams(policy.city.gb6).measures)) {
    if (envelope.meta.actor.role !== systemActor.role) return true;
    versions += 1;
  }
  return versions > laterMeasures.length;
};

type FoundingRequest = { [Type in CommandType]: CommandRequest<Type> }[
  | 'establishDivision'
  | 'changeJurisdiction'
  | 'publishMeasures'];

function* foundingRequests(
  { policy, laterMeasures = [], divisions, changes }: Founding,
  today: LegalDate,
): Generator<FoundingRequest> {
  const by = (key: string, date: LegalDate) => ({
    actor: systemActor,
    idempotencyKey: `bootstrap:${key}`,
    on: earlierOf(date, today),
  });
  for (const { gb6, name, validFrom: from } of [...divisions].sort(cityFirst(policy.city.gb6))) {
    const level = gb6 === policy.city.gb6 ? 'MUNICIPAL' : 'COUNTY';
    yield { type: 'establishDivision', data: { gb6, name, level, from }, ...by(`${gb6}:${from}`, from) };
  }
  for (const { document, ...change } of [...changes, ...successions(divisions, changes)].sort(townsFirst)) {
    const data = withoutUndefined(change);
    const key = [change.gb6From, change.gb6To, change.town ?? '', change.on].join(':');
    yield { type: 'changeJurisdiction', data, document: { ref: document }, ...by(key, change.on) };
  }
  for (const { document, title, effectiveFrom, params } of [policy.measures, ...laterMeasures]) {
    yield {
      type: 'publishMeasures',
      data: { title, effectiveFrom, params },
      document: { ref: document },
      ...by(`measures:${effectiveFrom}`, effectiveFrom),
    };
  }
}

const cityFirst = (city: string) => (a: DivisionRow, b: DivisionRow) =>
  Number(b.gb6 === city) - Number(a.gb6 === city) || a.validFrom.localeCompare(b.validFrom);

/** On one day, a town moves while the division that it leaves or joins is still there. */
const townsFirst = (a: ChangeRow, b: ChangeRow) =>
  a.on.localeCompare(b.on) || Number(a.town === undefined) - Number(b.town === undefined);

/** Whole divisions that were taken over, where only the table of codes says so. */
const successions = (divisions: readonly DivisionRow[], changes: readonly ChangeRow[]): readonly ChangeRow[] =>
  divisions.flatMap(({ gb6, validTo, successor }) => {
    if (validTo === undefined || successor === undefined) return [];
    const isListed = changes.some(
      (change) => change.gb6From === gb6 && change.town === undefined && change.on === validTo,
    );
    return isListed ? [] : [{ gb6From: gb6, gb6To: successor, on: validTo, document: 'GB/T 2260' }];
  });
