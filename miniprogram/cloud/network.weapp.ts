import Taro from '@tarojs/taro';

export function onNetworkChange(listener: (isConnected: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected));
}
