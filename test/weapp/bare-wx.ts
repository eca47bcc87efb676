export interface CloudRequest {
  name: string;
  data: { action: string; payload: unknown; requestId: string };
}

export type CloudAnswer = (request: CloudRequest) => unknown;

const phone = {
  SDKVersion: '3.5.0',
  platform: 'ios',
  system: 'iOS 12.5',
  brand: 'iPhone',
  model: 'iPhone 6',
  version: '8.0.50',
  theme: 'light',
  language: 'zh_CN',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 603,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  fontSizeSetting: 16,
};

const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} };

/** The little of `wx` that a page needs before anybody touches it. Listeners are taken and never called. */
export function createBareWx(answer: CloudAnswer, requests: CloudRequest[]): object {
  const storage = new Map<string, unknown>();
  const known: Record<string, unknown> = {
    cloud: {
      init: () => undefined,
      callFunction: async (request: CloudRequest) => {
        requests.push(request);
        return { result: answer(request), errMsg: 'cloud.callFunction:ok' };
      },
    },
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: () => phone,
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    setNavigationBarTitle: () => undefined,
    setNavigationBarColor: () => undefined,
    stopPullDownRefresh: () => undefined,
  };
  return new Proxy(known, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target) && /^(on|off)[A-Z]/.test(name)) return () => undefined;
      return Reflect.get(target, name) as unknown;
    },
  });
}
