import { useState } from 'react';
import type { ArticleRow } from '@shared/contract/register-pages';
import { registerWords } from '@shared/text/words/register';
import { useConfirmed } from '../../../cloud/use-confirmed';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { DateField } from '../../../components/date-field';
import { TextField } from '../../../components/text-field';

interface EndSheetProps {
  article: ArticleRow;
  onClose: () => void;
  onDone: () => void;
}

const reasonCharsMax = 200;

/** The clerk says from when an article is no longer in force, and why. */
export function EndSheet({ article, onClose, onDone }: EndSheetProps) {
  const [inForceTo, setInForceTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { run, sheet } = useConfirmed('register.end-article', { onDone, onClose });
  const isComplete = inForceTo !== null && reason.trim().length >= 2 && reason.length <= reasonCharsMax;
  return (
    <ConfirmSheet
      {...sheet}
      title={registerWords.end}
      sentence={registerWords.endNote(article.title)}
      confirmLabel={registerWords.end}
      onConfirm={() => inForceTo && void run({ articleId: article.id, inForceTo, reason: reason.trim() })}
      disabledReason={isComplete ? null : registerWords.incomplete}
    >
      <DateField label={registerWords.lastDay} value={inForceTo} onChange={setInForceTo} />
      <TextField label={registerWords.endReason} value={reason} onChange={setReason} charsMax={reasonCharsMax} />
    </ConfirmSheet>
  );
}
