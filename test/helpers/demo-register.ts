import { parseCovenant } from '@shared/domain/village/covenant';
import { type Article, parseRegister } from '@shared/domain/village/register';
import { parseRouter } from '@shared/domain/village/router';
import type { EnterRegister } from '@shared/domain/village/village-register';
import covenant from '../../cloudfunctions/_local/demo-village/data/covenant.json';
import policies from '../../cloudfunctions/_local/demo-village/data/policies.json';
import laws from '../../config/register/laws.json';
import router from '../../config/router/default.json';

/** What the demonstration’s village may cite, as it was founded: the laws, its town’s policies and its covenant. */
export function theDemoRegister(more: readonly Article[] = []): Omit<EnterRegister, 'nowMs'> {
  return {
    villageId: 'v1',
    covenant: parseCovenant(covenant),
    articles: [...parseRegister([...laws, ...policies]), ...more],
    router: parseRouter(router),
  };
}
