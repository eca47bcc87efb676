import type { MinutesPage } from '@shared/contract/minutes';
import type { Meeting } from '@shared/domain/agenda/meeting';
import { hashOfMinutes, type MinutesCase } from '@shared/domain/record/minutes/minutes-case';
import { dayMs } from '@shared/kernel/time';
import { sha256 } from '@cloud/_platform/sha256';
import { runClock } from '@cloud/clock/run-clock';
import { convenedEvening, openEvening } from '../../../helpers/evenings';
import { putDocuments } from '../../../helpers/evening-builder';
import { recordOf } from '../../../helpers/played-evening';
import { sheetText } from '../../../helpers/sheet-text';
import { aSmallVillage } from '../../../helpers/small-village';
import { toldEvening } from '../../../helpers/told-evening';
import { World } from '../../../helpers/world';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const page = (who: string, meetingId: string) => world.done(who, 'meeting.minutes', { meetingId });
const minutesOf = async (meetingId: string) =>
  (await world.stored<MinutesCase & { kind: string }>('minutes', `${meetingId}.minutes`)) as MinutesCase;
const text = async (who: string, meetingId: string) => sheetText((await page(who, meetingId)).sheet).join('\n');

async function signBoth(meetingId: string): Promise<void> {
  const { hashToSign } = await page('ch001', meetingId);
  const signing = { meetingId, hash: hashToSign ?? '' };
  await world.done('ch001', 'meeting.sign-minutes', { ...signing, name: '理事长一' });
  await world.done('ck001', 'meeting.sign-minutes', { ...signing, name: '记录员一' });
}

async function putPhoto(id: string): Promise<string> {
  const photo = {
    id,
    kind: 'file',
    villageId: 'v1',
    ownerId: 'ck001',
    contentType: 'image/jpeg',
    sizeBytes: 9,
    storedAtMs: 1,
  };
  await putDocuments(world, [photo]);
  return id;
}

describe('while the evening goes on', () => {
  it('shows the draft to members, chair and clerk, as the record is now', async () => {
    const meetingId = await openEvening(world);
    for (const who of ['ch001', 'ck001', 'cm001']) {
      expect(await page(who, meetingId)).toMatchObject({ status: 'begun', hashToSign: null });
    }
    expect(await text('cm001', meetingId)).toContain('应到 9 人，前后到会 6 人。');
    await world.done('ck001', 'meeting.check-in', { meetingId, villagerId: 'cm007' });
    expect(await text('cm001', meetingId)).toContain('应到 9 人，前后到会 7 人。');
  });

  it('is nobody else’s yet, and cannot be signed', async () => {
    const meetingId = await openEvening(world);
    expect(await world.refusal('vg001', 'meeting.minutes', { meetingId })).toMatchObject({ code: 'MinutesNotYours' });
    const signing = { meetingId, hash: '0'.repeat(64), name: '理事长一' };
    expect(await world.refusal('ch001', 'meeting.sign-minutes', signing)).toEqual({
      code: 'MinutesNotReady',
      status: 'begun',
    });
  });

  it('is not shown from texts that are not those of its record', async () => {
    const meetingId = await openEvening(world);
    const meeting = (await world.stored('meetings', meetingId)) as unknown as Meeting;
    const exchanged = meeting.items.map((item) => (item.kind === 'matter' ? { ...item, title: '另一件事' } : item));
    const behind: Meeting & { kind: string } = { ...meeting, items: exchanged };
    await putDocuments(world, [behind]);
    expect(await world.refusal('ch001', 'meeting.minutes', { meetingId })).toEqual({ code: 'MinutesRecordBroken' });
  });

  it('has none before it is opened', async () => {
    const meetingId = await convenedEvening(world);
    expect(await world.refusal('ch001', 'meeting.minutes', { meetingId })).toEqual({ code: 'MinutesNotFound' });
  });
});

