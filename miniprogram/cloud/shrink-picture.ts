/** Pictures up to this size are sent as they are. */
const bytesMax = 1_000_000;
/** Longest side of a shrunken picture: enough to see a crack in a wall. */
const sideMax = 1_600;
const jpegQuality = 0.85;

/** How large a picture is drawn: never larger than it is, its sides in proportion. */
export function shrunkenSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, sideMax / Math.max(width, height, 1));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function loadImage(path: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('not a picture'));
    image.src = path;
  });
}

/** WeChat shrinks pictures by itself, a browser does not: a phone's photo is made small enough for a weak network. */
export async function shrinkPicture(path: string): Promise<Blob> {
  const original = await (await fetch(path)).blob();
  if (original.size <= bytesMax) return original;
  try {
    const image = await loadImage(path);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, shrunkenSize(image.naturalWidth, image.naturalHeight));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const shrunken = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
    return shrunken && shrunken.size < original.size ? shrunken : original;
  } catch {
    // What the browser cannot draw, the cloud may still judge.
    return original;
  }
}
