/** WeChat's wcc and wcsc. Both throw, with the compiler's words, when a file is not accepted. */
declare module 'miniprogram-compiler' {
  /** Every wxml and wxs under a folder, as a script. */
  export function wxmlToJs(folder: string): string;
  /** Every wxss under a folder, as a script. */
  export function wxssToJs(folder: string): string;
}