describe('when the evening is over', () => {
  it('is written up at once and waits for both, with a task and a message until the third day', async () => {
    const meetingId = await toldEvening(world);
    const shown = await page('ch001', meetingId);
    expect(shown).toMatchObject({ status: 'written', hashToSign: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(shown.permissions.sign).toEqual({ isOpen: true });
    const { tasks } = await world.done('ch001', 'home.read', {});
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'minutes', meetingId, isOverdue: false }));
    world.advance(4 * dayMs);
    const later = (await world.done('ck001', 'home.read', {})).tasks;
    expect(later).toContainEqual(expect.objectContaining({ kind: 'minutes', meetingId, isOverdue: true }));
    expect((await world.done('cm001', 'home.read', {})).tasks.filter(({ kind }) => kind === 'minutes')).toEqual([]);
    await runClock(world.ports);
    const told = await world.all<{ code: string; recipientId: string }>('messages', {
      where: { villageId: 'v1' },
      orderBy: { field: 'atMs', direction: 'descending' },
      limit: 100,
    });
    const signers = told.filter(({ code }) => code === 'minutesToSign').map(({ recipientId }) => recipientId);
    expect(signers.sort()).toEqual(['ch001', 'ck001']);
  });

  it('is written up by the clock where that was broken off', async () => {
    const meetingId = await openEvening(world);
    jest.spyOn(world.ports.store, 'find').mockRejectedValueOnce(new Error('the machine stops'));
    await expect(world.done('ch001', 'meeting.adjourn', { meetingId })).rejects.toThrow('the machine stops');
    jest.restoreAllMocks();
    expect(await minutesOf(meetingId)).toMatchObject({ status: 'begun' });
    await runClock(world.ports);
    expect(await minutesOf(meetingId)).toMatchObject({ status: 'written' });
  });

  it('is sealed by both signatures, and pays both their duty', async () => {
    const meetingId = await toldEvening(world);
    await signBoth(meetingId);
    const sealed = await minutesOf(meetingId);
    expect(sealed).toMatchObject({
      status: 'sealed',
      signatures: [{ capacity: 'presider' }, { capacity: 'recorder' }],
    });
    const { written } = sealed;
    expect(written && hashOfMinutes(written, sha256)).toBe(written?.hash);
    expect((await world.done('ch001', 'home.read', {})).tasks.filter(({ kind }) => kind === 'minutes')).toEqual([]);
    await runClock(world.ports);
    for (const id of ['ch001', 'ck001']) {
      const transfers = await world.all<{ tariffId?: string; id: string }>('transfers', {
        where: { accountId: `v1.duty.${id}` },
        orderBy: { field: 'turnover', direction: 'ascending' },
        limit: 100,
      });
      expect(transfers.filter((transfer) => transfer.id.includes('duty-minutes'))).toHaveLength(1);
    }
    await recordOf(world, meetingId);
  });

  it('is everybody’s once sealed, with the names that may be shown, in one document', async () => {
    const meetingId = await toldEvening(world);
    await signBoth(meetingId);
    const get = jest.spyOn(world.ports.store, 'get');
    const find = jest.spyOn(world.ports.store, 'find');
    const shown = await text('vg001', meetingId);
    expect(get.mock.calls.length + find.mock.calls.length).toBeLessThanOrEqual(5);
    jest.restoreAllMocks();
    expect(shown).toContain('灯');
    expect(await text('cm001', meetingId)).toContain('成员1');
  });

  it('names to the village by the surname alone whoever did not agree to be named', async () => {
    const village = aSmallVillage();
    const roster = village.roster.map((one) =>
      one.id === 'cm001' ? { ...one, consents: { ...one.consents, nameOnBoards: false } } : one,
    );
    await world.close();
    world = await World.create({ ...village, roster });
    const meetingId = await toldEvening(world);
    await signBoth(meetingId);
    const shown = JSON.stringify(await page('vg001', meetingId));
    expect(shown).not.toContain('成员1');
    expect(shown).toContain('成*（赞成）：先装三盏');
    expect(shown).toContain('成员2');
    for (const who of ['cm001', 'cm002', 'ck001', 'sv001']) expect(await text(who, meetingId)).toContain('成员1');
  });

  it('prints the hash under the text', async () => {
    const meetingId = await toldEvening(world);
    const { written } = await minutesOf(meetingId);
    expect(await text('ch001', meetingId)).toContain(written?.hash);
  });
});

