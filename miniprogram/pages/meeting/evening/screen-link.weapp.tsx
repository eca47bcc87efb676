import type { EveningPage } from '@shared/contract/meeting-pages';
import { consoleWords } from '@shared/text/words/console';
import { SecondaryButton } from '../../../components/secondary-button';

/** WeChat's cloud serves no page to the hall's computer: it says what a hall looks at instead. */
export function ScreenLink({ page }: { page: EveningPage }) {
  if (!page.reader.isChair && !page.reader.isClerk) return null;
  const nothing = () => undefined;
  return (
    <SecondaryButton label={consoleWords.bigScreen} disabledReason={consoleWords.screenElsewhere} onTap={nothing} />
  );
}
