/**
 * The page to which a link leads that was scanned from paper in WeChat 普通链接二维码: WeChat hands over the whole link,
 * encoded, as `q`. Null for any other link.
 */
export function linkedPage(q: string | undefined): string | null {
  const [, decisionId] =
    /[?&]decision(?:=|%3D)([\w.:-]{1,100})/i.exec((q ?? '').replace(/%3F/gi, '?').replace(/%26/g, '&')) ?? [];
  return decisionId === undefined ? null : `/pages/decision/decision/index?id=${decisionId}`;
}
