import { View } from '@tarojs/components';

export default function HomePage() {
  return <View className="wx-root">test</View>;
}
