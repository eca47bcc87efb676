import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { SheetBlock } from '@shared/contract/sheet';
import { pageNumberWords } from '@shared/text/minutes/document-words';
import { fonts, measures, sizes } from './fonts';
import { wordBlock } from './word-blocks';

export const wordDocumentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A sheet as a Word document 文书 on A4, in the type of official documents, its pages numbered. */
export async function wordDocument(sheet: readonly SheetBlock[]): Promise<Buffer> {
  const { page, margin } = measures;
  const document = new Document({
    creator: '',
    styles: { default: { document: { run: { font: fonts.text, size: sizes.text } } } },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: sheet.flatMap((block, at) => wordBlock(block, isSignedSoon(sheet, at))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The last words before the signatures go with them: nobody signs on a page that says nothing. */
function isSignedSoon(sheet: readonly SheetBlock[], at: number): boolean {
  return sheet.slice(at + 1, at + 3).some(({ kind }) => kind === 'signatures');
}

function pageNumber(): Paragraph {
  const [before, between, behind] = pageNumberWords;
  const look = { font: fonts.table, size: sizes.small };
  const parts = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, behind];
  const children = parts.map((part) => new TextRun({ ...look, children: [part] }));
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}
