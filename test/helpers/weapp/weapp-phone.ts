import type { BuiltApp } from './built-app';
import type { PackageTexts } from './built-package';
import { CodeModules } from './code-modules';
import type { CreateRealm } from './logic-realm';
import { PageStack } from './page-stack';
import { PhoneTimers } from './phone-timers';
import { withOurTypes } from './realm-types';
import { SetDataLog } from './set-data-log';
import { strictWx } from './strict-wx';
import type { ViewLayer } from './view-layer';
import { Pictures } from './pictures';
import { answer, type Answered } from './wx-answers';
import { Camera } from './wx-camera';
import { type CloudBehind, type CloudRequest, WxCloud } from './wx-cloud';
import { type Feedback, feedbackCalls, privateCalls } from './wx-feedback';
import { UserFiles } from './wx-files';
import { Occasions } from './wx-occasions';
import { phoneCalls, type PhoneSettings } from './wx-phone';
import { type Privacy, PrivacyGuard } from './wx-privacy';
import { Loudspeaker, Microphone } from './wx-sound';
import { type Consenting, subscribeCalls } from './wx-subscribe';

type AppDefinition = Record<string, ((options?: object) => void) | undefined>;

/** How far a phone's own time runs on until it counts as quiet: toasts, drafts and pauses of typing end within. */
const quietAfterMs = 3_000;
/** A page that never comes to rest is found, not waited for. */
const stepsMax = 5_000;

export interface PhoneParts {
  texts: PackageTexts;
  app: BuiltApp;
  view: ViewLayer;
  createRealm: CreateRealm;
  cloud: CloudBehind;
  place: HTMLElement;
  /** What the mini-program kept on this phone before. */
  storage?: Map<string, unknown>;
  /** The files that it saved on this phone before. */
  savedFiles?: Map<string, Buffer>;
}

/** A phone with WeChat on which the built package runs as it is: App, page stack, `wx` and the component framework. */
export class WeappPhone {
  /** What went wrong unseen: errors logged or thrown later, calls of `wx` and components that are not there. */
  readonly complaints: string[] = [];
  readonly feedback: Feedback = {
    title: '',
    toasts: [],
    clipboard: '',
    called: [],
    isCallingDeclined: false,
    isAgreeing: false,
  };
  /** What the person answers when WeChat asks whether it may deliver messages. */
  readonly consenting: Consenting = { answers: {}, isSwitchedOff: false, asked: [] };
  readonly setData = new SetDataLog();
  readonly pages: PageStack;
  /** What the package knows as `wx`. */
  readonly wx: object;
  readonly camera = new Camera();
  readonly files: UserFiles;
  readonly microphone = new Microphone((bytes) => this.camera.keep(bytes, 'mp3'));
  readonly loudspeaker = new Loudspeaker((source) => this.cloud.isShown(source));
  readonly occasions = new Occasions();
  readonly settings: PhoneSettings = { fontSizeSetting: 16 };
  /** What the mini-program keeps on the phone; it outlives the mini-program. */
  readonly storage: Map<string, unknown>;
  /** Whether the person has agreed to what is private, and when they were asked. */
  readonly privacy: Privacy;
  private readonly guard: PrivacyGuard;
  private readonly timers = new PhoneTimers();
  private readonly pictures = new Pictures();
  private readonly cloud: WxCloud;
  private readonly modules: CodeModules;
  private app: AppDefinition | undefined;
  private loading = 'app';

  constructor(private readonly parts: PhoneParts) {
    const {
      texts,
      app,
      view,
      createRealm,
      cloud,
      place,
      storage = new Map<string, unknown>(),
      savedFiles = new Map<string, Buffer>(),
    } = parts;
    this.storage = storage;
    const { temporaryFiles } = this.camera;
    this.files = new UserFiles(temporaryFiles, savedFiles);
    this.cloud = new WxCloud(
      cloud,
      (path) => temporaryFiles.get(path) ?? savedFiles.get(path) ?? this.files.files.get(path),
    );
    const space = view.createSpace();
    const within = (work: (environment: never) => void) => space.componentEnv(this.loading, work as never);
    const define = (kind: 'Page' | 'Component') => (definition: object) =>
      within((environment: Record<string, (definition: object) => void>) =>
        environment[kind]?.(withOurTypes(definition)),
      );
    const silent = () => undefined;
    const complain = (...words: unknown[]) => void this.complaints.push(words.map(String).join(' '));
    this.guard = new PrivacyGuard(complain, place);
    this.privacy = this.guard.privacy;
    this.pages = new PageStack({
      pages: app.pages,
      view,
      space,
      place,
      loadPage: (path) => this.run(path),
      log: this.setData,
    });
    this.wx = strictWx(this.calls(), complain);
    const evaluate = createRealm({
      wx: this.wx,
      console: { log: silent, info: silent, debug: silent, warn: silent, error: complain },
      ...this.timers.globals,
      App: (definition: AppDefinition) => void (this.app = definition),
      Page: define('Page'),
      Component: define('Component'),
      Behavior: (definition: object) => definition,
      getApp: () => this.app,
      getCurrentPages: () => this.pages.instances,
    });
    this.modules = new CodeModules(texts, evaluate);
  }

