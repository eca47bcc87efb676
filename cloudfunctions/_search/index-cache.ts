import type { Article } from '@shared/domain/village/register';
import { buildRegisterIndex, type RegisterIndex } from './register-index';

/** Villages whose registers one instance keeps ready; the one that was longest not asked for makes room. */
const indexesMax = 8;
const indexes = new Map<string, RegisterIndex>();

/**
 * The index of what the key names. The key holds the hash of the register's last event: another edition has another
 * key, and an index that is kept is never wrong.
 */
export function indexOf(key: string, articles: readonly Article[]): RegisterIndex {
  const index = indexes.get(key) ?? buildRegisterIndex(articles);
  indexes.delete(key);
  indexes.set(key, index);
  const [oldest] = indexes.keys();
  if (indexes.size > indexesMax && oldest !== undefined) indexes.delete(oldest);
  return index;
}
