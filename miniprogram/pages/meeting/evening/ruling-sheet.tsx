import { useState } from 'react';
import { View } from '@tarojs/components';
import type { EveningPage, EveningPoint } from '@shared/contract/meeting-pages';
import { floorWords, pointLine, rulingTitle } from '@shared/text/words/floor';
import { useDraft } from '../../../cloud/drafts';
import { useCommand } from '../../../cloud/use-command';
import { AnswerButtons } from '../../../components/answer-buttons';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { PrimaryButton } from '../../../components/primary-button';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { pointCharsMax } from './point-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** A point of order goes before everything else, and so it is what the chair has under the thumb. */
export function RuleButton({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const point = page.floor?.points.find(({ ruling }) => ruling === null);
  if (!point || !page.permissions.inSession?.ruleOnPoint.isOpen) return null;
  const { meetingId } = page.meeting;
  return (
    <PrimaryButton
      label={floorWords.rule}
      onTap={() => show((close) => <RulingSheet meetingId={meetingId} point={point} onDone={onDone} onClose={close} />)}
    />
  );
}

interface RulingSheetProps {
  meetingId: string;
  point: EveningPoint;
  onDone: () => void;
  onClose: () => void;
}

/** The chair's ruling 裁定 in one line, for or against; it cannot be taken back, and is asked once more. */
function RulingSheet({ meetingId, point, onDone, onClose }: RulingSheetProps) {
  const [asked, setAsked] = useState<{ label: string; isUpheld: boolean } | null>(null);
  const draft = useDraft(`meeting.ruling.${point.pointId}`, { text: '' });
  const rule = useCommand('meeting.rule-on-point', {
    onDone: () => {
      draft.discard();
      onClose();
      onDone();
    },
  });
  const text = draft.value.text.trim();
  const answer = (label: string, isUpheld: boolean) => ({ label, onTap: () => setAsked({ label, isUpheld }) });
  if (asked) {
    return (
      <ConfirmSheet
        isOpen
        title={rulingTitle(asked.label)}
        sentence={floorWords.rulingSentence}
        confirmLabel={floorWords.rulingConfirm}
        isPending={rule.isPending}
        problem={rule.problem}
        onRetry={rule.retry}
        onConfirm={() => void rule.run({ meetingId, pointId: point.pointId, isUpheld: asked.isUpheld, text })}
        onCancel={() => {
          setAsked(null);
          rule.clear();
        }}
      >
        <View className="evening-motion-text">{text}</View>
      </ConfirmSheet>
    );
  }
  return (
    <Sheet isOpen title={floorWords.rule} onClose={onClose}>
      <View className="evening-sheet-about">{pointLine(point.name, point.text)}</View>
      <TextField
        label={floorWords.rulingText}
        placeholder={floorWords.rulingPlaceholder}
        value={draft.value.text}
        charsMax={pointCharsMax}
        onChange={(next) => draft.change({ text: next })}
      />
      <AnswerButtons
        answers={[answer(floorWords.uphold, true), answer(floorWords.dismiss, false)]}
        disabledReason={text.length < 2 ? floorWords.rulingIncomplete : null}
      />
    </Sheet>
  );
}
