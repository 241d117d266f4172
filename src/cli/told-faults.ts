/** Faults that are not the program's: what a person reads before the fault's own words. By the error's name. */
const words: { readonly [name: string]: string } = {
  LedgerUnavailable: '台账不可用',
  TargetDiffers: '目标不是源台账的开头，未作改动',
  TargetIsAnotherVault: '目标是另一个密钥库，未作改动',
  NoSuchVault: '源密钥库不存在或尚未启用',
  VaultChanged: '迁移期间源密钥库有改动：请停止服务后重复同一命令',
  KeyMoveStopped: '迁移已中断，重复同一命令即可续传',
  VaultUnavailable: '个人信息密钥库不可用',
  TargetHasAnotherHead: '目标已签署其他检查点，未作改动',
  HeadInUse: '源检查点正由服务签署：请停止服务，半分钟后重试',
  MigrationStopped: '迁移已中断，重复同一命令即可续传',
  NotCanonical: '内容不能记入台账',
  CorruptEntry: '台账中有损坏的记录',
  ViewStoreUnavailable: '视图不可用',
  ViewsOfAnotherLedger: '视图属于另一个台账：请 jidi rebuild，或删除视图',
  ViewsAheadOfLedger: '视图超前于台账（台账可能是旧备份）：请 jidi rebuild',
  UnusablePolicies: '办法、区划或节假日文件不可用',
  FoundingRefused: '办法与区划文件相互矛盾',
  UnusableKeyFile: '密钥文件不可用',
  ForeignLogKeys: '签名密钥与检查点不符',
  HeadStoreUnavailable: '透明日志的检查点文件不可用',
  BadLine: '历史文件有误',
  LineRefused: '历史中的命令被拒',
};

/** What the operating system refused: a file, a folder, the disk. */
const isOfSystem = (error: Error): boolean => 'syscall' in error && 'code' in error;

/** A fault that a person can act on, in one line; `undefined` where only the program's makers can. */
export const toldFault = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const told = words[error.name] ?? (isOfSystem(error) ? '系统不允许' : undefined);
  return told === undefined ? undefined : `${told} · ${error.message}`;
};
