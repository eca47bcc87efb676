import type { PrintedDocument } from '@shared/contract/documents';
import { unzip } from './unzip';

/** The files of a Word document, by name. */
export function xmlOf({ base64 }: PrintedDocument): Map<string, string> {
  const files = unzip(Buffer.from(base64, 'base64'));
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

/** The words of a document's body, a paragraph a line. */
export function wordsOf(xml: string): string[] {
  const plain = (text: string) =>
    text
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => plain(text ?? '')).join(''),
    );
}
