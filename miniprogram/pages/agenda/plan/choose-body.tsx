import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AgendaListPage } from '@shared/contract/agenda-pages';
import { type BodyWay, bodyWays, meetingBodyWords as words } from '@shared/text/words/meeting-body';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { PersonPicker } from '../../../components/person-picker';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import type { BodyForm, PlanForm } from './plan-form';

interface ChooseBodyProps {
  body: PlanForm['body'];
  groups: NonNullable<AgendaListPage['planning']>['groups'];
  onChange: (body: BodyForm | null) => void;
}

const council = 'council';
const ways = Object.keys(bodyWays) as BodyWay[];

/** Whose meeting a new one is 谁的会: the council's, or that of another body with its own roll and thresholds. */
export function ChooseBody({ body, groups, onChange }: ChooseBodyProps) {
  const choose = (way: BodyWay | typeof council) =>
    onChange(way === council ? null : { way, group: body?.group ?? null, members: body?.members ?? [] });
  const chosen = body && bodyWays[body.way];
  return (
    <Section title={words.title}>
      <SingleChoice<BodyWay | typeof council>
        choices={[
          { value: council, label: words.council, note: words.councilNote },
          ...ways.map((way) => ({ value: way, label: bodyWays[way].label, note: bodyWays[way].note })),
        ]}
        value={body?.way ?? council}
        onChange={choose}
      />
      {body && chosen?.bodyId === 'villagersGroup' && (
        <SingleChoice
          label={words.group}
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={body.group?.id ?? ''}
          onChange={(id) => onChange({ ...body, group: groups.find((group) => group.id === id) ?? null })}
        />
      )}
      {body && chosen?.bodyId === 'villagersRepresentatives' && <Members body={body} onChange={onChange} />}
      {body && <View className="plan-note">{words.note}</View>}
    </Section>
  );
}

function Members({ body, onChange }: { body: BodyForm; onChange: (body: BodyForm) => void }) {
  const [isChoosing, setChoosing] = useState(false);
  const { members } = body;
  return (
    <>
      <View className="plan-materials-title">{words.members}</View>
      <View className="plan-note">{words.membersNote(members.length)}</View>
      <CellList>
        {members.map((member) => (
          <Cell
            key={member.villagerId}
            label={member.name}
            value={words.removeMember}
            onTap={() => onChange({ ...body, members: members.filter((one) => one !== member) })}
          />
        ))}
      </CellList>
      <SecondaryButton label={words.addMember} onTap={() => setChoosing(true)} />
      {isChoosing && (
        <PersonPicker
          words={words.picker}
          onChoose={({ villagerId, name }) => {
            setChoosing(false);
            const others = members.filter((one) => one.villagerId !== villagerId);
            onChange({ ...body, members: [...others, { villagerId, name }] });
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
