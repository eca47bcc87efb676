import Taro from '@tarojs/taro';
import type { DocumentRequest, PrintedDocument } from '@shared/contract/documents';
import { ConnectionLost } from './connection-lost';
import { startCloud } from './start-cloud';
import type { WireAnswer } from './transport';
import { readAnswer } from './wire-answer';

export async function openDocument(request: DocumentRequest): Promise<WireAnswer> {
  startCloud();
  const answer = await asked(request);
  if (answer.ok) await open(answer.data as PrintedDocument);
  return answer;
}

async function asked(request: DocumentRequest): Promise<WireAnswer> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'documents', data: request });
    return readAnswer(result);
  } catch (error) {
    throw error instanceof ConnectionLost ? error : new ConnectionLost(String(error));
  }
}

/** WeChat shows the file, and its menu sends it on: to the printer of the village, or to somebody's computer. */
async function open({ fileName, base64 }: PrintedDocument): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  await new Promise<void>((resolve, reject) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new ConnectionLost(errMsg)),
    });
  });
  await Taro.openDocument({ filePath, fileType: 'docx', showMenu: true });
}
