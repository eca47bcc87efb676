import Taro from '@tarojs/taro';
import { startCloud } from './start-cloud';
import { ConnectionLost } from './connection-lost';
import type { WireAnswer, WireRequest } from './transport';
import { readAnswer } from './wire-answer';

export async function send(request: WireRequest): Promise<WireAnswer> {
  startCloud();
  try {
    const answer = await Taro.cloud.callFunction({ name: 'api', data: request });
    return readAnswer(answer.result);
  } catch (error) {
    throw error instanceof ConnectionLost ? error : new ConnectionLost(String(error));
  }
}
