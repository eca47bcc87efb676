import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cacheFolder, projectRoot } from './cache-folder';

/**
 * Writes a fontconfig file that adds a Chinese font to the machine's own fonts, and gives its path. A machine without
 * fonts, or without fontconfig's own files, is enough.
 */
export function prepareFonts(): string {
  const chineseFonts = join(projectRoot, 'node_modules', '@embedpdf', 'fonts-sc', 'fonts');
  const file = join(cacheFolder('fonts'), 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${chineseFonts}</dir>
  <cachedir>${cacheFolder('fonts', 'index')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
