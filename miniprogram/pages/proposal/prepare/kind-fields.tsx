import { useState } from 'react';
import type { PreparationPage } from '@shared/contract/proposal-pages';
import { prepareWords } from '@shared/text/words/prepare';
import { Cell, CellList } from '../../../components/cell-list';
import { SingleChoice } from '../../../components/choice-list';
import { Field } from '../../../components/field';
import { Sheet } from '../../../components/sheet';

interface KindFieldsProps {
  categories: PreparationPage['categories'];
  category: string;
  matterKind: string;
  cure: string | undefined;
  onChange: (part: { category?: string; matterKind: string }) => void;
}

/** The category, and within it the kind of matter by which the router is asked. */
export function KindFields({ categories, category, matterKind, cure, onChange }: KindFieldsProps) {
  const [open, setOpen] = useState<'category' | 'kind' | null>(null);
  const chosen = categories.find(({ id }) => id === category);
  const kind = chosen?.matterKinds.find(({ id }) => id === matterKind);
  const chooseCategory = (next: string) => {
    const first = categories.find(({ id }) => id === next)?.matterKinds[0];
    onChange({ category: next, matterKind: first?.id ?? '' });
    setOpen(null);
  };
  return (
    <Field label={prepareWords.category} hint={cure}>
      <CellList>
        <Cell
          label={chosen?.title ?? prepareWords.categoryChoose}
          note={chosen?.hint}
          onTap={() => setOpen('category')}
        />
        {chosen && <Cell label={prepareWords.matterKind} note={kind?.title} onTap={() => setOpen('kind')} />}
      </CellList>
      <Sheet isOpen={open === 'category'} title={prepareWords.category} onClose={() => setOpen(null)}>
        <SingleChoice
          choices={categories.map(({ id, title, hint }) => ({ value: id, label: title, note: hint }))}
          value={category}
          onChange={chooseCategory}
        />
      </Sheet>
      <Sheet isOpen={open === 'kind'} title={prepareWords.matterKind} onClose={() => setOpen(null)}>
        <SingleChoice
          label={prepareWords.matterKind}
          hint={prepareWords.matterKindHint}
          choices={(chosen?.matterKinds ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={matterKind}
          onChange={(next) => {
            onChange({ matterKind: next });
            setOpen(null);
          }}
        />
      </Sheet>
    </Field>
  );
}
