import * as adapter from 'glass-easel-miniprogram-adapter';

import { createBuiltIn } from './built-ins';
import type { PackageTexts } from './built-package';

const { glassEasel } = adapter;
type AnyElement = Parameters<typeof glassEasel.Event.triggerEvent>[0];

export type CodeSpace = ReturnType<adapter.MiniProgramEnv['createCodeSpace']>;
export type PageRoot = ReturnType<adapter.AssociatedBackend['createRoot']>;

interface Settings {
  usingComponents?: Record<string, string>;
}

/** What a person types is told with the field's words and the place of the cursor. */
function detailOf(target: AnyElement, type: string, detail: unknown): unknown {
  if (type !== 'input' && type !== 'focus' && type !== 'blur') return detail;
  const element = (target as unknown as { getBackendElement?: () => HTMLInputElement | null }).getBackendElement?.();
  return typeof element?.value === 'string' ? { value: element.value, cursor: element.value.length } : detail;
}

/**
 * WeChat's own component framework on the present document: it draws the package's templates. There is one for a
 * document, shared by all phones on it, since it listens to the document's touches.
 */
export class ViewLayer {
  readonly complaints: string[] = [];
  private readonly environment = new adapter.MiniProgramEnv();
  private readonly backend: adapter.AssociatedBackend;
  private readonly templates: Record<string, never>;
  private spaceCount = 0;

  constructor(
    private readonly texts: PackageTexts,
    compiledTemplates: string,
    styleOf: (path: string) => string,
  ) {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the template compiler made is an expression
    this.templates = (new Function(`return ${compiledTemplates}`) as () => Record<string, never>)();
    const context = new glassEasel.CurrentWindowBackendContext();
    const createElement = (tag: string) => createBuiltIn(tag, (words) => this.complaints.push(words));
    Object.assign(context, {
      document: {
        createElement,
        createTextNode: (text: string) => document.createTextNode(text),
        createDocumentFragment: () => document.createDocumentFragment(),
      },
    });
    context.onEvent((target, type, detail, options) =>
      glassEasel.Event.triggerEvent(target, type, detailOf(target, type, detail) as never, options),
    );
    this.backend = this.environment.associateBackend(context);
    for (const path of ['app', ...this.components()]) this.backend.registerStyleSheetContent(path, styleOf(path));
  }

  /** Everything that has markup and settings: pages, and the component that Taro draws deep trees with. */
  components(): string[] {
    return Object.keys(this.texts)
      .filter((path) => path.endsWith('.json') && path.replace(/json$/, 'wxml') in this.texts)
      .map((path) => path.replace(/\.json$/, ''));
  }

  /** Where one phone's App, Page and Component calls are kept. */
  createSpace(): CodeSpace {
    this.spaceCount += 1;
    const space = this.environment.createCodeSpace(`phone${this.spaceCount}`, true);
    const { usingComponents: ofAll } = this.settings('app');
    for (const path of this.components()) {
      const settings = this.settings(path);
      const usingComponents = { ...ofAll, ...settings.usingComponents };
      space.addComponentStaticConfig(path, { ...settings, usingComponents });
      space.addCompiledTemplate(path, {
        groupList: this.templates,
        content: this.templates[path],
        fallbackListenerOnNativeNode: true,
      } as never);
      space.addStyleSheet(path, path);
    }
    space.addStyleSheet('app', 'app');
    return space;
  }

  /** Draws a page at the end of the given place; gives its root and its element. */
  draw(space: CodeSpace, path: string, place: HTMLElement): { root: PageRoot; element: HTMLElement } {
    const root = this.backend.createRoot('page', space, path);
    const placeholder = place.appendChild(document.createElement('span'));
    root.attach(place as never, placeholder as never);
    const element = root.getComponent().getBackendElement() as unknown as HTMLElement;
    return { root, element };
  }

  private settings(path: string): Settings {
    return JSON.parse(this.texts[`${path}.json`] ?? '{}') as Settings;
  }
}

/** Tells a drawn component of something that happens to it, as the built-in component itself would. */
export function trigger(element: HTMLElement, type: string, detail: unknown): void {
  glassEasel.Event.triggerEvent(nodeOf(element), type, detail as never, { bubbles: false });
}

/** The id that the mini-program gave it; the framework keeps it to itself. */
export function idOf(element: HTMLElement): string {
  return (nodeOf(element) as unknown as { id: string }).id;
}

function nodeOf(element: HTMLElement): AnyElement {
  const node = (element as unknown as { __wxElement?: AnyElement }).__wxElement;
  if (!node) throw new Error('only what the framework has drawn is known to it');
  return node;
}
