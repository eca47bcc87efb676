import { existsSync } from 'node:fs';
import type { Notes } from './cloudbase-functions';
import type { MiniProgram } from './management';
import { hashOfFolder } from './wanted-functions';

const noteName = 'MINI_PROGRAM_HASH';

interface Upload {
  root: string;
  folder: string;
  version: string;
  notes: Notes;
  env: NodeJS.ProcessEnv;
}

/** Sends what was built through WeChat's own uploader; it becomes the development version, and a person submits it. */
export function miniProgram({ root, folder, version, notes, env }: Upload): MiniProgram {
  return {
    version,
    isUploaded: async () => (await notes.readNote(noteName)) === hashOfFolder(folder),
    async upload() {
      const [appid, privateKeyPath] = [env.WEAPP_ID ?? '', env.WEAPP_KEY_FILE ?? ''];
      if (!existsSync(privateKeyPath)) throw new Error('the file that WEAPP_KEY_FILE names is not there');
      const ci = await import('miniprogram-ci');
      const project = new ci.Project({ appid, type: 'miniProgram', projectPath: root, privateKeyPath });
      await ci.upload({ project: project as never, version, desc: version, onProgressUpdate: () => undefined });
      await notes.writeNote(noteName, hashOfFolder(folder));
    },
  };
}
