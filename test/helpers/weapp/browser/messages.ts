import type { PackageTexts } from '../built-package';
import type { Screen } from '../screen';

/** What goes to the page that holds the phones. */
export interface Package {
  texts: PackageTexts;
  templates: string;
  styles: Record<string, string>;
}

export interface Deed {
  villagerId: string;
  act: Exclude<keyof Screen, 'path' | 'words' | 'pageId' | 'sees'>;
  words: string[];
}

export interface Outcome {
  path: string;
  words: string;
  pageId: string;
  complaints: string[];
}
