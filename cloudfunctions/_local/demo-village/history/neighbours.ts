import * as z from 'zod/mini';
import { noFigures } from '@shared/domain/neighbourhood/ceremony-draft';
import { ceremonyKinds, ceremonyMeasures } from '@shared/domain/village/register';
import { addDays } from '@shared/kernel/time';
import neighboursData from '../data/neighbours.json';
import type { Chronicle } from './chronicle';

const ceremonyStory = z.strictObject({
  registeredOn: z.string(),
  by: z.string(),
  /** Left out where it is the family itself that registers. */
  family: z.exactOptional(z.string()),
  kind: z.enum(ceremonyKinds),
  on: z.string(),
  place: z.string(),
  figures: z.partialRecord(z.enum(ceremonyMeasures), z.int()),
  help: z.string(),
  note: z.exactOptional(z.string()),
});
const neighbours = z.strictObject({ ceremonies: z.array(ceremonyStory) }).parse(neighboursData);

/** What neighbours do for one another beside the council. */
export function scheduleNeighbours(chronicle: Chronicle): void {
  for (const ceremony of neighbours.ceremonies) scheduleCeremony(chronicle, ceremony);
}

function scheduleCeremony({ timeline, player }: Chronicle, story: z.infer<typeof ceremonyStory>): void {
  const { registeredOn, by, family = null, kind, on, place, figures, help, note } = story;
  timeline.at(registeredOn, '10:15', async () => {
    const plan = { on, place, figures: { ...noFigures, ...figures }, help };
    const { ceremonyId } = await player.act(by, 'neighbourhood.register-ceremony', { kind, familyId: family, plan });
    if (note === undefined) return;
    timeline.at(addDays(on, 2), '19:20', async () => {
      await player.act(by, 'neighbourhood.note-ceremony', { ceremonyId, text: note });
    });
  });
}
