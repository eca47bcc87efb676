import Taro from '@tarojs/taro';

export function callPhone(phone: string): void {
  // Whoever thinks better of it has called nobody.
  void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
}
