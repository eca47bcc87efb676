import { levelNote, levelWords, membershipNote, membershipWords, yearEndNote } from '@shared/text/words/membership';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { Section } from '../../../components/section';

/** Beside the entries: one's membership, this year's stars, and what the end of the year takes when it is near. */
export function Standing() {
  const { data } = useView('points.membership', {});
  const open = () => openPage('/pages/points/membership/index');
  return (
    <Section>
      <CellList>
        {data?.yearEnd?.isNear && <Cell label={data.yearEnd.title} note={yearEndNote(data.yearEnd)} />}
        {data?.level && <Cell label={levelWords(data.level)} note={levelNote(data.level)} />}
        <Cell label={membershipWords.mine} note={data && membershipNote(data)} onTap={open} />
      </CellList>
    </Section>
  );
}