describe('signing', () => {
  let meetingId: string;
  let shown: MinutesPage;
  beforeEach(async () => {
    meetingId = await toldEvening(world);
    shown = await page('ch001', meetingId);
  });
  const sign = (who: string, parts: { hash?: string; name?: string } = {}) =>
    world.call(who, 'meeting.sign-minutes', { meetingId, hash: shown.hashToSign ?? '', name: '理事长一', ...parts });

  it('refuses whoever is neither', async () => {
    expect(await sign('cm001', { name: '成员1' })).toMatchObject({ refusal: { code: 'MinutesNotSigner' } });
    expect(await sign('sv001', { name: '监督一' })).toMatchObject({ refusal: { code: 'MinutesNotSigner' } });
  });

  it('refuses another text than the one that waits', async () => {
    expect(await sign('ch001', { hash: '0'.repeat(64) })).toMatchObject({ refusal: { code: 'MinutesChanged' } });
  });

  it('refuses another name than one’s own', async () => {
    expect(await sign('ch001', { name: '理事长二' })).toMatchObject({ refusal: { code: 'MinutesNameWrong' } });
  });

  it('takes no second signature of the same person', async () => {
    expect(await sign('ch001')).toMatchObject({ ok: true, data: { status: 'written' } });
    expect(await sign('ch001')).toMatchObject({ refusal: { code: 'MinutesAlreadySigned' } });
  });

  it('by paper seals it with a photograph of the sheet', async () => {
    const paper = { meetingId, hash: shown.hashToSign ?? '' };
    const missing = await world.refusal('ck001', 'meeting.sign-minutes-on-paper', { ...paper, photoIds: ['nothing'] });
    expect(missing.code).toBe('ProposalPhotoNotFound');
    const none = await world.refusal('ck001', 'meeting.sign-minutes-on-paper', { ...paper, photoIds: [] });
    expect(none.code).toBe('MinutesPaperMissing');
    const photoIds = [await putPhoto('photo1')];
    expect((await world.refusal('cm001', 'meeting.sign-minutes-on-paper', { ...paper, photoIds })).code).toBe(
      'RoleRequired',
    );
    const done = await world.done('ck001', 'meeting.sign-minutes-on-paper', { ...paper, photoIds });
    expect(done.status).toBe('sealed');
    expect(await page('vg001', meetingId)).toMatchObject({ paperIds: ['photo1'], hashToSign: null });
    expect(await text('ck001', meetingId)).toContain('纸上签字，见照片');
    await recordOf(world, meetingId);
  });
});

describe('the sign-in sheet', () => {
  it('is attached by chair or clerk until the minutes are sealed', async () => {
    const meetingId = await toldEvening(world);
    const photoIds = [await putPhoto('sheet1')];
    expect((await world.refusal('cm001', 'meeting.attach-sheet', { meetingId, photoIds })).code).toBe(
      'MeetingOnlyChairOrClerk',
    );
    await world.done('ck001', 'meeting.attach-sheet', { meetingId, photoIds });
    expect(await page('cm001', meetingId)).toMatchObject({ sheetIds: ['sheet1'] });
    await signBoth(meetingId);
    expect((await world.refusal('ck001', 'meeting.attach-sheet', { meetingId, photoIds: [] })).code).toBe(
      'MinutesSealed',
    );
  });
});

describe('an addendum', () => {
  const correction = { reason: '名字记错了', text: '发言人应为成员二' };

  it('waits until the minutes are sealed', async () => {
    const meetingId = await toldEvening(world);
    expect((await world.refusal('ck001', 'meeting.add-addendum', { meetingId, ...correction })).code).toBe(
      'MinutesNotSealed',
    );
  });

  it('is signed again by both, and the old text stays', async () => {
    const meetingId = await toldEvening(world);
    await signBoth(meetingId);
    const before = await minutesOf(meetingId);
    expect((await world.refusal('ch001', 'meeting.add-addendum', { meetingId, ...correction })).code).toBe(
      'RoleRequired',
    );
    await world.done('ck001', 'meeting.add-addendum', { meetingId, ...correction });
    expect(await page('ch001', meetingId)).toMatchObject({ status: 'sealed', addendumToSign: 1 });
    expect((await world.refusal('ck001', 'meeting.add-addendum', { meetingId, ...correction })).code).toBe(
      'AddendumWaits',
    );
    expect((await world.done('ch001', 'home.read', {})).tasks).toContainEqual(
      expect.objectContaining({ kind: 'minutes', isAddendum: true }),
    );
    await signBoth(meetingId);
    const after = await minutesOf(meetingId);
    expect(after.written).toEqual(before.written);
    expect(after.addenda).toMatchObject([{ number: 1, text: '发言人应为成员二', sealedAtMs: world.now }]);
    expect(await text('vg001', meetingId)).toContain('补正（一）');
    await recordOf(world, meetingId);
  });
});
