import type { Browser } from 'playwright-core';

import { launchChromium } from '../helpers/chromium';
import { type EmbeddedCloud, startInFoundedVillage } from '../helpers/embedded-cloud';
import { CloudCalls } from './story/cloud-calls';
import { Visitor } from './story/visitor';

interface Props {
  cloud: EmbeddedCloud;
  browser: Browser;
  calls: CloudCalls;
}

/** What a browser test plays on: the founded village, a browser, and calls for what need not be tapped. */
export class Stage {
  private readonly props: Partial<Props> = {};

  get url(): string {
    return this.prop('cloud').url;
  }

  get browser(): Browser {
    return this.prop('browser');
  }

  get calls(): CloudCalls {
    return this.prop('calls');
  }

  /** Somebody comes, with a phone of their own. */
  arrive(): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.url, this.calls);
  }

  async set(): Promise<void> {
    this.props.cloud = await startInFoundedVillage({ RATE_LIMIT_PER_MINUTE: '100000' });
    this.props.browser = await launchChromium();
    this.props.calls = await CloudCalls.at(this.url);
  }

  /** Also when it was set only in part. */
  async clear(): Promise<void> {
    await this.props.browser?.close();
    await this.props.cloud?.stop();
  }

  private prop<Name extends keyof Props>(name: Name): Props[Name] {
    const prop = this.props[name];
    if (!prop) throw new Error(`the stage has no ${name} before its tests run`);
    return prop;
  }
}

/** A stage that is set before the tests of this file, and cleared after them. */
export function stageOfThisFile(): Stage {
  const stage = new Stage();
  beforeAll(() => stage.set());
  afterAll(() => stage.clear());
  return stage;
}
