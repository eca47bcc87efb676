import { storyOf } from '@shared/domain/home/village-story';
import { findLimitMax } from '@cloud/_platform/store';
import { listProposals } from '@cloud/_repositories/proposals';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';

/** `home.story`: what the village has brought about, for anybody of the village. */
export const readStoryView: View<'home.story'> = async ({ reads, actor: { villageId } }) => {
  const { name: villageName, townName } = await readVillage(reads, villageId);
  const newest = { orderBy: { field: 'createdAtMs', direction: 'descending' }, limit: findLimitMax } as const;
  const open = await listProposals(reads, { where: { villageId, isOpen: true }, ...newest });
  const ended = await listProposals(reads, { where: { villageId, isOpen: false }, ...newest });
  return reply({ villageName, townName, chapters: storyOf([...open, ...ended]) });
};
