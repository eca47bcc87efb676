import type { EveningPage } from '@shared/contract/meeting-pages';
import { consoleWords } from '@shared/text/words/console';
import { Sheet } from '../../../components/sheet';
import { EveningQuorum } from './evening-quorum';

/** The quorum with its arithmetic and its source, wherever the chair stands on the page. */
export function QuorumSheet({ page, onClose }: { page: EveningPage; onClose: () => void }) {
  return (
    <Sheet isOpen title={consoleWords.quorum} onClose={onClose}>
      <EveningQuorum page={page} />
    </Sheet>
  );
}
