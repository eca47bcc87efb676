import { endArticle } from '@shared/domain/village/end-article';
import { enterArticle } from '@shared/domain/village/enter-article';
import { readRegister } from '@cloud/_repositories/registers';
import type { Command } from '../action';

/** `register.enter-article`: load, decide, save. The rule itself is in shared/domain/village/enter-article. */
export const enterArticleAction: Command<'register.enter-article'> = async ({ work, actor, payload, newId }) => {
  const register = await readRegister(work, actor.villageId);
  const { link, ...written } = payload.article;
  const article = { ...written, id: newId(), ...(link.trim() === '' ? {} : { link: link.trim() }) };
  const outcome = enterArticle(register, { actor, article, replacesId: payload.replacesId });
  return work.save(outcome, { articleId: article.id });
};

/** `register.end-article`. */
export const endArticleAction: Command<'register.end-article'> = async ({ work, actor, payload }) => {
  const register = await readRegister(work, actor.villageId);
  return work.save(endArticle(register, { actor, ...payload, reason: payload.reason.trim() }), {});
};
