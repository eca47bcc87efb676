import { useState } from 'react';
import type { UnitModel } from '@shared/contract/units';
import { pageTitles } from '@shared/text/page-titles';
import { unitNote, unitsWords as words } from '@shared/text/words/units';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { EndSheet } from './end-sheet';
import { UnitSheet } from './unit-sheet';
import '@shared/text/refusals/member';
import '@shared/text/refusals/village';

/** Outside units 外部单位: what each is for and who speaks for it; the clerk looks after the list. */
export default function UnitsPage() {
  const view = useView('village.units', {});
  const [edited, setEdited] = useState<UnitModel | 'new' | null>(null);
  const [ending, setEnding] = useState<UnitModel | null>(null);
  const close = () => {
    setEdited(null);
    setEnding(null);
  };
  const done = () => {
    close();
    void view.reload();
  };
  return (
    <PageFrame title={pageTitles.units} view={view}>
      {({ units, mayKeep }) => {
        const edit = mayKeep ? setEdited : undefined;
        const ended = units.filter(({ endedOn }) => endedOn !== null);
        return (
          <>
            <Section title={words.inUse} note={words.note}>
              <Units units={units.filter(({ endedOn }) => endedOn === null)} onEdit={edit} />
              {mayKeep && <SecondaryButton label={words.add} onTap={() => setEdited('new')} />}
            </Section>
            {ended.length > 0 && (
              <Section title={words.endedUnits}>
                <Units units={ended} />
              </Section>
            )}
            {edited && (
              <UnitSheet
                unit={edited === 'new' ? null : edited}
                onClose={close}
                onDone={done}
                onEnd={(unit) => {
                  setEdited(null);
                  setEnding(unit);
                }}
              />
            )}
            {ending && <EndSheet unit={ending} onClose={close} onDone={done} />}
          </>
        );
      }}
    </PageFrame>
  );
}

interface UnitsProps {
  units: readonly UnitModel[];
  onEdit?: ((unit: UnitModel) => void) | undefined;
}

function Units({ units, onEdit }: UnitsProps) {
  if (units.length === 0) return <EmptyState picture="seats" sentence={words.none} />;
  return (
    <CellList>
      {units.map((unit) => (
        <Cell
          key={unit.unitId}
          label={unit.name}
          note={unit.endedOn === null ? unitNote(unit) : words.ended(unit.endedOn)}
          onTap={onEdit && (() => onEdit(unit))}
        />
      ))}
    </CellList>
  );
}
