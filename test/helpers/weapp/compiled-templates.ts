import { TmplGroup } from 'glass-easel-template-compiler';

import type { PackageTexts } from './built-package';

/** All wxml and wxs as one JavaScript expression, made by WeChat's own template compiler; it complains by throwing. */
export function compileTemplates(texts: PackageTexts): string {
  const group = new TmplGroup();
  const warnings: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    if (path.endsWith('.wxml')) {
      for (const warning of group.addTmpl(path.replace(/\.wxml$/, ''), text)) {
        if (warning.isError) warnings.push(`${path}:${warning.startLine}: ${warning.message}`);
      }
    }
    if (path.endsWith('.wxs')) group.addScript(path.replace(/\.wxs$/, ''), text);
  }
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}
