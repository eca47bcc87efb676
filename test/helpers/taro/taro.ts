import { useEffect } from 'react';

/** A small stand-in for @tarojs/taro: a router, a page's life and the phone's storage, all in memory. */
let params: Record<string, string> = {};
let storage = new Map<string, unknown>();
let sharedCard: (() => object) | null = null;
let onShow = new Set<() => void>();
let onHide = new Set<() => void>();
let onPullDown = new Set<() => void>();

function useWhile(set: () => Set<() => void>, listener: () => void): void {
  useEffect(() => {
    set().add(listener);
    return () => void set().delete(listener);
  });
}

export const useRouter = () => ({ params });
export const useDidShow = (listener: () => void) => useWhile(() => onShow, listener);
export const useShareAppMessage = (makeCard: () => object) => void (sharedCard = makeCard);
export const useDidHide = (listener: () => void) => useWhile(() => onHide, listener);
export const usePullDownRefresh = (listener: () => void) => useWhile(() => onPullDown, listener);

/** The page's life, for a test to move. */
export const page = {
  open: (next: Record<string, string> = {}) => {
    storage = new Map();
    page.turnTo(next);
  },
  /** Another page on the same phone: what it keeps stays. */
  turnTo: (next: Record<string, string> = {}) => {
    params = next;
    onShow = new Set();
    onHide = new Set();
    onPullDown = new Set();
  },
  /** The card that WeChat would share of the page now. */
  share: () => sharedCard?.() ?? null,
  show: () => onShow.forEach((listener) => listener()),
  hide: () => onHide.forEach((listener) => listener()),
  pullDown: () => onPullDown.forEach((listener) => listener()),
};

const Taro = {
  navigateTo: jest.fn(() => Promise.resolve()),
  redirectTo: jest.fn(() => Promise.resolve()),
  reLaunch: jest.fn(() => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  stopPullDownRefresh: jest.fn(),
  showToast: jest.fn(() => Promise.resolve()),
  previewImage: jest.fn(() => Promise.resolve()),
  showModal: jest.fn(() => Promise.resolve({ confirm: false })),
  getUpdateManager: jest.fn(),
  scanCode: jest.fn(() => Promise.resolve({ result: '' })),
  chooseImage: jest.fn(() => Promise.resolve({ tempFilePaths: [] as string[] })),
  getCurrentPages: jest.fn(() => []),
  getCurrentInstance: jest.fn(() => ({ router: { path: '/pages/home/index', params } })),
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
};

export default Taro;
