/** @jest-environment jsdom */
import { Hand } from '../helpers/weapp/hand';
import { onRecord } from '../helpers/weapp/on-record';
import { Phones } from '../helpers/weapp/phones';
import { SetDataRecord } from '../helpers/weapp/set-data-record';
import { figuresOf, grownAgainstRecord, overBudget } from './set-data-figures';
import { parts } from './story/parts';
import { Scene } from './story/scene';

jest.setTimeout(60_000);

const phones = new Phones();
const record = new SetDataRecord();
let scene: Scene;
/** Each part of the story begins where the one before ended: after a failure the others would only repeat it. */
let hasFailed = false;

beforeAll(async () => {
  scene = await Scene.begin((_villagerId, cloud) => new Hand(phones.create(cloud), record));
});

afterAll(async () => {
  phones.switchOff();
  await scene.end();
});

describe('the road of one matter, by touches on the built mini-program, served by the deployed functions', () => {
  it.each(parts)('%s', async (_name, play) => {
    expect(hasFailed).toBe(false);
    hasFailed = true;
    await play(scene);
    expect(phones.complaints).toEqual([]);
    hasFailed = false;
  });
});

describe('what crosses from the logic to the view', () => {
  it('is not much more, for any page and any touch, than what is on record', () => {
    expect(hasFailed).toBe(false);
    const measured = figuresOf(record);
    expect(grownAgainstRecord(measured, onRecord('set-data.json', measured))).toEqual([]);
  });

  it('is one setData of at most 400 bytes for a touch that changes one thing', () => {
    expect(record.touches.size).toBeGreaterThan(50);
    expect(overBudget(record)).toEqual([]);
  });
});
