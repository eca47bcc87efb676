import type { DeployedFunction } from '../cloudbase/deployed-function';
import type { openCloudBase } from '../cloudbase/open-cloudbase';
import type { CloudBehind } from './wx-cloud';

interface Deployed {
  opened: Awaited<ReturnType<typeof openCloudBase>>;
  api: DeployedFunction;
}

/** What stands behind the phone of one of the small village; while its line is cut, or from `breaksAt` on, nothing gets through. */
export function lineToCloud({ opened, api }: Deployed, villagerId: string) {
  const openid = `v1:${villagerId}`;
  const { storage } = opened.standIn;
  const line = { isCut: false, breaksAt: '' };
  const through = async <T>(work: () => Promise<T> | T): Promise<T> => {
    if (line.isCut) throw new Error('request:fail timeout');
    return work();
  };
  const cloud: CloudBehind = {
    callFunction: (_name, data) => {
      line.isCut ||= (data as { action: string }).action === line.breaksAt;
      return through(() => api.call(openid, data as object));
    },
    uploadFile: (cloudPath, bytes) => through(() => storage.putFromPhone(openid, cloudPath, bytes)),
    isShown: (source) => storage.isShownTo(openid, source),
  };
  return { line, cloud };
}
