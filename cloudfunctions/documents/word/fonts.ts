import { fontNames } from '@shared/text/minutes/document-words';

const latin = 'Times New Roman';

function named(eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia };
}

export const fonts = {
  title: named(fontNames.title),
  heading: named(fontNames.heading),
  subheading: named(fontNames.subheading),
  text: named(fontNames.text),
  table: named(fontNames.table),
};

/** In half points: 二号 for the title, 三号 for the text, 小四 in tables, 五号 for what is small. */
export const sizes = { title: 44, text: 32, table: 24, small: 21 };

/** In twentieths of a point: 28 lines of the page, two characters of indent, and the margins of an A4 sheet. */
export const measures = {
  line: 560,
  indent: 640,
  page: { width: 11_906, height: 16_838 },
  margin: { top: 2_098, right: 1_474, bottom: 1_984, left: 1_588, footer: 1_400 },
};
