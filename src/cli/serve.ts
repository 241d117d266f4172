import { z } from 'zod';
import { defineCommand } from './command-line.js';
import { exitCodes } from './exit-codes.js';
import { aborted, stopSignal } from './signals.js';

const firstSteps = (address: string): string =>
  [
    '登记册是空的，下一步 · The register is empty; what to do next:',
    '  1. 签发令牌 · make a token:            jidi token --role CITY --bureau 320400 --subject officer-1',
    `  2. 打开 · open ${address}/graphql，填入令牌 · and enter it as  { "Authorization": "Bearer …" }`,
    '  3. 登记单位 · register an organisation: mutation { registerOrganisation(input: { … }) { … } }',
    '     或导入名单 · or import a list:       jidi import list.csv --as legacy --dry-run',
    '',
  ].join('\n');

export const serveCommand = defineCommand({
  name: 'serve',
  zh: '启动登记册',
  en: 'serve the register',
  declare: () => undefined,
  read: z.object({}),
  notes: () =>
    [
      '数据在 JIDI_DATA（默认 ./data）；首次启动时载入随附的办法与区划。',
      'Keeps its data in JIDI_DATA (./data); the first start loads the shipped measures and divisions.',
      'SIGTERM、SIGINT 正常停止；第二次 SIGINT 立即结束 · SIGTERM or SIGINT stops it; a second SIGINT ends it at once.',
    ].join('\n'),
  action: async ({ composition, config, terminal }) => {
    const settings = config();
    const stop = stopSignal(terminal);
    const serving = await composition.serve(settings, { founding: true });
    try {
      serving.start();
      terminal.out(`登记册已启动 · the register is at ${serving.address}/graphql （${settings.dataFolder}）\n`);
      if (await serving.isEmpty()) terminal.out(firstSteps(serving.address));
      await aborted(stop);
    } finally {
      await serving.stop();
    }
    return exitCodes.ok;
  },
});
