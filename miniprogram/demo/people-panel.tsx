import { useState } from 'react';
import { View } from '@tarojs/components';
import { demoWords } from '@shared/text/demo';
import { roleNames } from '@shared/text/words/member';
import { Badge } from '../components/badge';
import { Cell, CellList } from '../components/cell-list';
import { RefusalNote } from '../components/refusal-note';
import { Skeleton } from '../components/skeleton';
import { TextField } from '../components/text-field';
import { groupPeople } from './group-people';
import type { DemoPerson } from './local-cloud';

/** Somebody whom the village does not know yet: a new one each time. */
function aNewcomer(): DemoPerson {
  const openid = `demo-newcomer-${Math.random().toString(36).slice(2, 10)}`;
  return { openid, villagerId: '', name: demoWords.newcomer, roles: [], group: '', isMember: false };
}

const names: Record<string, string> = roleNames;
const rolesInWords = (person: DemoPerson) =>
  person.roles.filter((role) => role !== 'villager').map((role) => names[role] ?? role);

interface PeoplePanelProps {
  people: DemoPerson[] | null;
  hasFailed: boolean;
  chosenName: string | null;
  onChoose: (person: DemoPerson) => void;
}

/** Anybody of the village, found by name or by role. */
export function PeoplePanel({ people, hasFailed, chosenName, onChoose }: PeoplePanelProps) {
  const [searched, setSearched] = useState('');
  if (hasFailed) return <RefusalNote sentence={demoWords.peopleFailed} />;
  if (!people) return <Skeleton cards={2} />;
  return (
    <View className="demo-people">
      <TextField
        label={demoWords.searchLabel}
        value={searched}
        onChange={setSearched}
        placeholder={demoWords.searchPlaceholder}
      />
      <CellList>
        <Cell label={demoWords.newcomer} note={demoWords.newcomerNote} onTap={() => onChoose(aNewcomer())} />
      </CellList>
      {groupPeople(people, searched).map(({ role, members }) => (
        <View key={role} className="demo-group">
          <View className="demo-group-name">{`${names[role] ?? role} · ${members.length}`}</View>
          <CellList>
            {members.map((person) => (
              <Cell
                key={person.openid}
                label={person.name}
                note={[person.group, ...rolesInWords(person)].filter(Boolean).join(' · ')}
                value={person.name === chosenName ? <Badge tone="lamp" label={demoWords.current} /> : undefined}
                onTap={() => onChoose(person)}
              />
            ))}
          </CellList>
        </View>
      ))}
    </View>
  );
}
