import Taro from '@tarojs/taro';

/** Only the camera: a picture sent round in a group is not the hall. */
export const scanCode = async (): Promise<string | null> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch (error) {
    if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null;
    throw error;
  }
};