  get requests(): readonly CloudRequest[] {
    return this.cloud.requests;
  }

  /** Opens the mini-program at a page: the first one, or where a message or a code leads. */
  async launch(url = `/${this.parts.app.pages[0]}`): Promise<void> {
    this.run('app');
    for (const path of this.parts.view.components()) if (!this.parts.app.pages.includes(path)) this.run(path);
    if (!this.app) throw new Error('app.js calls App()');
    const options = { path: url.replace(/^\//, '').split('?')[0], query: {}, scene: 1001 };
    this.app.onLaunch?.(options);
    this.app.onShow?.(options);
    this.pages.push(url);
    await this.settle();
  }

  /** Goes on to a page as a message or a code leads there; the mini-program is launched when it is not open yet. */
  async open(url: string): Promise<void> {
    if (!this.app) return this.launch(url);
    this.pages.restart(url);
    return this.settle();
  }

  /** Runs until nothing is under way: no call, no timer that is due soon, no promise. */
  async settle(quietMs = quietAfterMs): Promise<void> {
    const untilMs = this.timers.now + quietMs;
    for (let step = 0; step < stepsMax; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      // An answer from far away comes after what the phone was about to do.
      if (this.runNextTimer(this.timers.now)) continue;
      this.cloud.letThrough();
      if (this.cloud.pending.length > 0) await Promise.race(this.cloud.pending);
      else if (!this.runNextTimer(untilMs) && !this.loadPictures()) return;
    }
    throw new Error(`${this.pages.top.path} does not come to rest`);
  }

  /** A live page asks once more, as it does every few seconds. */
  async strike(): Promise<void> {
    this.timers.strike();
    await this.settle();
  }

  switchOff(): void {
    this.timers.stop();
  }

  private runNextTimer(untilMs: number): boolean {
    try {
      return this.timers.runNext(untilMs);
    } catch (error) {
      this.complaints.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return true;
    }
  }

  /** What cannot be got says so to its component; gives whether there was any. */
  private loadPictures(): boolean {
    return this.pictures.load(this.parts.place, (source) => this.cloud.isShown(source));
  }

  private run(path: string): void {
    this.loading = path;
    this.modules.load(`${path}.js`);
  }

  /** The recorder is there for everybody; only its start is private. */
  private soundCalls(): object {
    const { 'RecorderManager.start': start } = this.guard.guard(this.microphone.guarded);
    const fail = ({ errMsg }: { errMsg: string }) => this.microphone.refused(errMsg);
    const recorder = this.microphone.recorder((options) => start({ ...options, fail }));
    return { ...this.loudspeaker.calls, getRecorderManager: () => recorder };
  }

  private calls(): object {
    const go = (name: string, move: (options: { url: string; delta?: number }) => void) => ({
      [name]: (options: Answered & { url: string; delta?: number } = { url: '' }) =>
        answer(name, options, () => move(options)),
    });
    return {
      ...phoneCalls(this.storage, this.settings),
      ...this.occasions.calls,
      ...feedbackCalls(this.feedback),
      ...subscribeCalls(this.consenting),
      ...this.guard.guard({ ...this.camera.calls, ...privateCalls(this.feedback) }),
      ...this.soundCalls(),
      ...this.guard.calls,
      ...this.files.calls,
      cloud: this.cloud.calls,
      ...go('navigateTo', ({ url }) => this.pages.push(url)),
      ...go('redirectTo', ({ url }) => this.pages.replace(url)),
      ...go('reLaunch', ({ url }) => this.pages.restart(url)),
      ...go('navigateBack', ({ delta }) => this.pages.back(delta ?? 1)),
    };
  }
}
