import { View } from '@tarojs/components';
import type { SimilarRow } from '@shared/contract/proposal-pages';
import { raiseWords } from '@shared/text/words/raise';
import { supportWords } from '@shared/text/components';
import { openPage } from '../../../cloud/open-page';
import { useCommand } from '../../../cloud/use-command';
import { Badge } from '../../../components/badge';
import { Marked } from '../../../components/marked';
import { pressable } from '../../../components/pressable';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { matterPage, statusBadge } from '../matter-words';

/** Matters like the one being written: open ones to join, decided ones to read. */
export function SimilarMatters({ rows, onSupported }: { rows: readonly SimilarRow[]; onSupported: () => void }) {
  if (rows.length === 0) return null;
  return (
    <Section title={raiseWords.similar} note={raiseWords.similarHint}>
      {rows.map((similar) => (
        <SimilarMatter key={similar.row.id} similar={similar} onSupported={onSupported} />
      ))}
    </Section>
  );
}

function SimilarMatter({ similar, onSupported }: { similar: SimilarRow; onSupported: () => void }) {
  const { row, isOpen, sharedWords } = similar;
  const support = useCommand('proposal.support', { onDone: onSupported });
  const open = () => openPage(matterPage(row.id));
  return (
    <View className="raise-similar">
      <View className="raise-similar-title" {...pressable(open, { role: 'link' })}>
        <Marked text={row.title} words={sharedWords} />
      </View>
      <View className="raise-similar-status">
        <Badge {...statusBadge(row)} />
        <View className="raise-similar-count">{supportWords(row.supportCount)}</View>
      </View>
      <RefusalNote sentence={support.problem} onRetry={support.retry} />
      {isOpen && row.relation === null && (
        <SecondaryButton
          label={raiseWords.support}
          isPending={support.isPending}
          onTap={() => void support.run({ proposalId: row.id })}
          isInline
        />
      )}
      {row.relation === 'supporter' && <Badge label={raiseWords.supported} tone="good" />}
      {!isOpen && <SecondaryButton label={raiseWords.read} onTap={open} isInline />}
    </View>
  );
}
