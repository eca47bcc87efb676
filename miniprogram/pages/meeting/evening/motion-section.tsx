import { View } from '@tarojs/components';
import type { EveningPage } from '@shared/contract/meeting-pages';
import type { MotionModel } from '@shared/contract/motion-pages';
import { refusalSentence } from '@shared/text/refusals';
import { editionWords, motionWords } from '@shared/text/words/motion';
import { Badge } from '../../../components/badge';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { AmendmentList } from './amendment-list';
import { AmendmentSheet } from './amendment-sheet';
import { MotionSheet } from './motion-sheet';
import { useSheetHost } from './sheet-host';

interface PartProps {
  page: EveningPage;
  onDone: () => void;
}

/** The motion as it is written now, seen by everybody, with its amendments 表决事项. */
export function MotionSection({ page, onDone }: PartProps) {
  const { show } = useSheetHost();
  const { motion, reader, permissions } = page;
  const item = page.items.find(({ itemId }) => itemId === motion?.itemId);
  if (!motion || !item || item.pollId !== null || item.result !== null) return null;
  const writes = permissions.inSession?.leadsFloor ?? false;
  if (motion.edition === 0 && !writes) return null;
  const part = { page, motion, onDone };
  return (
    <Section title={motionWords.title}>
      {motion.edition === 0 ? <View className="evening-label">{motionWords.none}</View> : <Words motion={motion} />}
      <AmendmentList page={page} motion={motion} onDone={onDone} />
      {writes && motion.save.isOpen && page.next !== 'writeMotion' && (
        <SecondaryButton
          label={motion.edition === 0 ? motionWords.write : motionWords.rewrite}
          onTap={() => show((close) => <MotionSheet {...part} onClose={close} />)}
        />
      )}
      {reader.isPresent && motion.edition > 0 && !motion.isReadOut && (
        <SecondaryButton
          label={motionWords.amend}
          disabledReason={whyNot(motion)}
          onTap={() => show((close) => <AmendmentSheet {...part} onClose={close} />)}
        />
      )}
    </Section>
  );
}

function Words({ motion }: { motion: MotionModel }) {
  return (
    <View className="evening-motion">
      <View className="evening-motion-text">{motion.text}</View>
      <View className="evening-motion-foot">
        <Badge
          label={motion.isReadOut ? motionWords.isReadOut : motionWords.isDraft}
          tone={motion.isReadOut ? 'good' : 'calm'}
        />
        <View className="evening-label">{editionWords(motion.edition, motion.savedByName)}</View>
      </View>
    </View>
  );
}

/** The page asks with the words as they are; that they must differ is said when they are sent. */
function whyNot({ amend }: MotionModel): string | null {
  return amend.isOpen ? null : refusalSentence(amend.refusal);
}
