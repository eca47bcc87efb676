import { people, type Scene } from './scene';

const evening = (meetingId: string) => `/pages/meeting/evening/index?id=${meetingId}`;

/** Twenty-one by the list, the twenty-second by the code that changes every half minute. */
export async function checkIn({ visitor, calls, meetingId }: Scene): Promise<void> {
  await calls.passUntil('2026-11-26 19:10');
  await visitor.become(people.clerk);
  await visitor.picture('home-clerk');
  const absent = ['周美琴', people.sponsor];
  const coming = calls.members.filter(({ name }) => !absent.includes(name)).slice(0, 23);
  for (const { villagerId } of coming) await calls.act(people.clerk, 'meeting.check-in', { meetingId, villagerId });
  await visitor.open(`/pages/meeting/check-in/index?id=${meetingId}`);
  await visitor.tap('显示签到码');
  await visitor.sees(/\d+ 秒后换/);
  await visitor.picture('check-in-code');

  await visitor.become(people.sponsor, `/pages/meeting/enter-code/index?id=${meetingId}`);
  await visitor.fill('屏幕上的六位数字', '000000');
  await visitor.tap('签到');
  await visitor.sees('这个码不对');
  await visitor.picture('enter-code-wrong');
  const { code } = await calls.act(people.clerk, 'meeting.code', { meetingId });
  await visitor.fill('屏幕上的六位数字', code);
  await visitor.tap('签到');
  await visitor.sees('签到好了');
  await visitor.picture('enter-code-done');
}

export async function openAndReport({ visitor, calls, meetingId }: Scene): Promise<void> {
  await calls.passUntil('2026-11-26 19:30');
  await visitor.become(people.chair, evening(meetingId));
  await visitor.picture('evening-quorum-reached');
  await visitor.tap('宣布开会');
  await visitor.picture('evening-open-confirm');
  await visitor.tap('人数无误，开会');
  await visitor.sees('通报前期议定的事');
  await visitor.sees(/老祠堂后檐漏雨/);
  await visitor.picture('evening-report');
  await visitor.tap('进入下一项');
  await visitor.sees('请大家轮流说，每人先说一次');
}

/** Everybody is offered the floor once; the clerk notes the gist; the chair states the consensus. */
export async function speakInTurn({ visitor, calls, meetingId }: Scene): Promise<void> {
  await visitor.tap(/^请.+发言$/);
  await visitor.sees('正在发言');
  await visitor.picture('evening-speaking');
  await visitor.become(people.clerk, evening(meetingId));
  await visitor.fill('记一句要点', '镜子要大一点，矮的那根杆子也换掉');
  await visitor.choose('赞成');
  await visitor.picture('evening-note');
  await visitor.tap('说完了，记下要点');
  await visitor.sees('镜子要大一点');
  // Shown at once, and sent behind it: whoever leaves before that leaves it unsent.
  await visitor.seesNot('等着送出');

  await visitor.become(people.chair, evening(meetingId));
  await visitor.sees('请列席的人说');
  await visitor.tapRow('赵警官');
  // A tap on what has just come under the thumb counts after half a second: the guest speaks that long.
  await visitor.sees('正在发言');
  await visitor.page.waitForTimeout(700);
  await visitor.tap('说完了');
  await visitor.sees('请列席的人说');
  await calls
    .act('蔡志强', 'meeting.raise-hand', { meetingId, villagerId: calls.person('蔡志强').villagerId, stance: null })
    .catch(() => null);
  const { floor } = await calls.act(people.chair, 'meeting.evening', { meetingId });
  for (const { villagerId } of floor?.notOffered ?? []) {
    await calls.act(people.chair, 'meeting.pass-floor', { meetingId, villagerId });
  }
  await visitor.open(evening(meetingId));
  await visitor.picture('evening-round-done');
}

export async function stateConsensus({ visitor }: Scene): Promise<void> {
  // Somebody's hand is up, which comes first: the consensus is stated from what stands beside it.
  await visitor.tap('更多');
  await visitor.tap('说明基本共识');
  await visitor.page
    .getByRole('dialog')
    .locator('textarea')
    .fill('在六组路口装一面一米的凸面镜，花费八百六十元由村集体出，十二月三日前装好');
  await visitor.picture('evening-consensus');
  await visitor.confirm('就是这个共识');
  await visitor.sees('共识说明了，写下要表决的原话');
  await visitor.picture('evening-consensus-stated');
}

/** The chair begins from the consensus, saves it for all to see, reads it out and so freezes it. */
export async function readOutMotion({ visitor }: Scene): Promise<void> {
  await visitor.tap('写下原话');
  await visitor.picture('evening-motion-sheet');
  await visitor.tap(/花费八百六十元由村集体出/);
  await visitor.confirm('存下来给大家看');
  await visitor.sees('第 1 稿');
  await visitor.tap('照着念一遍');
  await visitor.picture('evening-motion-read-out');
  await visitor.confirm('念完了，定稿');
  await visitor.sees('可以表决了');
  await visitor.picture('evening-motion-frozen');
}
