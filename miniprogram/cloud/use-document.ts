import { useState } from 'react';
import type { AnyRefusal } from '@shared/contract';
import type { DocumentRequest } from '@shared/contract/documents';
import { refusalSentence } from '@shared/text/refusals';
import { documentWords } from '@shared/text/words/document';
import { openDocument } from './printed-document';

/** Fetches a Word document and opens it, one at a time; says in a sentence why none came. */
export function useDocument(request: DocumentRequest) {
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    if (isPending) return;
    setIsPending(true);
    setProblem(null);
    const answer = await openDocument(request).catch(() => null);
    setIsPending(false);
    if (answer === null) setProblem(documentWords.downloadFailed);
    else if (!answer.ok) setProblem(refusalSentence(answer.refusal as AnyRefusal));
  };
  return { open, isPending, problem };
}
