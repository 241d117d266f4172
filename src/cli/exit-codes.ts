/** What the command says to the shell; listed in `jidi --help`. */
export const exitCodes = {
  ok: 0,
  /** The command ran and did not succeed; what is wrong is on stderr. */
  failure: 1,
  /** The command line or the environment is not as it must be. */
  usage: 2,
  /** Another program has the data folder open. */
  busy: 3,
  /** An import in which some lines were refused, or a doctor who found something wrong. */
  findings: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeHelp: readonly string[] = [
  '0  成功 · success',
  '1  失败，原因见标准错误 · failure, the reason is on stderr',
  '2  用法或环境变量有误 · wrong usage or environment',
  '3  数据目录正被占用 · the data folder is in use',
  '4  导入有行被拒，或检查发现问题 · lines of an import refused, or doctor found something',
];

/** A failure that is no surprise: told in one line, without a stack. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  constructor(
    readonly exitCode: ExitCode,
    zh: string,
    en: string,
  ) {
    super(`${zh} · ${en}`);
  }
}
