import { useMemo } from 'react';
import { View } from '@tarojs/components';
import { encode } from 'uqr';

/** White on every side, without which a camera does not find the picture. */
const quietModules = 4;

/** The dark modules as one path, a run of each row at a time: a few kilobytes instead of a thousand squares. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  return rows.map(rowPath).join('');
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const from = x;
    while (row[x]) x += 1;
    if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}

/** A text as an address of a picture to scan, dark on white in every mode. */
export function pictureToScan(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${darkPath(data)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A picture to scan: large enough for an arm's length and, on a wide screen, for a projector. */
export function ScanPicture({ text, label }: { text: string; label: string }) {
  const picture = useMemo(() => pictureToScan(text), [text]);
  return (
    <View className="scan-picture" role="img" aria-label={label} style={{ backgroundImage: `url("${picture}")` }} />
  );
}
