import { useState } from 'react';
import { View } from '@tarojs/components';
import type { GridsPage as Page } from '@shared/contract/service-pages';
import { pageTitles } from '@shared/text/page-titles';
import { gridsWords as words } from '@shared/text/words/service';
import '@shared/text/refusals/member';
import '@shared/text/refusals/service';
import { useCommand } from '../../../cloud/use-command';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { ConfirmSheet } from '../../../components/confirm-sheet';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { PersonPicker } from '../../../components/person-picker';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';

type Grid = Page['grids'][number];

/** The areas of the village 网格 with their grid members; the clerk looks after them. */
export default function GridsPage() {
  const view = useView('service.grids', {});
  return (
    <PageFrame title={pageTitles.grids} view={view}>
      {({ grids, set }) =>
        grids.length === 0 ? (
          <EmptyState picture="seats" sentence={words.noGrids} />
        ) : (
          <>
            <View className="page-note">{words.note}</View>
            {grids.map((grid) => (
              <GridSection key={grid.id} grid={grid} mayKeep={set.isOpen} onDone={() => void view.reload()} />
            ))}
          </>
        )
      }
    </PageFrame>
  );
}

function GridSection({ grid, mayKeep, onDone }: { grid: Grid; mayKeep: boolean; onDone: () => void }) {
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Grid['members'][number] | null>(null);
  const set = useCommand('service.set-grid-members', {
    onDone: () => {
      setLeaving(null);
      onDone();
    },
  });
  const ids = grid.members.map(({ villagerId }) => villagerId);
  return (
    <Section title={grid.name}>
      {grid.members.length === 0 && <EmptyState picture="seats" sentence={words.none} />}
      <CellList>
        {grid.members.map((member) => (
          <Cell key={member.villagerId} label={member.name} onTap={mayKeep ? () => setLeaving(member) : undefined} />
        ))}
      </CellList>
      {leaving === null && <RefusalNote sentence={set.problem} onRetry={set.retry} />}
      {mayKeep && <SecondaryButton label={words.add} isPending={set.isPending} onTap={() => setAdding(true)} />}
      {isAdding && (
        <PersonPicker
          words={words.picker}
          onClose={() => setAdding(false)}
          onChoose={({ villagerId }) => {
            setAdding(false);
            void set.run({ gridId: grid.id, memberIds: [...ids, villagerId] });
          }}
        />
      )}
      <ConfirmSheet
        isOpen={leaving !== null}
        isDanger
        title={leaving ? words.remove(leaving.name) : ''}
        sentence={words.removeNote}
        confirmLabel={leaving ? words.remove(leaving.name) : ''}
        onConfirm={() =>
          void set.run({ gridId: grid.id, memberIds: ids.filter((villagerId) => villagerId !== leaving?.villagerId) })
        }
        onCancel={() => setLeaving(null)}
        isPending={set.isPending}
        problem={set.problem}
        onRetry={set.retry}
      />
    </Section>
  );
}
