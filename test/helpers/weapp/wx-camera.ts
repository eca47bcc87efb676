import { answer, type Answered } from './wx-answers';

/** The pictures of a phone: those that its person is about to choose, and those a mini-program was given to read. */
export class Camera {
  readonly temporaryFiles = new Map<string, Buffer>();
  private readonly toChoose: Buffer[] = [];
  private readonly toScan: string[] = [];
  /** The person, or the phone's settings, keep WeChat from the camera. */
  isForbidden = false;

  /** What the person will choose when asked next. */
  choose(...pictures: readonly Buffer[]): void {
    this.toChoose.push(...pictures);
  }

  /** What the person will hold the camera at when they scan next; with nothing before it they turn back. */
  holdAt(words: string): void {
    this.toScan.push(words);
  }

  readonly calls = {
    scanCode: (options: Answered): void =>
      answer('scanCode', options, () => {
        if (this.isForbidden) throw new Error('auth deny');
        const result = this.toScan.shift();
        if (result === undefined) throw new Error('cancel');
        return { result, scanType: 'QR_CODE' };
      }),
    chooseImage: (options: Answered & { count?: number }): void =>
      answer('chooseImage', options, () => {
        const chosen = this.toChoose.splice(0, options.count ?? 9);
        if (chosen.length === 0) throw new Error('cancel');
        return { tempFilePaths: chosen.map((bytes) => this.keep(bytes)) };
      }),
  };

  /** A file that is gone when WeChat is closed. */
  keep(bytes: Buffer, ending = 'png'): string {
    const path = `wxfile://tmp_${this.temporaryFiles.size + 1}.${ending}`;
    this.temporaryFiles.set(path, bytes);
    return path;
  }
}
