import { cloudbasePorts } from '@cloud/_platform/cloudbase/cloudbase-ports';
import { isAskedByPerson } from '@cloud/_platform/cloudbase/sdk';
import { takePush } from './take-push';

const ports = cloudbasePorts();

/**
 * The function `push` as it is deployed: WeChat sends it what was set under message push. A call that comes from a
 * phone or from anybody's tools is let go unheard, whatever it claims to be.
 */
export async function main(event: unknown): Promise<'success'> {
  if (!isAskedByPerson()) await takePush(ports, event);
  return 'success';
}
