import { Button, View } from '@tarojs/components';
import { componentWords } from '@shared/text/components';
import { classNames } from '../class-names';
import { pressable } from '../pressable';
import './index.less';

export interface ActionButtonProps {
  label: string;
  onTap: () => void;
  /** The act is on its way: shown, and not sent twice. */
  isPending?: boolean | undefined;
  /** Why it cannot be done now; said under the button. A disabled button always has its reason. */
  disabledReason?: string | null | undefined;
  /** What it does cannot be taken back. */
  isDanger?: boolean | undefined;
  /** As narrow as its words, for a row of actions. */
  isInline?: boolean | undefined;
}

interface LookProps {
  look: string;
  /** Closed for a reason that is said elsewhere, once for several buttons. */
  isClosed?: boolean | undefined;
}

export function ActionButton(props: ActionButtonProps & LookProps) {
  const { label, onTap, isPending = false, disabledReason, isClosed = Boolean(disabledReason), isInline, look } = props;
  const isDisabled = isPending || isClosed;
  return (
    <View className={classNames('action', isInline && 'action-inline')}>
      <Button
        className={classNames('weui-btn action-button', look, isClosed && 'action-closed')}
        {...pressable(onTap, { isDisabled })}
        aria-busy={isPending}
      >
        {isPending && <View className="action-spinner" />}
        {isPending ? `${label} · ${componentWords.pending}` : label}
      </Button>
      {disabledReason && <View className="action-reason">{disabledReason}</View>}
    </View>
  );
}
