import { builtApp } from './built-app';
import { packageTexts } from './built-package';
import { compileTemplates } from './compiled-templates';
import { ViewLayer } from './view-layer';
import { createVmRealm } from './vm-realm';
import { WeappPhone } from './weapp-phone';
import type { CloudBehind } from './wx-cloud';

/** The built package, read and compiled once for a test file, and phones to run it on, in jsdom. */
export class Phones {
  readonly texts = packageTexts();
  readonly app = builtApp(this.texts);
  // What is seen is looked at in a browser; jsdom would only read the styles again for every page.
  readonly view = new ViewLayer(this.texts, compileTemplates(this.texts), () => '');
  private readonly bought: WeappPhone[] = [];

  /** With `before` it is a phone on which the mini-program was before, and is started anew. */
  create(cloud: CloudBehind, before?: Pick<WeappPhone, 'storage'> & Partial<Pick<WeappPhone, 'files'>>): WeappPhone {
    const place = document.body.appendChild(document.createElement('main'));
    const phone = new WeappPhone({
      ...this,
      cloud,
      createRealm: createVmRealm,
      place,
      ...(before && { storage: before.storage }),
      ...(before?.files && { savedFiles: before.files.saved }),
    });
    this.bought.push(phone);
    return phone;
  }

  /** What any of the phones complained about. */
  get complaints(): string[] {
    return [...this.view.complaints, ...this.bought.flatMap(({ complaints }) => complaints)];
  }

  switchOff(): void {
    for (const phone of this.bought) phone.switchOff();
    document.body.replaceChildren();
    this.bought.length = 0;
  }
}
