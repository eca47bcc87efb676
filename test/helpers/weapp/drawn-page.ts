import { trigger } from './view-layer';

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What a page shows, found by its words, as a person finds it. Of several, the last: a sheet lies over the page. */
export class DrawnPage {
  constructor(private readonly root: HTMLElement) {}

  get words(): string {
    return textOf(this.root);
  }

  get elementCount(): number {
    return this.root.querySelectorAll('*').length;
  }

  /** The innermost element that says exactly this. */
  saying(words: string): HTMLElement {
    return this.innermost(words, (element) => textOf(element) === words);
  }

  /** The innermost element in whose words these stand. */
  containing(words: string, among = '*'): HTMLElement {
    return this.innermost(words, (element) => textOf(element).includes(words) && element.matches(among));
  }

  /** What one types into, or turns, in the field of this name. */
  control(label: string, kinds = 'input, textarea', which: 'first' | 'last' = 'last'): HTMLElement {
    const fields = [...this.root.querySelectorAll('.field')].filter((field) =>
      textOf(field.querySelector('.field-label') ?? field).includes(label),
    );
    const controls = fields.flatMap((field) => field.querySelector<HTMLElement>(kinds) ?? []);
    const control = controls[which === 'first' ? 0 : controls.length - 1];
    if (!control) throw new Error(`no field ${label} on: ${this.words}`);
    return control;
  }

  /** What says this exactly, in the smallest part of the page that also has these words. */
  beside(row: string, words: string): HTMLElement {
    let part: HTMLElement | null = this.containing(row);
    for (; part && part !== this.root; part = part.parentElement) {
      const found = new DrawnPage(part).all(words);
      if (found[0]) return found[0];
    }
    throw new Error(`nothing says ${words} beside ${row} on: ${this.words}`);
  }

  private all(words: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('*')].filter((element) => textOf(element) === words);
  }

  private innermost(words: string, says: (element: Element) => boolean): HTMLElement {
    const found = [...this.root.querySelectorAll<HTMLElement>('*')].filter(says);
    const last = found.filter((element) => ![...element.children].some(says)).pop();
    if (!last) throw new Error(`nothing says ${words} on: ${this.words}`);
    return last;
  }
}

/** A finger goes down and up again. */
export function touch(element: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: 1, clientY: 1 }));
  }
}

/** Words appear in a field as somebody types them. */
export function type(element: HTMLElement, value: string): void {
  (element as HTMLInputElement).value = value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The wheel of a picker is turned to a value; one that is out of its bounds cannot be reached. */
export function turnTo(picker: HTMLElement, value: string): void {
  const [start, end] = [picker.getAttribute('start'), picker.getAttribute('end')];
  if ((start && value < start) || (end && value > end)) throw new Error(`${value} is not between ${start} and ${end}`);
  trigger(picker, 'change', { value });
}
