import { screen } from '@testing-library/react';
import { aPhone } from '../../helpers/phone';
import { decideMatter, decline, fullPreparation, raiseMatter, returned, route } from '../../helpers/pre-review';
import type { World } from '../../helpers/world';
import MatterPage from '../../../miniprogram/pages/proposal/matter';
import { emptyPreparation } from '../../../shared/domain/proposal/proposal';
import { dayMs } from '../../../shared/kernel/time';
import { matterWords } from '../../../shared/text/words/matter';
import { wayOnWords } from '../../../shared/text/words/way-on';

const author = 'vg001';
let id = '';
const phone = aPhone(async (world) => {
  id = await raiseMatter(world);
});

const reason = '两件说的是同一盏路灯，一起办';
const byCovenant = {
  ...decline,
  ground: 'settledByCovenant',
  articleIds: ['covenant-dogs'],
  reason: '村规民约写明遛狗要拴绳，照着办就行',
} as const;
const toAssembly = {
  verdict: 'admit',
  matterKindId: 'collectiveProjects',
  reason: '大家都想先议一议，再交给大会',
} as const;

const afterTown = (world: World, opinion: typeof decline | typeof route) =>
  decideMatter(world, id, decline)
    .then(() =>
      world.done(author, 'pre-review.request-reconsideration', { proposalId: id, reason: '路灯不归供电所管' }),
    )
    .then(() => world.done('tw001', 'pre-review.decide-reconsideration', { proposalId: id, opinion }));

const other = (world: World) => world.done('vg003', 'proposal.submit', { body: '村口没有灯', photoIds: [] });

interface Row {
  /** What brings the matter there, by real actions. */
  done: (world: World) => Promise<unknown>;
  /** What its author reads: of a no, where the page says why; else anywhere. */
  why?: readonly RegExp[];
  reads?: readonly RegExp[];
  /** Who decided. */
  by: string;
}

const appeal = /可以请镇里复议一次/;
const once = /镇里已经复议过一次，不再复议/;

const rows: Record<string, Row> = {
  'returned for what is missing': {
    done: async (world) => {
      await world.done('cm001', 'proposal.prepare', { proposalId: id, preparation: emptyPreparation });
      await decideMatter(world, id, returned);
    },
    why: [/准备清单 \d+ 项/, /依据：/, /前再交上来就行/, appeal],
    by: '预审人一',
  },
  'declined as settled by law or policy': {
    done: (world) => decideMatter(world, id, decline),
    why: [/法律政策已有规定/, /依据：/, new RegExp(decline.reason), /照规定去办，3月20日（周五）前办好/, appeal],
    by: '预审人一',
  },
  'declined as settled by the covenant': {
    done: (world) => decideMatter(world, id, byCovenant),
    why: [
      /村规民约已有约定：第一条 养犬要拴绳/,
      /依据：小村村规民约 第一条/,
      new RegExp(byCovenant.reason),
      /照规定去办/,
      appeal,
    ],
    by: '预审人一',
  },
  'given to another body': {
    done: (world) => decideMatter(world, id, route),
    why: [/依据：/, new RegExp(route.reason), /前要给提议人答复/, appeal],
    by: '预审人一',
  },
  'still declined by the town': {
    done: (world) => afterTown(world, decline),
    why: [/法律政策已有规定/, /依据：/, new RegExp(decline.reason), /照规定去办/, once],
    by: '镇协调一',
  },
  'given to another body by the town': {
    done: (world) => afterTown(world, route),
    why: [/依据：/, new RegExp(route.reason), /前要给提议人答复/, once],
    by: '镇协调一',
  },
  'merged by a reviewer': {
    done: async (world) =>
      world.done('rv001', 'proposal.merge', { proposalId: id, targetId: (await other(world)).proposalId, reason }),
    why: [new RegExp(reason), /往后跟那一件一起办/],
    reads: [/去看那一件/, /撤销并入/],
    by: '预审人一',
  },
  'split by a reviewer': {
    done: (world) => {
      const { category, matterKind } = fullPreparation;
      const parts = { category, matterKind, staying: '村口的路灯坏了', leaving: '护栏也松了' };
      return world.done('rv001', 'proposal.split', { ...parts, proposalId: id, reason: '路灯和护栏由两家来修' });
    },
    reads: [/路灯和护栏由两家来修/, /护栏也松了/, /村口的路灯坏了半个月/],
    by: '预审人一',
  },
  'let pass for a recommendation alone': {
    done: (world) => decideMatter(world, id, toAssembly),
    reads: [/建议，要由村民会议来定/, /依据：中华人民共和国村民委员会组织法 第二十四条/, new RegExp(toAssembly.reason)],
    by: '预审人一',
  },
};

describe('whatever keeps a matter from the council is read by its author on the matter’s own page', () => {
  it.each(Object.entries(rows))('%s', async (_, { done, why = [], reads = [], by }) => {
    await done(phone().world);
    await phone().open(author, MatterPage, { id });
    const { words } = phone();
    const said = why.length > 0 ? screen.getByText(wayOnWords.title).closest('.section')?.textContent : '';
    expect(why.filter((sentence) => !sentence.test(said ?? '')).map(String)).toEqual([]);
    expect(reads.filter((sentence) => !sentence.test(words)).map(String)).toEqual([]);
    expect(phone().part(matterWords.steps).getAllByText(new RegExp(by)).length).toBeGreaterThan(0);
    expect(words).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('taken up by nobody: it stays in the chair’s hands until a day, and says so when that has passed', async () => {
    const { world } = phone();
    const { proposalId } = await world.done(author, 'proposal.submit', { body: '桥头没有护栏', photoIds: [] });
    const read = async () => {
      await phone().open(author, MatterPage, { id: proposalId });
      return phone().words;
    };
    expect(await read()).toMatch(/等人收集.*在理事长手里，3月9日（周一）前/);
    world.advance(10 * dayMs);
    expect(await read()).toMatch(/在理事长手里.*过期了/);
  });
});
