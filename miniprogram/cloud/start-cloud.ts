import Taro from '@tarojs/taro';

let isStarted = false;

/** Opens the mini-program's own cloud, once. */
export function startCloud(): void {
  if (isStarted) return;
  const environment = process.env.TARO_APP_CLOUD_ENV;
  Taro.cloud.init({ ...(environment ? { env: environment } : {}), traceUser: true });
  isStarted = true;
}
