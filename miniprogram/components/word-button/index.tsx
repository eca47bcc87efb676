import type { DocumentRequest } from '@shared/contract/documents';
import { documentWords } from '@shared/text/words/document';
import { useDocument } from '../../cloud/use-document';
import { RefusalNote } from '../refusal-note';
import { SecondaryButton } from '../secondary-button';

interface WordButtonProps {
  request: DocumentRequest;
  label?: string;
}

/** Takes a sheet along as a Word document; says in a sentence why none came. */
export function WordButton({ request, label = documentWords.download }: WordButtonProps) {
  const { open, isPending, problem } = useDocument(request);
  return (
    <>
      <RefusalNote sentence={problem} onRetry={problem === null ? null : () => void open()} />
      <SecondaryButton label={label} isPending={isPending} onTap={() => void open()} />
    </>
  );
}
