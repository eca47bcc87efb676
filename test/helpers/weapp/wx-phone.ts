import { userDataPath } from './wx-files';

/** An old phone of the kind still in pockets. */
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

/** Listeners are taken and never called. NOTE: Taro sees only what `wx` itself holds, so each is named. */
const listeners = Object.fromEntries(
  occasions.flatMap((occasion) => [
    [`on${occasion}`, nothing],
    [`off${occasion}`, nothing],
  ]),
);

/** What the phone says of itself, and what it keeps. */
export function phoneCalls(storage: Map<string, unknown>): object {
  return {
    ...listeners,
    env: { USER_DATA_PATH: userDataPath },
    canIUse: () => true,
    // No new version is ever found on this phone.
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    getSystemInfoSync: () => phone,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: () => phone,
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
  };
}
