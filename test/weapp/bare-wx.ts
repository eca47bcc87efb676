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

const occasions = [
  'AppShow',
  'AppHide',
  'Error',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NeedPrivacyAuthorization',
  'NetworkStatusChange',
  'PageNotFound',
  'ThemeChange',
  'UnhandledRejection',
  'WindowResize',
];

const nothing = (): void => undefined;

const done = (options?: { success?: () => void }): void => options?.success?.();

/** Listeners are taken and never called. NOTE: Taro sees only what `wx` itself holds, so each is named. */
const listeners = Object.fromEntries(
  occasions.flatMap((occasion) => [
    [`on${occasion}`, nothing],
    [`off${occasion}`, nothing],
  ]),
);

/** The little of `wx` that a page needs before anybody touches it. */
export function createBareWx(answer: CloudAnswer, requests: CloudRequest[]): object {
  const storage = new Map<string, unknown>();
  return {
    ...listeners,
    cloud: {
      init: nothing,
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
    setNavigationBarTitle: done,
    setNavigationBarColor: done,
    stopPullDownRefresh: done,
    setBackgroundColor: done,
    setBackgroundTextStyle: done,
  };
}
