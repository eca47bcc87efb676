import { writeFileSync } from 'node:fs';
import { answerDocument } from '@cloud/documents/answer-document';
import { dayMs } from '@shared/kernel/time';
import { aDecision } from '../../helpers/a-decision';
import { anotherVillage, noticed, putPoints } from '../../helpers/points-month';
import { wordsOf, xmlOf } from '../../helpers/word-text';
import { World } from '../../helpers/world';

const batchId = 'v1.2026-03';
let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

const ask = (who: string, request: object) =>
  answerDocument(world.ports, who.includes(':') ? who : `v1:${who}`, request);

/** The words of a sheet, and the name of its file. */
async function sheet(who: string, request: { sheet: string } & Record<string, unknown>) {
  const answer = await ask(who, request);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const keep = process.env.KEEP_DOCUMENTS;
  if (keep) writeFileSync(`${keep}/${request.sheet}.docx`, Buffer.from(answer.data.base64, 'base64'));
  const words = wordsOf(xmlOf(answer.data).get('word/document.xml') ?? '');
  return { words, text: words.join('\n'), fileName: answer.data.fileName };
}

const consentTo = (who: string, isNamePublic: boolean) =>
  world.done(who, 'member.change-consents', {
    villagerId: null,
    isNamePublic,
    photosOnBoards: true,
    messages: true,
    consent: '',
  });

async function posted(): Promise<void> {
  await noticed(world, 2);
  world.advance(3 * dayMs);
  await world.done('cs001', 'points.post', { batchId });
}

describe('the honour roll on paper', () => {
  const request = { sheet: 'honourRoll', period: '2026-03' };

  it('has three boards with places and points, for anybody in the village', async () => {
    await posted();
    const { text, words, fileName } = await sheet('vg001', request);
    expect(fileName).toBe('2026年3月红榜.docx');
    for (const word of ['个人', '家庭', '村民小组', '村民三', '村民四家', '10 分']) expect(words).toContain(word);
    expect(text).toContain('开年的基础分、兑换的东西不算');
  });

  it('names nobody without consent, not even whoever prints it', async () => {
    await posted();
    await consentTo('vg003', false);
    const { words } = await sheet('vg003', request);
    expect(words).toContain('村*');
    expect(words).not.toContain('村民三');
  });

  it('says that there is nothing yet', async () => {
    expect((await sheet('vg001', request)).text).toContain('还没有入账的积分');
  });
});

describe('a month’s points on the board', () => {
  const request = { sheet: 'pointsNotice', batchId };

  it('lists what stands on notice, who reviewed it, and how to object', async () => {
    await consentTo('vg004', false);
    await noticed(world, 2);
    const { words, text, fileName } = await sheet('vg001', request);
    expect(fileName).toBe('2026年3月积分公示.docx');
    for (const word of ['村民三', '村*', '参加清河道、清水渠', '+5 分']) expect(words).toContain(word);
    expect(words).not.toContain('村民四');
    expect(text).toContain('评议一、评议二、评议三');
    expect(text).toContain('从3月2日公示到3月4日');
    // Nobody's own words of a claim hang on a wall.
    expect(text).not.toContain('和大家清了半天水渠');
  });

  it('is nothing before the notice, and nothing of another village', async () => {
    await world.done('vg003', 'points.claim', {
      entryId: 'river-cleaning',
      text: '和大家清了水渠',
      photoIds: [],
      doneOn: '2026-03-01',
    });
    expect(await ask('cs001', request)).toMatchObject({ refusal: { code: 'BatchStatusNotAllowed' } });
    expect(await ask('cs001', { ...request, batchId: 'v1.2026-04' })).toMatchObject({
      refusal: { code: 'BatchNotFound' },
    });
    await noticedElsewhere();
  });

  async function noticedElsewhere(): Promise<void> {
    await anotherVillage(world);
    expect(await ask('v2:cs009', request)).toMatchObject({ refusal: { code: 'BatchNotFound' } });
  }
});

describe('a passbook on paper', () => {
  it('has every entry with what was left after it, of one’s own accounts alone', async () => {
    await putPoints(world, 'vg001', 30);
    const { words, text, fileName } = await sheet('vg001', { sheet: 'passbook', account: 'mine' });
    expect(fileName).toBe('村民一存折.docx');
    expect(words).toEqual(expect.arrayContaining(['道德信用存折', '+30 分', '30 分', '2026年3月2日']));
    expect(text).toContain('现在有　30 分');
    const other = await sheet('vg002', { sheet: 'passbook', account: 'mine' });
    expect(other.text).toContain('还没有记分');
    expect((await sheet('vg001', { sheet: 'passbook', account: 'household' })).words).toContain('小村　村民一家');
  });
});

describe('a decision on the board', () => {
  it('has its number, text, vote with the arithmetic, and how to object', async () => {
    const { decision } = aDecision(world.now, { noticeFromOn: '2026-03-02', noticeToOn: '2026-03-06' });
    await world.ports.store.transact((transaction) => transaction.put('decisions', decision));
    const request = { sheet: 'decisionNotice', decisionId: decision.id };
    const { words, text, fileName } = await sheet('vg001', request);
    expect(fileName).toBe('2026年第7号议定事项公示.docx');
    for (const word of ['2026 年第 7 号议定事项', decision.title, decision.text]) expect(words).toContain(word);
    expect(text).toMatch(/同意 7/);
    expect(text).toContain('依据：');
    expect(text).toContain('从3月2日到3月6日公示，首尾两天都算');
    expect(text).toContain('理事长签字');
    expect(await ask('vg001', { ...request, decisionId: 'none' })).toMatchObject({
      refusal: { code: 'DecisionNotFound' },
    });
    await anotherVillage(world);
    expect(await ask('v2:cs009', request)).toMatchObject({ refusal: { code: 'DecisionNotFound' } });
  });

  it('shows each objection without a name that its person keeps, and its answer', async () => {
    const objection = {
      id: 'o1',
      by: { villagerId: 'vg001', name: '村民一', isNamePublic: false },
      text: '灯太亮，睡不着',
      atMs: world.now,
      answerDueAtMs: world.now + dayMs,
      answerBy: 'supervisor' as const,
      answer: {
        by: { villagerId: 'sv001', name: '监督一', isNamePublic: true },
        text: '改装灯罩',
        atMs: world.now,
        isUpheld: false,
      },
    };
    const { decision } = aDecision(world.now, { objections: [objection] });
    await world.ports.store.transact((transaction) => transaction.put('decisions', decision));
    const { text } = await sheet('vg001', { sheet: 'decisionNotice', decisionId: decision.id });
    expect(text).toContain('村*的异议：灯太亮，睡不着　答复（不成立）：改装灯罩');
    expect(text).not.toContain('村民一');
  });
});
