import { Malformed } from '../malformed.js';
import { parseVerifierKey, type Verifier } from './verifier.js';

export type WitnessEntry = { readonly name: string; readonly verifier: Verifier; readonly url?: string };
type Group = { readonly name: string; readonly threshold: number; readonly members: readonly string[] };

/** Whom a reader trusts: keys of a log, witnesses, and how many of those must have seen a checkpoint. C2SP tlog-policy. */
export type Policy = {
  readonly logs: readonly Verifier[];
  readonly witnesses: readonly WitnessEntry[];
  readonly groups: readonly Group[];
  /** The name of the witness or group that is needed; absent for `none`. */
  readonly quorum?: string;
};

const webAddress = (text: string | undefined): { readonly url?: string } => {
  if (text === undefined) return {};
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Malformed('policy', `not an http or https address: ${text}`);
  return { url: text.replace(/\/+$/, '') };
};

const keyOf = (text: string | undefined, kind: Verifier['kind']): Verifier => {
  const verifier = parseVerifierKey(text ?? '');
  if (verifier.kind !== kind) throw new Malformed('policy', `${verifier.vkey} is the key of a ${verifier.kind}`);
  return verifier;
};

const thresholdOf = (text: string | undefined, members: readonly string[]): number => {
  const threshold = text === 'any' ? 1 : text === 'all' ? members.length : Number(text);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > members.length)
    throw new Malformed('policy', `a group needs any, all or 1 to ${members.length} of its members, not ${text}`);
  return threshold;
};

class Reading {
  readonly logs: Verifier[] = [];
  readonly witnesses: WitnessEntry[] = [];
  readonly groups: Group[] = [];
  quorum: string | undefined;

  line([keyword, ...rest]: readonly string[]): void {
    const [first, second, third] = rest;
    switch (keyword) {
      case 'log':
        this.logs.push(keyOf(first, 'log'));
        return;
      case 'witness':
        this.witnesses.push({ name: this.#unused(first), verifier: keyOf(second, 'witness'), ...webAddress(third) });
        return;
      case 'group': {
        const members = rest.slice(2).map((name) => this.#defined(name));
        this.groups.push({ name: this.#unused(first), threshold: thresholdOf(second, members), members });
        return;
      }
      case 'quorum':
        if (this.quorum !== undefined) throw new Malformed('policy', 'it has two quorum lines');
        this.quorum = first === 'none' ? 'none' : this.#defined(first);
        return;
      default:
        throw new Malformed('policy', `a line begins with log, witness, group or quorum, not ${keyword}`);
    }
  }

  #names(): readonly string[] {
    return [...this.witnesses, ...this.groups].map(({ name }) => name);
  }

  #unused(name: string | undefined): string {
    if (name === undefined || name === 'none' || this.#names().includes(name))
      throw new Malformed('policy', `the name ${name} is missing or taken`);
    return name;
  }

  /** Members are defined above, so that no group holds itself. */
  #defined(name: string | undefined): string {
    if (name === undefined || !this.#names().includes(name))
      throw new Malformed('policy', `no witness or group above is called ${name}`);
    return name;
  }
}

/** Reads lines of `log`, `witness`, `group` and `quorum`; `#` begins a comment. @throws Malformed */
export const parsePolicy = (text: string): Policy => {
  const reading = new Reading();
  for (const line of text.split('\n')) {
    const words = line.replace(/^\s*#.*$/, '').trim();
    if (words !== '') reading.line(words.split(/\s+/));
  }
  const { logs, witnesses, groups, quorum } = reading;
  return { logs, witnesses, groups, ...(quorum !== undefined && quorum !== 'none' && { quorum }) };
};

export const formatPolicy = ({ logs, witnesses, groups, quorum = 'none' }: Policy): string =>
  [
    ...logs.map(({ vkey }) => `log ${vkey}`),
    ...witnesses.map(({ name, verifier, url }) => ['witness', name, verifier.vkey, ...(url ? [url] : [])].join(' ')),
    ...groups.map(({ name, threshold, members }) => ['group', name, threshold, ...members].join(' ')),
    `quorum ${quorum}`,
    '',
  ].join('\n');

/** Whether enough witnesses have signed, by who has. */
export const hasQuorum = ({ witnesses, groups, quorum }: Policy, signedBy: readonly Verifier[]): boolean => {
  const holds = (name: string): boolean => {
    const witness = witnesses.find((one) => one.name === name);
    if (witness !== undefined) return signedBy.some(({ vkey }) => vkey === witness.verifier.vkey);
    const group = groups.find((one) => one.name === name);
    return group !== undefined && group.members.filter(holds).length >= group.threshold;
  };
  return quorum === undefined || holds(quorum);
};
