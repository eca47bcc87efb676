import { trigger } from './view-layer';

/** The image components of a phone: each asks for its source once, and tells of the error when it does not come. */
export class Pictures {
  private readonly asked = new WeakMap<Element, string>();

  /** Gives whether any component was told of an error. */
  load(place: HTMLElement, isShown: (source: string) => boolean): boolean {
    const lost = [...place.querySelectorAll<HTMLElement>('wx-image')].filter((image) => {
      const source = image.getAttribute('src') ?? '';
      if (source === '' || this.asked.get(image) === source) return false;
      this.asked.set(image, source);
      return !isShown(source);
    });
    for (const image of lost) trigger(image, 'error', { errMsg: `GET ${image.getAttribute('src') ?? ''} 404` });
    return lost.length > 0;
  }
}
