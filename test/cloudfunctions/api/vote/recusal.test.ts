import type { ItemRecusals } from '@shared/contract/agenda-pages';
import { recusalPage } from '@shared/domain/vote/recusal-page';
import type { PresenceRoll } from '@shared/domain/meeting/presence-roll';
import { runClock } from '@cloud/clock/run-clock';
import { aMeeting, aRoll, aScheduledProposal, putDocuments, putEvening } from '../../../helpers/evening-builder';
import { World } from '../../../helpers/world';

const item = { meetingId: 'e1', itemId: 'i1' };
const aboutMember = { ...item, villagerId: 'cm001', reason: '灯装在他家门口' };
const aboutChair = { ...item, villagerId: 'ch001', reason: '施工队是他侄子的' };

describe('recusal before a vote', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
    await putEvening(world, { meeting: { startAtMs: world.now } });
  });
  afterEach(() => world.close());

  const onEvening = async (who: string): Promise<(ItemRecusals | null)[]> =>
    (await world.done(who, 'meeting.evening', { meetingId: 'e1' })).items.map(({ recusals }) => recusals);
  const onNotice = async (who: string): Promise<(ItemRecusals | null)[]> =>
    (await world.done(who, 'agenda.notice', { meetingId: 'e1' })).items.map(({ recusals }) => recusals);
  const tasksOf = async (who: string) =>
    (await world.done(who, 'home.read', {})).tasks.filter((task) => task.kind === 'recusal');
  const asked = async (who: string, payload: typeof aboutMember) =>
    (await world.done(who, 'vote.ask-recusal', payload)).requestId;

  it('has a way on the evening and on the notice for everybody, until the poll', async () => {
    const nothingYet = { recusedCount: 0, isMine: false, isAsked: false, toDecideCount: 0, waitingCount: 0 };
    for (const who of ['cm001', 'vg001', 'ck001', 'ch001']) {
      expect(await onEvening(who)).toEqual([null, nothingYet]);
      expect(await onNotice(who)).toEqual([null, nothingYet]);
    }
    await world.done('cm001', 'vote.recuse', aboutMember);
    expect((await onEvening('cm001'))[1]).toMatchObject({ recusedCount: 1, isMine: true });
    expect((await onEvening('cm002'))[1]).toMatchObject({ recusedCount: 1, isMine: false });
    await putDocuments(world, [aMeeting({ status: 'adjourned', endedAtMs: 1 })]);
    expect(await onEvening('cm001')).toEqual([null, null]);
  });

  it('may be asked and entered while nobody has come yet', async () => {
    await putDocuments(world, [aMeeting({ status: 'convened', openedAtMs: null }), aRoll({ presentCount: 0 })]);
    expect(await world.done('cm002', 'vote.opening', item)).toMatchObject({
      permissions: { recuse: { isOpen: true }, askRecusal: { isOpen: true } },
    });
    const { members, permissions } = await world.done('ck001', 'vote.opening', item);
    expect(permissions.recuseOthers.isOpen).toBe(true);
    expect(members).toHaveLength(9);
  });

  it('lists members with their pinyin, and of a hidden name no more than the surname’s', async () => {
    const [shy, ...others] = aRoll().members;
    const members = [{ ...shy!, name: '林国栋', pinyin: 'lin guo dong', isNamePublic: false }, ...others];
    const roll: PresenceRoll = { ...aRoll(), members };
    await putDocuments(world, [roll]);
    const first = async (who: string) => (await world.done(who, 'vote.opening', item)).members[0];
    expect(await first('cm002')).toMatchObject({ name: '林国栋', pinyin: 'lin guo dong' });
    expect(await first('vg001')).toMatchObject({ name: '林*', pinyin: 'lin' });
  });

  it('is shown to whoever decides, on the evening and at home, and to others as waiting', async () => {
    await asked('cm002', aboutMember);
    expect((await onEvening('ch001'))[1]).toMatchObject({ toDecideCount: 1, waitingCount: 0 });
    expect((await onEvening('cm003'))[1]).toMatchObject({ toDecideCount: 0, waitingCount: 1 });
    expect((await onEvening('vg001'))[1]).toMatchObject({ toDecideCount: 0, waitingCount: 0 });
    expect(await tasksOf('ch001')).toMatchObject([{ ...item, count: 1, isInSession: true }]);
    expect(await tasksOf('cm003')).toEqual([]);
  });

  it('is told at once to the member who was asked, who sees whose request it is and why', async () => {
    await asked('vg001', aboutMember);
    await runClock(world.ports);
    const { rows } = await world.done('cm001', 'message.list', { cursor: null });
    const page = recusalPage('e1', 'i1');
    expect(rows).toMatchObject([{ text: expect.stringContaining('村民一请您回避') as string, page }]);
    expect((await onEvening('cm001'))[1]).toMatchObject({ isAsked: true, isMine: false });
    expect((await onEvening('cm002'))[1]).toMatchObject({ isAsked: false });
    const requestsOf = async (who: string) => (await world.done(who, 'vote.opening', item)).recusalRequests;
    expect(await requestsOf('cm001')).toMatchObject([
      { isAboutReader: true, isForOthers: false, askedByName: '村民一', reason: '灯装在他家门口' },
    ]);
    expect(await requestsOf('cm002')).toMatchObject([{ isAboutReader: false }]);
  });

  it('is settled by the member’s own word: nobody has to decide it, and whoever asked is told', async () => {
    const recusalId = await asked('vg001', aboutMember);
    expect(await tasksOf('ch001')).toHaveLength(1);
    await world.done('cm001', 'vote.recuse', { ...item, villagerId: 'cm001', reason: '是我家门口' });
    expect(await tasksOf('ch001')).toEqual([]);
    const late = { ...item, recusalId, isUpheld: false, reason: '不沾边' };
    expect(await world.refusal('ch001', 'vote.decide-recusal', late)).toEqual({ code: 'RecusalRequestDecided' });
    await runClock(world.ports);
    const { rows } = await world.done('vg001', 'message.list', { cursor: null });
    expect(rows).toMatchObject([{ text: expect.stringContaining('已经决定：要回避') as string }]);
  });

  it('about the chair is told to clerk and supervisor, who find it on their home page', async () => {
    const recusalId = await asked('vg001', aboutChair);
    expect(await tasksOf('ck001')).toHaveLength(1);
    expect(await tasksOf('sv001')).toHaveLength(1);
    expect(await tasksOf('ch001')).toEqual([]);
    await world.done('ck001', 'vote.decide-recusal', { ...item, recusalId, isUpheld: true, reason: '确实是' });
    expect(await tasksOf('sv001')).toEqual([]);
    await runClock(world.ports);
    const told = async (who: string) => (await world.done(who, 'message.list', { cursor: null })).rows;
    const page = recusalPage('e1', 'i1');
    expect(await told('sv001')).toMatchObject([{ text: expect.stringContaining('请您在表决前决定') as string, page }]);
    const toldChair = (await told('ch001')).map(({ text }) => text).join();
    expect(toldChair).toContain('已经决定：要回避');
    expect(toldChair).toContain('请向记录员或村务监督说明');
    expect(await told('vg001')).toMatchObject([{ text: expect.stringContaining('要回避') as string, page }]);
    expect(await told('cm002')).toEqual([]);
  });

  it('is decided by a clerk who records for the chair, in the name of the chair; about the chair in their own', async () => {
    const recorder = { villagerId: 'ck001', name: '记录员一', isNamePublic: true, chair: aMeeting().chair, sinceMs: 0 };
    await putDocuments(world, [aMeeting({ recorder }), aRoll(), aScheduledProposal()]);
    const decide = (recusalId: string) =>
      world.done('ck001', 'vote.decide-recusal', { ...item, recusalId, isUpheld: false, reason: '不沾边' });
    await decide(await asked('cm002', aboutMember));
    await decide(await asked('cm002', aboutChair));
    const { recusalRequests } = await world.done('cm003', 'vote.opening', item);
    expect(recusalRequests.map(({ decidedByName }) => decidedByName)).toEqual(['理事长一', '记录员一']);
  });
});
