import { withConsents } from '@shared/domain/message/consents';
import { templates } from '@shared/domain/message/template';
import type { Ports } from '@cloud/_platform/ports';
import { byKind } from '@cloud/_repositories/documents';
import { readConsents } from '@cloud/_repositories/member/message-consents';

/** People of one transaction. */
const peopleAtOnce = 16;

/** Consents as people give them by tapping, so many for every kind of message: a browser cannot ask for them. */
export async function giveConsents(
  { store }: Ports,
  villageId: string,
  villagerIds: readonly string[],
  count: number,
): Promise<void> {
  for (let start = 0; start < villagerIds.length; start += peopleAtOnce) {
    await store.transact(async (transaction) => {
      for (const villagerId of villagerIds.slice(start, start + peopleAtOnce)) {
        const before = await readConsents(byKind(transaction), villagerId, villageId);
        await transaction.put('messageConsents', withConsents(before, templates, count));
      }
    });
  }
}
