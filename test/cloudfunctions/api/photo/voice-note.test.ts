import type { Proposal } from '@shared/domain/proposal/proposal';
import { emptyPreparation } from '@shared/domain/proposal/proposal';
import { PhotoWorld } from '../../../helpers/photo-world';
import { aPng, aSound, aSoundOf } from '../../../helpers/pictures';

const megabyte = 1024 * 1024;
const say = (fileId: string, parts: object = {}) => ({
  body: '',
  photoIds: [],
  voice: { fileId, seconds: 12 },
  ...parts,
});

describe('a voice note', () => {
  let scene: PhotoWorld;
  beforeEach(async () => {
    scene = await PhotoWorld.create();
  });
  afterEach(() => scene.close());

  const recorded = (who: string, bytes: Buffer = aSound) => scene.kept(who, bytes, 'sound');
  const keepRefused = async (bytes: Buffer) => {
    const { fileId } = await scene.upload('vg001', bytes, 'sound');
    const refusal = await scene.world.refusal('vg001', 'photo.keep', { fileId });
    expect(await scene.world.stored('files', fileId)).toBeUndefined();
    return refusal;
  };
  const matterOf = (proposalId: string) => scene.world.stored<Proposal>('proposals', proposalId);

  it('is kept where nobody hears it, and the platform is asked to listen to it', async () => {
    const fileId = await recorded('vg001');
    expect(await scene.world.stored('files', fileId)).toMatchObject({ contentType: 'audio/mpeg', ownerId: 'vg001' });
    expect(await scene.photo(fileId)).toMatchObject({ status: 'inReview', medium: 'sound' });
    expect(scene.platform.asked).toMatchObject([{ callerKey: 'v1:vg001', medium: 'sound' }]);
  });

  it.each([
    ['an mp3 with its title before it', Buffer.from('ID3\u0003 and so on'), 'audio/mpeg'],
    ['what Chromium records', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2]), 'audio/webm'],
    ['what Firefox records', Buffer.from('OggS and so on'), 'audio/ogg'],
    ['what Safari records', Buffer.from('\u0000\u0000\u0000\u001cftypM4A '), 'audio/mp4'],
  ])('may be %s', async (_, bytes, contentType) => {
    expect(await scene.world.stored('files', await recorded('vg001', bytes))).toMatchObject({ contentType });
  });

  it('may have two megabytes, and not one byte more', async () => {
    await recorded('vg001', aSoundOf(2 * megabyte));
    expect(await keepRefused(aSoundOf(2 * megabyte + 1))).toEqual({ code: 'SoundTooLarge', megabytesMax: 2 });
  });

  it.each([
    ['a picture', aPng],
    ['a page', Buffer.from('<script>alert(1)</script>')],
    ['a sheet of sound that is no mp3', Buffer.from([0xff, 0xf1, 0x50, 0x80])],
    ['nothing', Buffer.alloc(0)],
  ])('is refused and wiped when it is %s', async (_, bytes) => {
    expect(await keepRefused(bytes)).toEqual({ code: 'SoundTypeNotAllowed' });
    expect([...scene.files.byPath.keys()]).toEqual([]);
  });

  it('is no photo, and a photo is none', async () => {
    const { fileId } = await scene.upload('vg001', aSound, 'picture');
    expect(await scene.world.refusal('vg001', 'photo.keep', { fileId })).toEqual({ code: 'PhotoTypeNotAllowed' });
    const asPhoto = { body: '灯坏了', photoIds: [await recorded('vg001')] };
    expect(await scene.world.refusal('vg001', 'proposal.submit', asPhoto)).toEqual({ code: 'ProposalPhotoNotFound' });
    const photo = await scene.kept('vg001');
    expect(await scene.world.refusal('vg001', 'proposal.submit', say(photo))).toEqual({
      code: 'ProposalVoiceNotFound',
    });
  });

  it('is enough to raise a matter, which is called after it and its author until somebody writes', async () => {
    const fileId = await recorded('vg001');
    const { proposalId } = await scene.world.done('vg001', 'proposal.submit', say(fileId));
    const matter = await matterOf(proposalId);
    expect(matter).toMatchObject({ body: '', voice: { fileId, seconds: 12 } });
    expect(matter?.title).toMatch(/^语音：村\S* \d+月\d+日$/);
    expect(await scene.photo(fileId)).toMatchObject({ isAttached: true });
  });

  it('can be of nobody else, of another village, or nowhere', async () => {
    const fileId = await recorded('vg001');
    for (const who of ['vg002', 'ck001'])
      expect(await scene.world.refusal(who, 'proposal.submit', say(fileId))).toEqual({ code: 'ProposalVoiceNotFound' });
    const nowhere = await scene.world.refusal('vg001', 'proposal.submit', say('nowhere'));
    expect(nowhere).toEqual({ code: 'ProposalVoiceNotFound' });
    const announced = await scene.upload('vg001', aSound, 'sound');
    const early = await scene.world.refusal('vg001', 'proposal.submit', say(announced.fileId));
    expect(early).toEqual({ code: 'ProposalVoiceNotFound' });
  });

  it('of a helper is for whom they fill in, with both names', async () => {
    const fileId = await recorded('ck001');
    const spoken = say(fileId, { onBehalfOfId: 'vg002' });
    const { proposalId } = await scene.world.done('ck001', 'proposal.submit', spoken);
    expect(await matterOf(proposalId)).toMatchObject({ authorId: 'vg002', helper: { villagerId: 'ck001' } });
  });

  it('is refused without anything at all', async () => {
    const nothing = { body: '  ', photoIds: [] };
    expect(await scene.world.refusal('vg001', 'proposal.submit', nothing)).toEqual({ code: 'ProposalEmpty' });
  });

  it('is heard in review by its owner and by offices, and by everybody once it is passed; hidden, by nobody', async () => {
    const fileId = await recorded('vg001');
    const addressFor = async (who: string) => (await scene.world.done(who, 'photo.read', { fileId })).address;
    expect(await addressFor('vg001')).not.toBeNull();
    expect(await addressFor('ck001')).not.toBeNull();
    expect(await addressFor('vg002')).toBeNull();
    await scene.answer('trace-1', 'pass');
    expect([...scene.files.byPath.keys()]).toEqual([`photos/${fileId}`]);
    await scene.answer('trace-1', 'risky');
    expect([...scene.files.byPath.keys()]).toEqual([]);
    expect(await scene.world.refusal('vg001', 'proposal.submit', say(fileId))).toEqual({
      code: 'ProposalVoiceNotFound',
    });
  });

  it('is thrown away after a day when nothing was raised with it', async () => {
    const fileId = await recorded('vg001');
    await scene.tick(24 * 3_600_000);
    expect((await scene.photo(fileId)).status).toBe('removed');
    expect(await scene.world.refusal('vg001', 'proposal.submit', say(fileId))).toEqual({
      code: 'ProposalVoiceNotFound',
    });
  });

  it('reaches sponsor, reviewer and export, and gets its words from the sponsor', async () => {
    const { world } = scene;
    const fileId = await recorded('vg001');
    const { proposalId } = await world.done('vg001', 'proposal.submit', say(fileId));
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const form = await world.done('cm001', 'proposal.preparation', { proposalId });
    expect(form).toMatchObject({ body: '', isWordless: true, voice: { fileId, seconds: 12 } });
    const judged = await world.done('rv001', 'pre-review.matter', { proposalId });
    expect(judged.voice).toEqual({ fileId, seconds: 12 });
    expect(judged.checklist.find(({ id }) => id === 'wordingWritten')).toMatchObject({ isMet: false });

    const saved = { proposalId, preparation: emptyPreparation, wording: '二组桥头的灯坏了。' };
    const { failingItemIds } = await world.done('cm001', 'proposal.prepare', saved);
    expect(failingItemIds).not.toContain('wordingWritten');
    const page = await world.done('vg001', 'proposal.read', { proposalId });
    expect(page).toMatchObject({ body: '二组桥头的灯坏了。', voice: { fileId }, row: { title: '二组桥头的灯坏了' } });
    expect(page.writtenDownByName).not.toBeNull();
    const again = { ...saved, wording: '不是这样说的' };
    expect(await world.refusal('vg002', 'proposal.prepare', again)).toEqual({ code: 'PreparationNotYours' });
  });

  it('leaves the words alone that an author wrote beside it', async () => {
    const { world } = scene;
    const fileId = await recorded('vg001');
    const { proposalId } = await world.done('vg001', 'proposal.submit', say(fileId, { body: '灯坏了' }));
    await world.done('cm001', 'proposal.sponsor', { proposalId });
    const change = { proposalId, preparation: emptyPreparation, wording: '灯没坏' };
    expect(await world.refusal('cm001', 'proposal.prepare', change)).toEqual({ code: 'PreparationWordsAreTheAuthors' });
  });
});
