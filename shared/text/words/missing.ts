/** Calling whoever is missing when the quorum is short. */
export const missingWords = {
  note: '请了假的不打扰。电话是他们自己留的，只用来请人开会。',
  nobody: '没有可以打电话的人：没到的都请了假。',
  noPhone: '没有留电话，请别人带个话',
  call: '打电话',
} as const;

export function shortCallWords(shortBy: number): string {
  return `还差 ${shortBy} 人，打电话请一请`;
}
