import { openapi } from 'wx-server-sdk';
import type { Medium } from '@shared/domain/member/photo';
import type { ContentCheck, TextVerdict } from '../content-check';

/** WeChat asks where a text will stand: a forum is what comes nearest to a village that deliberates. */
const forum = 3;
const secondVersion = 2;
const mediaTypes: Record<Medium, number> = { sound: 1, picture: 2 };

/** What WeChat is asked for here, as the SDK passes it on. */
export interface SecurityInterface {
  msgSecCheck(question: object): Promise<object>;
  mediaCheckAsync(question: object): Promise<object>;
}

interface Answer {
  errCode?: number;
  result?: { suggest?: string };
  traceId?: string;
}

/**
 * WeChat's own check. Any failure (no answer, a limit reached, 61010: the author was not in the mini-program within two
 * hours) is no answer; its code is logged, the text is not.
 */
export function wechatContentCheck(
  logFailure: (code: number | string) => void,
  security: () => SecurityInterface = () => (openapi as { security: SecurityInterface }).security,
): ContentCheck {
  return {
    async checkText(callerKey, text) {
      try {
        const question = { openid: callerKey, scene: forum, version: secondVersion, content: text };
        return verdictOf(await security().msgSecCheck(question), logFailure);
      } catch (error) {
        logFailure((error as Answer).errCode ?? 'unknown');
        return 'unanswered';
      }
    },
    async askAboutMedia(callerKey, address, medium) {
      try {
        const question = {
          openid: callerKey,
          scene: forum,
          version: secondVersion,
          mediaType: mediaTypes[medium],
          mediaUrl: address,
        };
        const { errCode = 0, traceId = '' } = (await security().mediaCheckAsync(question)) as Answer;
        if (errCode === 0 && traceId !== '') return { traceId };
        logFailure(errCode === 0 ? 'no trace' : errCode);
      } catch (error) {
        logFailure((error as Answer).errCode ?? 'unknown');
      }
      return 'unanswered';
    },
  };
}

const verdicts: Readonly<Record<string, TextVerdict>> = { pass: 'pass', review: 'review', risky: 'risky' };

function verdictOf({ errCode = 0, result }: Answer, logFailure: (code: number | string) => void): TextVerdict {
  const verdict = errCode === 0 ? verdicts[result?.suggest ?? ''] : undefined;
  if (verdict === undefined) logFailure(errCode === 0 ? 'no verdict' : errCode);
  return verdict ?? 'unanswered';
}
