import type { ContentCheck, MediaAnswer } from '@cloud/_platform/content-check';
import { takePush } from '@cloud/push/take-push';
import { runClock } from '@cloud/clock/run-clock';
import type { Medium, Photo } from '@shared/domain/member/photo';
import { aPng } from './pictures';
import { World } from './world';

/** A platform that takes its time with pictures, as WeChat does: it gives a name, and answers when it is told to. */
export class SlowPlatform implements ContentCheck {
  readonly asked: { callerKey: string; address: string; medium: Medium }[] = [];
  isReachable = true;

  async checkText() {
    return 'pass' as const;
  }

  async askAboutMedia(callerKey: string, address: string, medium: Medium) {
    this.asked.push({ callerKey, address, medium });
    return this.isReachable ? { traceId: `trace-${this.asked.length}` } : ('unanswered' as const);
  }
}

/** A village whose people send photos as a phone with WeChat does. */
export class PhotoWorld {
  readonly platform = new SlowPlatform();

  private constructor(readonly world: World) {
    world.contentCheck = this.platform;
  }

  static async create(): Promise<PhotoWorld> {
    return new PhotoWorld(await World.create());
  }

  get files() {
    return this.world.files;
  }

  /** Announces a photo and puts it where the cloud said. */
  async upload(
    who: string,
    bytes: Buffer = aPng,
    medium: Medium = 'picture',
  ): Promise<{ fileId: string; uploadPath: string }> {
    const place = await this.world.done(who, 'photo.announce', { medium });
    await this.files.write(place.uploadPath, bytes);
    return place;
  }

  /** A kept photo, in review. */
  async kept(who: string, bytes: Buffer = aPng, medium: Medium = 'picture'): Promise<string> {
    const { fileId } = await this.upload(who, bytes, medium);
    await this.world.done(who, 'photo.keep', { fileId });
    return fileId;
  }

  async photo(fileId: string): Promise<Photo> {
    const photo = await this.world.stored<Photo>('photos', fileId);
    if (!photo) throw new Error(`no photo ${fileId}`);
    return photo;
  }

  /** WeChat pushes its answer. */
  async answer(traceId: string, suggest: MediaAnswer): Promise<void> {
    const result = { suggest, label: suggest === 'pass' ? 100 : 20002 };
    await takePush(this.world.ports, { ...pushedPart, trace_id: traceId, errcode: 0, errmsg: 'ok', result });
  }

  async tick(afterMs = 0): Promise<void> {
    this.world.advance(afterMs);
    await runClock(this.world.ports);
  }

  async toldTo(recipientId: string): Promise<string[]> {
    await runClock(this.world.ports);
    const where = { villageId: 'v1', recipientId };
    const orderBy = { field: 'atMs', direction: 'ascending' } as const;
    const messages = await this.world.all<{ code: string }>('messages', { where, orderBy, limit: 100 });
    return messages.map(({ code }) => code).filter((code) => code.startsWith('photo'));
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

/** What else WeChat writes into such a push. */
export const pushedPart = {
  ToUserName: 'gh_1',
  FromUserName: 'o_1',
  CreateTime: 1_772_413_200,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: 'wx0',
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
};
