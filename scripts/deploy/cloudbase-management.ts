import { cloudBaseDatabase } from './cloudbase-database';
import { cloudBaseFunctions, type Notes } from './cloudbase-functions';
import { cloudBaseStorage } from './cloudbase-storage';
import { secretVariable } from './environment-secret';
import type { Management } from './management';

/**
 * The management side of CloudBase. The package is loaded only here, once somebody really deploys. `functionNames` are
 * those that share the environment's secret.
 */
export async function cloudBaseManagement(
  environmentId: string,
  functionNames: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Management & Notes> {
  const { default: CloudBase } = await import('@cloudbase/manager-node');
  const app = new CloudBase({
    secretId: env.TENCENTCLOUD_SECRETID ?? '',
    secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
    envId: environmentId,
    ...(env.TENCENTCLOUD_REGION ? { region: env.TENCENTCLOUD_REGION } : {}),
  });
  return {
    ...cloudBaseDatabase(app, environmentId),
    ...cloudBaseStorage(app),
    ...cloudBaseFunctions(app, environmentId, functionNames, env[secretVariable]),
  };
}
