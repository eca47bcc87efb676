import { takePush } from '@cloud/push/take-push';
import { dayMs, minuteMs } from '@shared/kernel/time';
import { PhotoWorld, pushedPart } from '../../helpers/photo-world';

describe('the review of a photo', () => {
  let scene: PhotoWorld;
  let fileId: string;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
    fileId = await scene.kept('vg001');
    await scene.world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [fileId] });
  });
  afterEach(() => scene.close());

  const seenBy = (who: string) => scene.world.done(who, 'photo.read', { fileId });
  const places = () => [...scene.files.byPath.keys()].map((path) => path.replace(/\/[0-9a-f]{32}$/, ''));
  const shown = () => [`photos/${fileId}`];

  it('lets its owner and those who hold an office see it meanwhile, and nobody else', async () => {
    for (const who of ['vg001', 'ch001', 'ck001', 'cm001']) {
      expect(await seenBy(who)).toEqual({ status: 'inReview', address: expect.stringContaining('/review/') });
    }
    expect(await seenBy('vg002')).toEqual({ status: 'inReview', address: null });
    expect(places()).toEqual(['review']);
  });

  it('shows it to everybody once the platform says yes', async () => {
    await scene.answer('trace-1', 'pass');
    expect(await scene.photo(fileId)).toMatchObject({ status: 'shown', isOpen: false });
    expect(places()).toEqual(shown());
    expect(await seenBy('vg002')).toEqual({ status: 'shown', address: null });
    expect([await scene.toldTo('vg001'), await scene.toldTo('ck001')]).toEqual([[], []]);
  });

  it('hides it wherever it was used when the platform says no, wipes it, and tells its owner once', async () => {
    await scene.answer('trace-1', 'risky');
    await scene.answer('trace-1', 'risky');
    expect(await scene.photo(fileId)).toMatchObject({ status: 'hidden', isOpen: false, isSwept: true });
    expect(places()).toEqual([]);
    expect(await seenBy('ch001')).toEqual({ status: 'hidden', address: null });
    expect(await scene.toldTo('vg001')).toEqual(['photoWasHidden']);
    const again = await scene.world.refusal('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [fileId] });
    expect(again).toEqual({ code: 'ProposalPhotoNotFound' });
  });

  it('hides it also after it was shown', async () => {
    await scene.answer('trace-1', 'pass');
    await scene.answer('trace-1', 'risky');
    expect(places()).toEqual([]);
    await scene.answer('trace-1', 'pass');
    expect((await scene.photo(fileId)).status).toBe('hidden');
    expect(places()).toEqual([]);
  });

  it('shows what the platform is not sure of, and asks the clerk to look, once', async () => {
    await scene.answer('trace-1', 'review');
    await scene.answer('trace-1', 'review');
    expect(places()).toEqual(shown());
    expect(await scene.toldTo('ck001')).toEqual(['photoToLookAt']);
  });

  it('takes no answer under another name, and nothing that is no answer', async () => {
    const before = await scene.photo(fileId);
    await scene.answer('trace-2', 'pass');
    const push = (pushed: unknown) => takePush(scene.world.ports, pushed);
    await push({ ...pushedPart, trace_id: '', result: { suggest: 'pass' } });
    await push({ ...pushedPart, trace_id: 'trace-1', Event: 'user_enter_tempsession', result: { suggest: 'pass' } });
    await push({ ...pushedPart, trace_id: 'trace-1', result: { suggest: 'perhaps' } });
    await push({ ...pushedPart, trace_id: { $ne: '' }, result: { suggest: 'pass' } });
    for (const nothing of [null, undefined, 'event', 1, []]) await push(nothing);
    expect(await scene.photo(fileId)).toEqual(before);
  });

  it('is asked for again when the answer is lost, and listens to the newer question only', async () => {
    await scene.tick(40 * minuteMs - 1);
    expect(scene.platform.asked).toHaveLength(1);
    await scene.tick(1);
    expect(scene.platform.asked).toHaveLength(2);
    await scene.tick();
    expect(scene.platform.asked).toHaveLength(2);
    await scene.answer('trace-1', 'risky');
    expect((await scene.photo(fileId)).status).toBe('inReview');
    await scene.answer('trace-2', 'pass');
    expect((await scene.photo(fileId)).status).toBe('shown');
  });

  it('is asked for again soon when the platform could not look', async () => {
    await takePush(scene.world.ports, {
      ...pushedPart,
      trace_id: 'trace-1',
      errcode: -1008,
      errmsg: 'download failed',
    });
    await scene.tick(2 * minuteMs);
    expect(scene.platform.asked).toHaveLength(2);
  });

  it('is asked for ever more rarely while the platform cannot be reached, and given up after a day', async () => {
    scene.platform.isReachable = false;
    const other = await scene.kept('vg002');
    await scene.world.done('vg002', 'proposal.submit', { body: '水渠堵了', photoIds: [other] });
    const askedBefore = scene.platform.asked.length;
    for (let minute = 0; minute < 24 * 60 - 1; minute += 1) await scene.tick(minuteMs);
    expect(scene.platform.asked.length - askedBefore).toBeLessThan(60);
    expect((await scene.photo(other)).status).toBe('inReview');
    await scene.tick(minuteMs);
    expect((await scene.photo(other)).status).toBe('shown');
    expect(await scene.toldTo('ck001')).toContain('photoToLookAt');
  }, 60_000);

  it('goes on after a break between the word and the bytes', async () => {
    const remove = jest.spyOn(scene.files, 'remove').mockRejectedValueOnce(new Error('the line is down'));
    await expect(scene.answer('trace-1', 'risky')).rejects.toThrow('line');
    remove.mockRestore();
    expect(await scene.photo(fileId)).toMatchObject({ status: 'hidden', isOpen: true });
    await scene.tick();
    expect(places()).toEqual([]);
    expect(await scene.photo(fileId)).toMatchObject({ isOpen: false });
  });

  it('shows nothing of a picture that was not in the archive from which the village came', async () => {
    scene.files.byPath.clear();
    await scene.answer('trace-1', 'pass');
    expect(await scene.photo(fileId)).toMatchObject({ status: 'hidden', isOpen: false });
    expect(await scene.toldTo('vg001')).toEqual([]);
  });
});

