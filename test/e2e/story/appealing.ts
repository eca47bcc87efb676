import { people, type Scene } from './scene';

const batchPage = '/pages/points/batch/index';

/** The deduction that was told is judged, published and taken; whoever it was taken from appeals, and gets it back. */
export async function appeal({ visitor, calls }: Scene): Promise<void> {
  const { rows } = await calls.act(people.neighbour, 'points.claims', { cursor: null });
  const { id: claimId, batchId = '' } =
    rows.find(({ direction, status }) => direction === 'deduct' && status === 'waiting') ?? {};
  await calls.passUntil('2026-12-15 09:00');
  await calls.act(people.steward, 'points.open-review', { batchId });
  const { reviewGroup, rows: month } = await calls.act(people.steward, 'points.batch', { batchId, cursor: null });
  const attendeeIds = reviewGroup.map(({ villagerId }) => villagerId);
  const verdicts = month
    .filter(({ status }) => status === 'waiting')
    .map(({ id }) => ({ claimId: id, verdict: 'approve' as const, reason: '' }));
  expect(verdicts.map((verdict) => verdict.claimId)).toContain(claimId);
  await calls.act(people.steward, 'points.review', { batchId, heldOn: '2026-12-15', attendeeIds, verdicts });
  await calls.act(people.steward, 'points.publish', { batchId });
  await calls.passUntil('2026-12-26 09:00');
  await calls.act(people.steward, 'points.post', { batchId });
  await calls.passUntil('2026-12-26 09:10');

  await visitor.become(people.neighbour, '/pages/points/passbook/index');
  await visitor.tap('申报');
  await visitor.tap('申诉');
  await visitor.fill('为什么不该扣', '当天晚上就清走了，桥头的监控里看得见');
  await visitor.picture('appeal');
  await visitor.confirm('提出申诉');
  await visitor.become(people.supervisor, `${batchPage}?id=${batchId}`);
  await visitor.tap('定更正');
  await visitor.choose('确实记错了，更正过来');
  await visitor.fill('核实的情况', '看了桥头的监控，当晚确实清走了');
  await visitor.confirm('定下来');
  await visitor.sees('已更正');
  await visitor.become(people.neighbour, '/pages/points/passbook/index');
  await visitor.sees('更正');
  await visitor.picture('appeal-upheld');
}
