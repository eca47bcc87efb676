import Taro from '@tarojs/taro';

/** WeChat's own folder for such files, up to 200 MB of them; the name is the path. */
export function keepFile(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: path,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

export function keptPath(name: string): Promise<string | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path: name, success: () => resolve(name), fail: () => resolve(null) });
  });
}

export function dropFile(name: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath: name, complete: () => resolve() });
  });
}