describe('a photo that becomes part of nothing', () => {
  let scene: PhotoWorld;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
  });
  afterEach(() => scene.close());

  it.each(['in review', 'shown'])('is thrown away after a day while it is %s', async (state) => {
    const fileId = await scene.kept('vg001');
    if (state === 'shown') await scene.answer('trace-1', 'pass');
    await scene.tick(dayMs - 1);
    expect(scene.files.byPath.size).toBe(1);
    await scene.tick(1);
    expect(scene.files.byPath.size).toBe(0);
    expect(await scene.photo(fileId)).toMatchObject({ status: 'removed', isOpen: false });
    const late = await scene.world.refusal('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [fileId] });
    expect(late).toEqual({ code: 'ProposalPhotoNotFound' });
    expect(await scene.world.done('vg001', 'photo.read', { fileId })).toEqual({ status: 'removed', address: null });
  });

  it('is wiped after a day when it was sent and never kept', async () => {
    const { fileId } = await scene.upload('vg001');
    await scene.tick(dayMs);
    expect(scene.files.byPath.size).toBe(0);
    expect(await scene.photo(fileId)).toMatchObject({ status: 'removed', isOpen: false });
    expect(await scene.world.refusal('vg001', 'photo.read', { fileId: 'nowhere' })).toEqual({ code: 'PhotoUnknown' });
  });

  it('stays when it was used in time', async () => {
    const fileId = await scene.kept('vg001');
    await scene.answer('trace-1', 'pass');
    await scene.world.done('vg001', 'proposal.submit', { body: '路灯坏了', photoIds: [fileId] });
    await scene.tick(3 * dayMs);
    expect((await scene.photo(fileId)).status).toBe('shown');
    expect(scene.files.byPath.size).toBe(1);
  });
});
