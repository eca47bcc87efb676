import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, projectRoot } from './cache-folder';

/** Which fonts a browser draws in: also the machine's own, or only the one that came with the packages. */
export type Fonts = 'machine' | 'packaged';

/**
 * Writes a fontconfig file that adds a Chinese font to the machine's own fonts, and gives its path. A machine without
 * fonts, or without fontconfig's own files, is enough. With the packaged font alone every machine draws alike.
 */
export function prepareFonts(fonts: Fonts = 'machine'): string {
  const chineseFonts = join(projectRoot, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
  const file = join(cacheFolder('fonts'), `${fonts}.conf`);
  const others = fonts === 'machine' ? '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : '';
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${others}
  <dir>${chineseFonts}</dir>
  <cachedir>${cacheFolder('fonts', `index-${fonts}`)}</cachedir>
</fontconfig>
`,
  );
  return file;
}
