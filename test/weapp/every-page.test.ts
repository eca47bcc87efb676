/** @jest-environment jsdom */
import { DemoVillage } from '../helpers/weapp/demo-village';
import { Hand } from '../helpers/weapp/hand';
import { onRecord } from '../helpers/weapp/on-record';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { doingVisits } from './pages/doing-visits';
import { neighbourVisits } from './pages/neighbour-visits';
import { talkingVisits } from './pages/talking-visits';
import type { Visits } from './pages/visit';
import { figuresOf, grownAgainstRecord, overBudget } from './set-data-figures';

const phones = new Phones();
const record = new SetDataRecord();
const visits: Visits = { ...talkingVisits, ...doingVisits, ...neighbourVisits };
/**
 * What is asked beside the one call that draws a page: whether something has changed since, which messages WeChat may
 * deliver, who reads on a phone that does not know it yet; and, under a page that is drawn already, parts with a source of
 * their own: what came of asking the village about a matter, one's standing in the cooperative, what waits at its desk or at the service desk, what
 * one could do for points this week, and what like it was raised or decided before.
 */
const besides: readonly string[] = [
  'meeting.revision',
  'message.templates',
  'member.me',
  'advisory.counts',
  'points.membership',
  'points.member-changes',
  'points.ideas',
  'proposal.similar',
  'service.waiting',
];
const launchCallsMax = 4;
let village: DemoVillage;

beforeAll(async () => {
  village = await DemoVillage.open();
}, 120_000);
afterEach(() => phones.switchOff());
afterAll(() => village.close());

describe('a year into the life of a village', () => {
  it.each(phones.app.pages)(
    '%s shows its data, drawn by one call, to whoever uses it, and answers a touch',
    async (page) => {
      const visit = visits[page];
      if (!visit) throw new Error(`nobody visits ${page}: say in test/weapp/pages who uses it, on what, and how`);
      const phone = phones.create(village.cloudOf(visit.who));
      const hand = new Hand(phone, record);
      const query = (await visit.query?.(village, hand)) ?? '';
      const asked = phone.requests.length;
      await hand.open(`/${page}?${query}`);
      hand.sees(visit.sees);
      const aside = [...besides, ...(visit.besides ?? [])];
      const drawing = phone.requests.slice(asked).filter(({ data }) => !aside.includes(data.action));
      expect(drawing.slice(1).map(({ data }) => data.action)).toEqual([]);
      await visit.touch(hand);
      expect(phones.complaints).toEqual([]);
    },
  );
});

describe('what crosses from the logic to the view on every page', () => {
  const measured = () => figuresOf(record);
  const recorded = () => onRecord('set-data-pages.json', measured());

  it('is on record for each page of app.json, when it opens and at a touch, and for no other', () => {
    const pages = [...phones.app.pages].sort();
    const { launches, touches } = recorded();
    expect(Object.keys(launches)).toEqual(pages);
    expect(Object.keys(touches)).toEqual(pages);
  });

  it('is not much more than what is on record', () => {
    expect(grownAgainstRecord(measured(), recorded())).toEqual([]);
  });

  it('comes in few pieces when a page opens: the page, what it shows, and what it was told meanwhile', () => {
    const many = Object.entries(measured().launches).filter(([, { calls }]) => calls > launchCallsMax);
    expect(many).toEqual([]);
  });

  it('is one setData of at most 400 bytes for a touch that changes one thing', () => {
    expect(record.touches.size).toBeGreaterThanOrEqual(phones.app.pages.length);
    expect(overBudget(record)).toEqual([]);
  });
});
