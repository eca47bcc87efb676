/** A sheet as a Word document. */
export const documentWords = {
  download: '下载 Word 文件',
  downloadFailed: '文件没有准备好，请再试一次',
} as const;
