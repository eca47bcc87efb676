import { useState } from 'react';
import { View } from '@tarojs/components';
import type { MotionModel } from '@shared/contract/motion-pages';
import { conflictWords } from '@shared/text/words/motion';
import { type Draft, useDraft } from '../../../cloud/drafts';
import { SecondaryButton } from '../../../components/secondary-button';

interface Theirs {
  text: string;
  edition: number;
  savedByName: string;
}

export interface MotionDraft {
  draft: Draft<{ text: string; edition: number }>;
  /** The edition that somebody else saved since this text was begun. */
  theirs: Theirs | null;
  onRefused: (refusal: { code: string } | ({ code: 'MotionChanged' } & Theirs)) => void;
  /** Goes on from the newest edition, with its words or one's own. */
  settle: (part: { text?: string }) => void;
}

/**
 * Words of a motion with the edition on which they were begun. NOTE: that edition is sent, never the newest: else what
 * somebody saved meanwhile would be taken back unseen.
 */
export function useMotionDraft(key: string, motion: MotionModel): MotionDraft {
  const draft = useDraft(key, { text: motion.text, edition: motion.edition });
  const isOutdated = draft.value.edition !== motion.edition;
  const [theirs, setTheirs] = useState<Theirs | null>(isOutdated ? motion : null);
  return {
    draft,
    theirs,
    onRefused: (refusal) => {
      if ('edition' in refusal) setTheirs(refusal);
    },
    settle: (part) => {
      draft.change({ ...part, edition: theirs?.edition ?? draft.value.edition });
      setTheirs(null);
    },
  };
}

interface TheirEditionProps {
  theirs: Theirs | null;
  takeLabel: string;
  keepLabel: string;
  onSettle: (part: { text?: string }) => void;
}

/** What somebody else saved meanwhile, beside one's own words; nothing is overwritten. */
export function TheirEdition({ theirs, takeLabel, keepLabel, onSettle }: TheirEditionProps) {
  if (!theirs) return null;
  return (
    <View className="evening-warning">
      <View>{conflictWords(theirs.savedByName)}</View>
      <View className="evening-motion-text">{theirs.text}</View>
      <SecondaryButton label={takeLabel} onTap={() => onSettle({ text: theirs.text })} />
      <SecondaryButton label={keepLabel} onTap={() => onSettle({})} />
    </View>
  );
}
