import { privacyWords } from '@shared/text/words/person';

export async function giveToReader(text: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${privacyWords.exportTitle}.json`;
  link.click();
  URL.revokeObjectURL(address);
  return Promise.resolve(privacyWords.exported.saved);
}
