import { contract } from '@shared/contract';
import * as z from 'zod/mini';
import changesData from '../data/changes.json';
import type { Chronicle } from './chronicle';

const { amendment, rule } = z
  .strictObject({
    amendment: z.strictObject({
      recordedOn: z.string(),
      confirmedOn: z.string(),
      decided: contract['register.record-amendment'].payload,
    }),
    rule: z.strictObject({ recordedOn: z.string(), decided: contract['village.record-rule'].payload }),
  })
  .parse(changesData);

/**
 * What the villagers changed of their own rules: the assembly added an article to the covenant, whose earlier edition
 * stays readable; the council gave more days to cure what was returned, which the supervisor has still to confirm.
 */
export function scheduleChanges({ timeline, player, offices }: Chronicle): void {
  timeline.at(amendment.recordedOn, '15:10', async () => {
    const { amendmentId } = await player.act(offices.clerkId, 'register.record-amendment', amendment.decided);
    timeline.at(amendment.confirmedOn, '09:50', async () => {
      await player.act(offices.supervisorId, 'register.confirm-amendment', { amendmentId });
    });
  });
  timeline.at(rule.recordedOn, '16:20', async () => {
    await player.act(offices.clerkId, 'village.record-rule', rule.decided);
  });
}
