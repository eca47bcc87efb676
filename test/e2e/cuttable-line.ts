import type { Route } from 'playwright-core';

import type { Visitor } from './story/visitor';

/** Where the line is cut: at the first request of an action, before it is sent or after the cloud has acted on it. */
export interface Cut {
  action: string;
  when: 'before' | 'after';
}

/** The line of one phone to the cloud: it notes what goes over it, and is cut where a test says so, until it is mended. */
export class CuttableLine {
  readonly actions: string[] = [];
  /** Bytes of files that have gone up, with what the form around them weighs, since it was last cut or left whole. */
  fileBytes = 0;
  isCut = false;
  private cut: Cut | null = null;

  private constructor(private readonly visitor: Visitor) {}

  static async of(visitor: Visitor): Promise<CuttableLine> {
    const line = new CuttableLine(visitor);
    await visitor.page.route('**/call/api', (route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      return line.carry(route, action);
    });
    await visitor.page.route('**/files/*', (route) => line.carryFile(route));
    return line;
  }

  /** From now on; what went over it before is forgotten. */
  cutAt(cut: Cut | null): void {
    this.cut = cut;
    this.isCut = false;
    this.actions.length = 0;
    this.fileBytes = 0;
  }

  /** The line is back, and the phone is told. */
  async mend(): Promise<void> {
    this.isCut = false;
    await this.visitor.page.evaluate(() => window.dispatchEvent(new Event('online')));
  }

  /** A file that goes up is called by its part; one that is shown is let through. */
  private async carryFile(route: Route): Promise<void> {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    await this.carry(route, `file ${new URL(request.url()).searchParams.get('part') ?? 'whole'}`);
    if (!this.isCut) this.fileBytes += request.postDataBuffer()?.length ?? 0;
  }

  private async carry(route: Route, action: string): Promise<void> {
    if (!this.actions.includes(action)) this.actions.push(action);
    if (!this.isCut && this.cut?.action === action) {
      if (this.cut.when === 'after') await route.fetch();
      this.cut = null;
      this.isCut = true;
    }
    if (this.isCut) await route.abort();
    else await route.continue();
  }
}
