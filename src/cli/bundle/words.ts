import type { EntryName, Finding } from '../../transparency/audit/index.js';

type Words = { readonly zh: string; readonly en: string };

const named = (entry: EntryName | undefined): Words => {
  if (entry === undefined) return { zh: '', en: '' };
  const { type, id, stream, revision } = entry;
  return {
    zh: `（${type}，${stream} 第 ${revision} 条，事件 ${id}）`,
    en: ` (${type}, revision ${revision} of ${stream}, event ${id})`,
  };
};

/** What a verification found, for a person. Sequences count from 1, as the register does. */
export const findingWords = (finding: Finding): Words => {
  switch (finding.code) {
    case 'CHECKPOINT':
      return {
        zh: `检查点 ${finding.path} 不可信：${finding.detail}`,
        en: `checkpoint ${finding.path} cannot be trusted: ${finding.detail}`,
      };
    case 'QUORUM':
      return {
        zh: `检查点 ${finding.path} 的见证不足：${finding.detail}`,
        en: `too few witnesses on ${finding.path}: ${finding.detail}`,
      };
    case 'INCONSISTENT':
      return {
        zh: `与检查点 ${finding.path} 不一致：${finding.detail}`,
        en: `not the log of checkpoint ${finding.path}: ${finding.detail}`,
      };
    case 'ROLLED_BACK':
      return {
        zh: `台账被回退：检查点 ${finding.path} 有 ${finding.kept} 条，这里只有 ${finding.size} 条`,
        en: `rolled back: checkpoint ${finding.path} has ${finding.kept} entries, there are ${finding.size} here`,
      };
    case 'FILE':
      return { zh: `文件 ${finding.path} 有误：${finding.detail}`, en: `file ${finding.path}: ${finding.detail}` };
    case 'TILE':
      return {
        zh: `${finding.path} 的第 ${finding.place} 个哈希被改动`,
        en: `hash ${finding.place} of ${finding.path} was changed`,
      };
    case 'ENTRY': {
      const entry = named(finding.entry);
      const sequence = finding.index + 1;
      return finding.to === undefined
        ? {
            zh: `第 ${sequence} 条记录（叶 ${finding.index}）不是签名时的那一条${entry.zh}`,
            en: `entry ${sequence} (leaf ${finding.index}) is not the one that was signed${entry.en}`,
          }
        : {
            zh: `第 ${sequence} 至 ${finding.to + 1} 条记录中有被改动的，其哈希也一并改动`,
            en: `one of entries ${sequence} to ${finding.to + 1} was changed, and its hash with it`,
          };
    }
    case 'ROOT':
      return {
        zh: `前 ${finding.size} 条记录的根为 ${finding.root}，检查点 ${finding.path} 签的是 ${finding.signed}`,
        en: `the first ${finding.size} entries have the root ${finding.root}, ${finding.path} was signed over ${finding.signed}`,
      };
    case 'UNREADABLE': {
      const entry = named(finding.entry);
      return {
        zh: `第 ${finding.index + 1} 条记录不合规${entry.zh}：${finding.detail}`,
        en: `entry ${finding.index + 1} is not as it must be${entry.en}: ${finding.detail}`,
      };
    }
    case 'STATE':
      return {
        zh: `${finding.stream} 的状态不符：${finding.detail}`,
        en: `state of ${finding.stream}: ${finding.detail}`,
      };
    default:
      return finding satisfies never;
  }
};
