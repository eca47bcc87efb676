import { codeInHalves, invitationWords, validUntil } from '@shared/text/words/binding';
import type { Slip } from './make-invitations';

const styles = `body{font-family:sans-serif;margin:8mm}
.slips{display:grid;grid-template-columns:1fr 1fr;gap:4mm}
.slip{border:1px dashed #555;padding:4mm;break-inside:avoid}
.name{font-size:18pt;font-weight:600}.code{font-size:22pt;letter-spacing:2px;font-family:monospace}`;

/** A page to be printed and cut: a slip for each person. Needs nothing but a browser. */
export function slipsPage(villageName: string, slips: readonly Slip[], nowMs: number): string {
  const cards = slips.map(
    ({ name, code, expiresAtMs }) => `<div class="slip"><div>${plain(villageName)} · ${invitationWords.slipTitle}</div>
<div class="name">${plain(name)}</div><div class="code">${codeInHalves(code)}</div>
<div>${invitationWords.slipHow}</div><div>${validUntil(expiresAtMs, nowMs)}</div></div>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${invitationWords.slipTitle}</title>
<style>${styles}</style><div class="slips">${cards.join('\n')}</div></html>\n`;
}

function plain(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
