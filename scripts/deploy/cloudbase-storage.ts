import type CloudBase from '@cloudbase/manager-node';
import type { StorageManagement } from './management';

export function cloudBaseStorage({ storage }: CloudBase): StorageManagement {
  return {
    async hasStorageRules(rules) {
      const { acl, rule } = await storage.getStorageAcl({ withRule: true });
      return acl === 'CUSTOM' && rule?.read === rules.read && rule.write === rules.write;
    },
    async putStorageRules(rules) {
      await storage.setStorageAcl('CUSTOM', { ...rules });
    },
  };
}

/** What the ids of the environment's files begin with: `cloud://environment.bucket/`. */
export async function filesPlace({ env }: CloudBase, environmentId: string): Promise<string> {
  const { EnvInfo } = await env.getEnvInfo();
  const bucket = EnvInfo.Storages?.[0]?.Bucket;
  if (!bucket) throw new Error('this environment has no cloud storage yet; open it once in the console');
  return `cloud://${environmentId}.${bucket}/`;
}
