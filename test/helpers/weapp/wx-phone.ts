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
};

const launch = { path: 'pages/home/index', query: {}, scene: 1001, referrerInfo: {} };

/** What its owner sets in WeChat. */
export interface PhoneSettings {
  fontSizeSetting: number;
}

const nothing = (): void => undefined;

/** What the phone says of itself, and what it keeps. */
export function phoneCalls(storage: Map<string, unknown>, settings: PhoneSettings): object {
  const saysOfItself = () => ({ ...phone, ...settings });
  return {
    // The other half of what wx-privacy holds.
    offNeedPrivacyAuthorization: nothing,
    env: { USER_DATA_PATH: userDataPath },
    canIUse: () => true,
    nextTick: (work: () => void) => void Promise.resolve().then(work),
    getSystemInfoSync: saysOfItself,
    getWindowInfo: () => phone,
    getDeviceInfo: () => phone,
    getAppBaseInfo: saysOfItself,
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
  };
}
