import type { DeclineGround } from '../../domain/pre-review/opinion-findings';

/** What a wording can speak of; what is not chosen yet is left out of the sentence. */
export interface Spoken {
  title: string;
  /** 《…》第三条 and what it says in plain words; a village cannot fine, whatever its covenant says. */
  article: { citation: string; text: string; isFine: boolean } | null;
  handlerName: string | null;
  bodyTitle: string | null;
  kindTitle: string | null;
  missing: readonly string[];
}

export const wordingWords = {
  offered: '可以这样说（点一句放进去，再改成您自己的话）',
};

const charsMax = 200;

/** Sentences in plain words for the reason of a verdict, ready to be edited; none of them is an empty phrase. */
export function wordingsFor(verdict: 'admit' | 'return' | DeclineGround | 'route', spoken: Spoken): string[] {
  return makers[verdict](spoken).map((sentence) => Array.from(sentence).slice(0, charsMax).join(''));
}

const makers: Record<'admit' | 'return' | DeclineGround | 'route', (spoken: Spoken) => string[]> = {
  admit: ({ title }) => [
    `“${title}”关系到不少人家，材料也齐了，请大家坐下来商量怎么办`,
    '有几种办法各有好处，钱和人手也算过了，适合大家一起议一议再定',
  ],
  return: ({ missing }) => [
    ...(missing.length > 0 ? [`还差这几样：${missing.join('、')}。补齐了大家才好比较，补好随时再交`] : []),
    '请再跟左邻右舍问一问，把大家的想法和可能花的钱写进来，收集人会陪您一起补',
  ],
  settledByLawOrPolicy: ({ article, handlerName }) => [
    article
      ? `${article.citation}已经说定了：${article.text}照这一条去办就行，不用再开会`
      : '这件事上面的办法里已经写明该怎么办，照着去办就行，不用再开会商量',
    `这件事有现成的办法可以解决，${handlerName ?? '经手的人'}会照着去办，办好了当面告诉您`,
  ],
  settledByCovenant: ({ article, handlerName }) => [
    agreedIn(article),
    `村规民约里有约定，${handlerName ?? '经手的人'}会上门跟有关的人家好好说，不罚款，只劝导`,
  ],
  route: ({ bodyTitle, kindTitle }) => [
    `“${kindTitle ?? '这一类事'}”按规矩该由${bodyTitle ?? '别处'}来定，议事会定了也不算数，所以替您转过去`,
    `这件事${bodyTitle ?? '对方'}直接就能办，不用等到开会，转过去您能早点等到答复`,
  ],
};

function agreedIn(article: Spoken['article']): string {
  if (!article) return '这件事大家在村规民约里已经约定过了，照约定去做就行，不用再议一遍';
  return article.isFine
    ? `村规民约里对这件事有约定，照着劝、照着做就行；里面罚款那一句不算数，村里不罚款。依据${article.citation}`
    : `村规民约里大家已经约好了：${article.text}照着做就行，不用再议一遍。依据${article.citation}`;
}
