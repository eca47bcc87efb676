import * as cloud from 'wx-server-sdk';
import type { CloudDatabase } from '@cloud/_platform/cloudbase/cloud-database';
import { CloudBaseStore } from '@cloud/_platform/cloudbase/cloudbase-store';
import { type Patience, usualPatience } from '@cloud/_platform/cloudbase/patience';
import { StandIn, type StandInOptions } from './stand-in';

/** The environment in which a deployed function finds itself; without it the SDK looks for a host of Tencent's. */
export const functionEnvironment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'village',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  // The SDK would warn of every request that takes long, also after it has failed.
  SILENCE: 'true',
};

interface Settings extends StandInOptions {
  patience?: Partial<Patience>;
  /** How long the SDK waits for an answer. */
  timeoutMs?: number;
}

/** An undocumented door of the SDK: one process usually knows one environment, a test knows one for each of its worlds. */
type Instances = { createNewInstance(config: object): { database(config: object): CloudDatabase } };

/** The CloudBase store, through the unmodified SDK, on a stand-in of its own. */
export async function openCloudBase({ patience, timeoutMs = 15_000, ...options }: Settings = {}) {
  Object.assign(process.env, functionEnvironment);
  const standIn = await StandIn.start(options);
  const config = { env: 'village', serviceUrl: standIn.url, keepalive: true, timeout: timeoutMs };
  const database = (cloud as unknown as Instances).createNewInstance(config).database({ throwOnNotFound: false });
  const store = new CloudBaseStore(database, { ...usualPatience, ...patience });
  return { store, database, standIn, close: () => standIn.close() };
}
