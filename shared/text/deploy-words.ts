/** What a deployment says, step by step. The lists are those of the one declaration. */
export const deploySentences = {
  collection: (name: string) => `建集合 ${name}`,
  index: (collection: string, fields: readonly string[]) => `建索引 ${collection}：${fields.join('、')}`,
  close: (name: string) => `关闭集合 ${name} 的客户端读写，只许云函数访问`,
  storageRules: () => '设云存储权限：手机只能往 uploads 里放，只看得到 photos，列不出目录',
  createFunction: (name: string, seconds: number, megabytes: number) =>
    `部署云函数 ${name}（超时 ${seconds} 秒，内存 ${megabytes} MB）`,
  timer: (functionName: string, config: string) => `给云函数 ${functionName} 定时：${config}`,
  upload: (version: string) => `上传小程序 ${version}`,
  importVillage: (rosterFile: string, rulesFile: string) => `导入村庄：${rosterFile}、${rulesFile}`,
  templatesUnread: (file: string, problem: string) => `消息模板文件 ${file} 有错：${problem}`,
  secretTooShort: (charsMin: number) => `VILLAGE_SECRET 至少要 ${charsMin} 个字符`,
  secretDiffers: () =>
    'VILLAGE_SECRET 和这个环境里云函数现在用的不一样。换了它，没开的无记名票和没用的邀请码就认不得了。不要设这个变量，或者设成现在用的那一个',
  dryRun: (environmentId: string) => `预演：环境 ${environmentId}，没有联网，也没有改动任何东西`,
  missing: (names: readonly string[]) => `要真正部署，先设置环境变量：${names.join('、')}`,
  leftOut: (names: readonly string[]) => `没有设置 ${names.join('、')}，这一步跳过`,
  wouldDo: (at: number, count: number, title: string) => `[${at}/${count}] 要做：${title}`,
  found: (at: number, count: number, title: string) => `[${at}/${count}] 已有：${title}`,
  done: (at: number, count: number, title: string) => `[${at}/${count}] 完成：${title}`,
  failed: (at: number, count: number, title: string, reason: string) =>
    `[${at}/${count}] 没有做成：${title}：${reason}。改好以后再运行一次，会从这里接着做`,
  byHand: (names: readonly string[]) =>
    `还有一步要用手做，工具查不到做没做：在微信开发者工具里对 ${names.join('、')} 各点一次“上传并部署：所有文件”，内容检查、发消息这些微信接口才开通。见 docs/deploy.zh-CN.md`,
  summary: (doneCount: number, foundCount: number) => `做了 ${doneCount} 步，${foundCount} 步原来就有`,
} as const;
