import { welcomeWords } from '@shared/text/words/binding';
import { useTypedQuery } from '../../../cloud/use-typed-query';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { RefusalNote } from '../../../components/refusal-note';
import { Section } from '../../../components/section';
import { Skeleton } from '../../../components/skeleton';
import { TextField } from '../../../components/text-field';

interface ChoiceProps {
  onChoose: (villageId: string) => void;
}

/** Which village, where the cloud holds several. */
export function VillageChoice({ onChoose }: ChoiceProps) {
  const { typed, setTyped, query } = useTypedQuery();
  return (
    <Section title={welcomeWords.whichVillage}>
      <TextField label={welcomeWords.villageSearch} value={typed} onChange={setTyped} />
      <Villages query={query} onChoose={onChoose} />
    </Section>
  );
}

function Villages({ query, onChoose }: ChoiceProps & { query: string }) {
  const { data, problem, reload } = useView('member.welcome', { query, villageId: null });
  if (problem !== null) return <RefusalNote sentence={problem} onRetry={reload} />;
  if (!data) return <Skeleton cards={1} />;
  if (data.villages.length === 0) return <EmptyState picture="way" sentence={welcomeWords.villageNone} />;
  return (
    <CellList>
      {data.villages.map(({ villageId, name, townName }) => (
        <Cell key={villageId} label={name} note={townName} onTap={() => onChoose(villageId)} />
      ))}
    </CellList>
  );
}
