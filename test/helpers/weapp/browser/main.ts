import { builtApp } from '../built-app';
import type { PackageTexts } from '../built-package';
import { Hand } from '../hand';
import type { CreateRealm } from '../logic-realm';
import { SetDataRecord } from '../set-data-record';
import { ViewLayer } from '../view-layer';
import { WeappPhone } from '../weapp-phone';
import type { Deed, Outcome, Package } from './messages';

/** Offered by the test: a call of a cloud function as this person. */
declare const callCloud: (villagerId: string, name: string, data: unknown) => Promise<unknown>;

/** Names of the browser that code inside WeChat does not know. */
const unknown = [
  ...['window', 'self', 'globalThis', 'document', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage'],
  ...['MessageChannel', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'fetch', 'XMLHttpRequest'],
];

const createRealm: CreateRealm = (globals) => (code, _path, names) => {
  const all: Record<string, unknown> = { ...Object.fromEntries(unknown.map((name) => [name, undefined])), ...globals };
  Object.assign(all, names);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the package's own code
  (new Function(...Object.keys(all), code) as (...values: unknown[]) => void)(...Object.values(all));
};

const phones = new Map<string, { phone: WeappPhone; hand: Hand; place: HTMLElement }>();
const record = new SetDataRecord();
let texts: PackageTexts;
let view: ViewLayer;

function phoneOf(villagerId: string) {
  const before = phones.get(villagerId);
  if (before) return before;
  const place = document.body.appendChild(document.createElement('main'));
  const cloud = { callFunction: (name: string, data: unknown) => callCloud(villagerId, name, data) };
  const phone = new WeappPhone({ texts, app: builtApp(texts), view, createRealm, cloud, place });
  const made = { phone, place, hand: new Hand(phone, record) };
  phones.set(villagerId, made);
  return made;
}

/** Puts the package on the phones to come. */
function install({ texts: all, templates, styles }: Package): void {
  texts = all;
  view = new ViewLayer(all, templates, (path) => styles[path] ?? '');
}

/** Somebody does something on their own phone, which is then the one that is seen. */
async function perform({ villagerId, act, words }: Deed): Promise<Outcome> {
  const { phone, hand, place } = phoneOf(villagerId);
  for (const other of phones.values()) other.place.hidden = other.place !== place;
  await (hand as Record<Deed['act'], (...all: string[]) => Promise<void>>)[act](...words);
  const complaints = [...view.complaints, ...phone.complaints];
  return { path: hand.path, words: hand.words, pageId: hand.pageId, complaints };
}

Object.assign(window, { install, perform });
