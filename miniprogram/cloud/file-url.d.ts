/** Where a stored picture can be shown from. Chosen at build time. */
export function fileUrl(fileId: string): string;
