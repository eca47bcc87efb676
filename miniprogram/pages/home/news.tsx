import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { HomePage } from '@shared/contract/home';
import { homeWords, newsNote } from '@shared/text/words/home';
import { serverNowMs } from '../../cloud/clock';
import { openPage } from '../../cloud/open-page';
import { Cell, CellList } from '../../components/cell-list';
import { Section } from '../../components/section';
import { matterPage } from '../proposal/matter-words';
import { sinceLastVisit } from './visit';

/** Since you were last here 自上次来以后: what changed in the matters that one follows; nothing where nothing did. */
export function News({ page, nowMs }: { page: HomePage; nowMs: number }) {
  const { villagerId } = page;
  const [sinceMs, setSinceMs] = useState(() => sinceLastVisit(villagerId, serverNowMs()));
  useDidShow(() => setSinceMs(sinceLastVisit(villagerId, serverNowMs())));
  // What a phone kept of the page before it had news has none.
  const news = ((page as Partial<HomePage>).news ?? []).filter((one) => one.sinceMs > sinceMs);
  if (news.length === 0) return null;
  return (
    <Section title={homeWords.news}>
      <CellList>
        {news.map((one) => (
          <Cell
            key={one.proposalId}
            label={one.title}
            note={newsNote(one, nowMs)}
            onTap={() => openPage(matterPage(one.proposalId))}
          />
        ))}
      </CellList>
    </Section>
  );
}
