import { existsSync } from 'node:fs';
import type { Config } from '../../config.js';
import type { Instant } from '../../kernel/index.js';
import {
  Frontier,
  leafHash,
  Malformed,
  openCheckpoint,
  toBase64,
  UnverifiedNote,
  type Verifier,
} from '../../transparency/index.js';
import { openLogKeys, UnusableKeyFile } from '../../transparency/key-file/index.js';
import { assertOwnKeys, ForeignLogKeys, HeadStoreUnavailable, type StoredHead } from '../../transparency/log/index.js';
import { logKeyFile, openHeadsOf, originOf } from '../log.js';
import { type Finding, ok, problem, warning } from './finding.js';

const CHECK = 'transparency log';

type Settings = Pick<Config, 'dataFolder' | 'heads' | 'origin'>;

/** Holds the entries of a ledger, told in order from the first, against the head that was signed last. */
export type LogCheck = {
  take(text: string, recordedAt: Instant): void;
  /** Once every entry was taken. */
  findings(): readonly Finding[];
};

const headOf = async (settings: Settings, origin: string): Promise<StoredHead | undefined> => {
  // Opening makes the file, and the doctor changes nothing.
  if (settings.heads.kind === 'sqlite' && !existsSync(settings.heads.file)) return undefined;
  const heads = await openHeadsOf(settings, origin);
  try {
    return await heads.load();
  } finally {
    await heads.close();
  }
};

/** `undefined` where there is no file, which opening would make, and where it must not be used. */
const verifiersOf = async (settings: Settings, origin: string): Promise<readonly Verifier[] | undefined> => {
  const file = logKeyFile(settings);
  if (!existsSync(file)) return undefined;
  try {
    return (await openLogKeys({ file, origin }).current()).verifiers;
  } catch (error) {
    if (error instanceof UnusableKeyFile) return undefined;
    throw error;
  }
};

const signatureFindings = (
  { signed }: StoredHead,
  origin: string,
  verifiers: readonly Verifier[] | undefined,
): readonly Finding[] => {
  if (verifiers === undefined)
    return [
      problem(
        CHECK,
        '曾签名，但 log-keys.json 不存在或不可用：请从备份放回，否则将以无人知晓的新密钥签名',
        'it was signed, and log-keys.json is missing or cannot be used: put it back from a backup, or a key signs that nobody knows',
      ),
    ];
  try {
    openCheckpoint(signed, origin, [...verifiers]);
    assertOwnKeys(origin, { signed }, { verifiers });
    return [];
  } catch (error) {
    if (error instanceof ForeignLogKeys) {
      const unknown = error.unknown.join(', ');
      return [
        problem(
          CHECK,
          `最后由密钥 ${unknown} 签名，log-keys.json 中没有：别的节点已更换密钥，请使用同一文件`,
          `it was last signed by the key ${unknown} too, which log-keys.json has not: another node rotated it; let all use one file`,
        ),
      ];
    }
    if (!(error instanceof UnverifiedNote || error instanceof Malformed)) throw error;
    return [
      problem(
        CHECK,
        `最后的签名与 log-keys.json 不符：${error.message}`,
        `the last head is not signed by log-keys.json: ${error.message}`,
      ),
    ];
  }
};

class SignedHeadCheck implements LogCheck {
  readonly #frontier = new Frontier();
  #root: string | undefined;
  #signedUntil: Instant | undefined;
  #unsignedSince: Instant | undefined;

  constructor(
    private readonly head: StoredHead,
    private readonly signature: readonly Finding[],
  ) {
    this.#meet();
  }

  take(text: string, recordedAt: Instant): void {
    const { size } = this.head;
    if (this.#frontier.size < size) this.#signedUntil = recordedAt;
    else this.#unsignedSince ??= recordedAt;
    this.#frontier.add(leafHash(text));
    this.#meet();
  }

  findings(): readonly Finding[] {
    return [...this.signature, ...this.#rollback(), ...(this.signature.length > 0 ? [] : this.#standing())];
  }

  #meet(): void {
    if (this.#frontier.size === this.head.size) this.#root = toBase64(this.#frontier.root());
  }

  #rollback(): readonly Finding[] {
    const { size, root } = this.head;
    const there = this.#frontier.size;
    if (there < size)
      return [
        problem(
          CHECK,
          `台账被回退：已签名 ${size} 条，只有 ${there} 条；请放回较新的台账`,
          `the ledger was rolled back: ${size} entries were signed, it has ${there}; put the newer ledger back`,
        ),
      ];
    return this.#root === root
      ? []
      : [
          problem(
            CHECK,
            `前 ${size} 条记录在签名后被改动：jidi verify 指出是哪一条`,
            `the first ${size} entries are not those that were signed: jidi verify names the one that was changed`,
          ),
        ];
  }

  #standing(): readonly Finding[] {
    const { size, root } = this.head;
    if (this.#root !== root) return [];
    const unsigned = this.#frontier.size - size;
    const until = this.#signedUntil ?? '–';
    return this.#unsignedSince === undefined
      ? [
          ok(
            CHECK,
            `${size} 条记录均已签名，最后一条记于 ${until}`,
            `all ${size} entries are signed, the last of ${until}`,
          ),
        ]
      : [
          warning(
            CHECK,
            `自 ${this.#unsignedSince} 起的 ${unsigned} 条记录尚未签名；服务运行时一秒内签名`,
            `${unsigned} entries since ${this.#unsignedSince} are not signed; a running server signs within a second`,
          ),
        ];
  }
}

/** Looks at the head first: what a running server signs meanwhile is not held against a ledger that was read before. */
export const openLogCheck = async (settings: Settings, ledgerId: string): Promise<LogCheck> => {
  const origin = originOf(settings, ledgerId);
  const always = (...findings: readonly Finding[]): LogCheck => ({ take: () => undefined, findings: () => findings });
  try {
    const head = await headOf(settings, origin);
    if (head === undefined)
      return always(
        ok(CHECK, `${origin} 尚未签名；服务启动后签名`, `${origin} is not signed yet; the first jidi serve signs it`),
      );
    return new SignedHeadCheck(head, signatureFindings(head, origin, await verifiersOf(settings, origin)));
  } catch (error) {
    if (!(error instanceof HeadStoreUnavailable)) throw error;
    return always(
      problem(CHECK, `签名记录不能读：${error.message}`, `the signed heads cannot be read: ${error.message}`),
    );
  }
};
