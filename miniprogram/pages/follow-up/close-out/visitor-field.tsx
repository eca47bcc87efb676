import { View } from '@tarojs/components';
import type { CloseOutRow, CloseOutsPage } from '@shared/contract/follow-up-pages';
import { closeOutWords } from '@shared/text/words/follow-up';
import { SingleChoice } from '../../../components/choice-list';
import { Field } from '../../../components/field';

interface VisitorFieldProps {
  each: CloseOutRow;
  members: CloseOutsPage['members'];
  /** The sponsor cannot visit: somebody else of the council must. */
  mustName: boolean;
  value: string | null;
  onChange: (visitorId: string) => void;
}

/** Who visits: the sponsor by the rule, or whom the chair names. */
export function VisitorField({ each, members, mustName, value, onChange }: VisitorFieldProps) {
  if (!mustName) {
    return (
      <Field label={closeOutWords.visitor}>
        <View>{closeOutWords.visitorByRule(each.visitorName ?? '')}</View>
      </Field>
    );
  }
  const choices = members
    .filter((member) => !each.excludedIds.includes(member.villagerId))
    .map(({ villagerId, name }) => ({ value: villagerId, label: name }));
  return (
    <SingleChoice
      label={closeOutWords.visitor}
      hint={closeOutWords.visitorHint}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}
