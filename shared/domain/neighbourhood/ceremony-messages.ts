import type { MessageDraft } from '../../kernel/outcome';
import type { Actor } from '../member/actor';
import type { Village } from '../village/village';
import { type Ceremony, ceremonyPage } from './ceremony';

/** The clerk and the red-white council, except whoever acts; without a word of limits: nobody makes a list of those. */
export function tellOffice(village: Village, ceremony: Ceremony, code: string, actor: Actor): MessageDraft[] {
  const ids = [...village.offices.clerk, ...village.ceremonyCouncil].map(({ villagerId }) => villagerId);
  const villagerIds = [...new Set(ids)].filter((id) => id !== actor.villagerId);
  return villagerIds.length === 0 ? [] : [{ to: { kind: 'people', villagerIds }, ...said(ceremony, code) }];
}

/** The family, unless it was they who acted. */
export function tellFamily(ceremony: Ceremony, code: string, actor?: Actor): MessageDraft[] {
  const { villagerId } = ceremony.family;
  return actor?.villagerId === villagerId ? [] : [{ to: { kind: 'person', villagerId }, ...said(ceremony, code) }];
}

function said({ id, family, ceremonyKind, plan, dueAtMs }: Ceremony, code: string): Omit<MessageDraft, 'to'> {
  return { code, data: { name: family.name, kind: ceremonyKind, on: plan.on, dueAtMs }, page: ceremonyPage(id) };
}
