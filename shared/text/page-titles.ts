/** The title of each page, as its bar and the browser's tab show it. One line a page. */
export const pageTitles = {
  home: '乡村夜话',
} as const;
