import type { CloudCalls } from './cloud-calls';
import type { Visitor } from './visitor';

/** The one matter whose road the story walks, and whoever walks with it. */
export const matterTitle = '六组路口的反光镜碎了半年，拐弯看不见来车，已经摔过两个人';
export const people = {
  author: '徐伟峰',
  neighbour: '石丹',
  sponsor: '林小红',
  reviewer: '陈慧芳',
  chair: '林国栋',
  clerk: '吴晓燕',
  supervisor: '何永年',
  assignee: '周志明',
  steward: '叶海波',
  town: '钱文斌',
  shopkeeper: '许爱莲',
} as const;

export interface Scene {
  visitor: Visitor;
  calls: CloudCalls;
  /** The matter of the story, once it is raised. */
  proposalId: string;
  /** The evening of the story, once it is planned. */
  meetingId: string;
  /** Matters that pre-review sends elsewhere. */
  returnedId: string;
  declinedId: string;
}

export const matterPage = (id: string) => `/pages/proposal/matter/index?id=${id}`;

/** The matter of this title among those under way or ended. */
export async function matterOf({ calls }: Scene, words: string): Promise<string> {
  for (const tab of ['open', 'done'] as const) {
    const { rows } = await calls.act(people.chair, 'proposal.list', { tab, cursor: null });
    const found = rows.find(({ title }) => title.includes(words));
    if (found) return found.id;
  }
  throw new Error(`no matter says ${words}`);
}
