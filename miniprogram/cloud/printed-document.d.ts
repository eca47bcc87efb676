import type { DocumentRequest } from '@shared/contract/documents';
import type { WireAnswer } from './transport';

/** Asks for a Word document and opens or saves it, as the platform does. The answer says why not, when it is refused. */
export function openDocument(request: DocumentRequest): Promise<WireAnswer>;
