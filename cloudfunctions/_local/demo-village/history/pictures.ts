import { announcedPhoto } from '@shared/domain/member/photo';
import { idFrom } from '@shared/kernel/id';
import { keepBytes } from '@cloud/_repositories/photos/keep-photo';
import pictures from '../data/pictures.json';
import { type Chronicle, told } from './chronicle';

const bytesOf: Readonly<Record<string, string | undefined>> = pictures;

/**
 * Somebody takes a picture of the story, drawn in `data/pictures` under this name: it is kept and looked at as a phone's
 * photos are. Gives what an act of theirs names it by; nothing where the story has no picture there.
 */
export async function takePictures(
  { player: { ports }, villageId }: Chronicle,
  villagerId: string,
  name: string | undefined,
): Promise<string[]> {
  if (name === undefined) return [];
  const bytes = Buffer.from(told(bytesOf[name], `the picture ${name}`), 'base64');
  const photo = announcedPhoto(idFrom(ports.randomBytes(16)), { villageId, villagerId }, ports.nowMs());
  const refused = await keepBytes(ports, photo, bytes, '');
  if (refused) throw new Error(`the picture ${name} was refused: ${JSON.stringify(refused.refusal)}`);
  return [photo.id];
}
