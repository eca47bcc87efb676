import type { ItemRecusals } from '@shared/contract/agenda-pages';
import { recusalPage } from './recusal-page';
import { itemPosition } from '@shared/text/words/agenda';
import { recusalState, recusalWay } from '@shared/text/words/recusal';
import { openPage } from '../../cloud/open-page';
import { Badge } from '../badge';
import { Cell, CellList } from '../cell-list';
import { Section } from '../section';

interface RecusalWayProps {
  meetingId: string;
  items: readonly { itemId: string; title: string; recusals: ItemRecusals | null }[];
}

/** Before each vote: the way to stand aside 回避, to ask it of others, and to decide on what was asked. */
export function RecusalWay({ meetingId, items }: RecusalWayProps) {
  if (items.every(({ recusals }) => recusals === null)) return null;
  return (
    <Section title={recusalWay.title} note={recusalWay.note}>
      <CellList>
        {items.map(
          ({ itemId, title, recusals }, index) =>
            recusals && (
              <Cell
                key={itemId}
                label={`${itemPosition(index + 1)} · ${title}`}
                note={recusalState(recusals)}
                value={badgeOf(recusals) ?? recusalWay.go}
                onTap={() => openPage(recusalPage(meetingId, itemId))}
              />
            ),
        )}
      </CellList>
    </Section>
  );
}

function badgeOf({ toDecideCount, isAsked, isMine }: ItemRecusals) {
  if (toDecideCount > 0) return <Badge label={recusalWay.decide} tone="bad" />;
  return isAsked && !isMine ? <Badge label={recusalWay.answer} tone="lamp" /> : null;
}
