import type { DocumentRequest, PrintedDocument } from '@shared/contract/documents';
import { identityHeaders } from '../demo/identity';
import { ConnectionLost } from './connection-lost';
import type { WireAnswer } from './transport';
import { readAnswer } from './wire-answer';

export async function openDocument(request: DocumentRequest): Promise<WireAnswer> {
  const answer = await asked(request);
  if (answer.ok) save(answer.data as PrintedDocument);
  return answer;
}

async function asked(request: DocumentRequest): Promise<WireAnswer> {
  try {
    const response = await fetch('/call/documents', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identityHeaders() },
      body: JSON.stringify(request),
    });
    return readAnswer(await response.json());
  } catch (error) {
    throw error instanceof ConnectionLost ? error : new ConnectionLost(String(error));
  }
}

/** The browser saves it where it saves everything. */
function save({ fileName, contentType, base64 }: PrintedDocument): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: contentType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
