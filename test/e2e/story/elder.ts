import { people, type Scene } from './scene';

/** The questions of each form in which an elder fills something in, in their order. */
const forms = [
  ['/pages/proposal/raise/index', ['村里有什么事，想让大家商量？', '拍几张照片', '替别人填']],
  ['/pages/service/ask/index', ['家里、村里有什么要人来办？', '拍一张照片', '替别人填', '给谁看', '是哪一片的事']],
] as const;

/** Who chose large text fills in one question a screen, with three buttons on the first page. */
export async function fillInAsAnElder({ visitor }: Scene): Promise<void> {
  await visitor.become(people.neighbour, '/pages/member/me/index');
  await visitor.choose('关怀版大字');
  await visitor.open('/pages/home/index');
  await visitor.sees('还有别的');
  expect(await visitor.page.getByText('夜话日历').count()).toBe(0);
  await visitor.picture('home-elder');
  for (const [path, questions] of forms) {
    await visitor.open(path);
    for (const [place, question] of questions.entries()) {
      await visitor.sees(`第 ${place + 1} 问，共 ${questions.length} 问`);
      await visitor.sees(question);
      for (const other of questions) {
        if (other !== question) expect(await visitor.page.getByText(other, { exact: true }).count()).toBe(0);
      }
      if (place === 0) await visitor.fill(question, '桥头的水管漏了三天');
      await visitor.picture(`elder-question-${place + 1}`);
      if (place < questions.length - 1) {
        await visitor.open(path);
        for (let step = 0; step <= place; step += 1) await visitor.tap('下一步');
      }
    }
  }
  await visitor.open('/pages/points/claim/index');
  await visitor.sees('第 1 问，共 4 问');
  await visitor.tapRow('参加清河道');
  await visitor.tap('下一步');
  await visitor.sees('哪一天做的');
  await visitor.picture('elder-claim-2');
  await visitor.open('/pages/member/me/index');
  await visitor.choose('跟随手机的字号');
}
