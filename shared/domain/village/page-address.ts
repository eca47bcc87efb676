import { seal } from '../../kernel/case';
import { accept, change, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, type RoleRequired, unlessClerk } from '../member/actor';
import { isPageAddress } from './page-address-draft';
import type { Village } from './village';

export type SetPageAddressRefusal = RoleRequired | { code: 'PageAddressNotWeb' };

/**
 * Set where the village's pages are found from outside 网址, for the QR code on a notice: the address of the browser
 * build, which in WeChat is registered as the prefix of ordinary links 普通链接二维码. Without one no code is printed.
 *
 * Requirements, checked in this order:
 * - The actor is the clerk.
 * - It is an address of the web beginning with `https://`, without anything behind a question mark or a hash; or none.
 *
 * Records `PageAddressSet`.
 */
export function setPageAddress(
  village: Village,
  { actor, address }: { actor: Actor; address: string | null },
): Outcome<SetPageAddressRefusal> {
  const notClerk = unlessClerk(actor);
  if (notClerk) return notClerk;
  if (address !== null && !isPageAddress(address)) return refuse({ code: 'PageAddressNotWeb' });
  const data = { address: address === null ? null : seal(address) };
  return accept([change({ ...village, pageAddress: address }, { type: 'PageAddressSet', data })]);
}
