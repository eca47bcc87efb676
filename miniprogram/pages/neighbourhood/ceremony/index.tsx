import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CeremonyDetail } from '@shared/contract/ceremony';
import { measuresOf } from '@shared/domain/neighbourhood/ceremony-draft';
import { dayAndWeekday } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/neighbourhood';
import { ceremonyStatusNames, ceremonyTitle, ceremonyWords, measureNames } from '@shared/text/words/ceremony';
import { serverNowMs } from '../../../cloud/clock';
import { useView } from '../../../cloud/use-view';
import { Badge } from '../../../components/badge';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { Advice, Articles } from '../advice';
import { CancelSheet, ChangeSheet, NoteSheet } from './sheets';

/** One registration, for its family, the clerk and the red-white council. */
export default function CeremonyPage() {
  const { id = '' } = useRouter().params;
  const view = useView('neighbourhood.ceremony', { ceremonyId: id });
  const [open, setOpen] = useState<'change' | 'cancel' | 'note' | null>(null);
  const sheet = { onClose: () => setOpen(null), onDone: () => void view.reload() };
  return (
    <PageFrame title={pageTitles.ceremony} view={view}>
      {(ceremony) => (
        <>
          <Plan ceremony={ceremony} />
          {ceremony.status === 'registered' && (
            <Section title={ceremonyWords.advice}>
              <Advice advice={ceremony.advice} articles={ceremony.articles} />
            </Section>
          )}
          {ceremony.change.isOpen && (
            <Section>
              <SecondaryButton label={ceremonyWords.change} onTap={() => setOpen('change')} />
              <SecondaryButton label={ceremonyWords.cancel} onTap={() => setOpen('cancel')} />
            </Section>
          )}
          {ceremony.status === 'held' && (
            <Section title={ceremonyWords.note}>
              <View>{ceremony.note === '' ? ceremonyWords.noNote : ceremony.note}</View>
              {ceremony.tell.isOpen && <SecondaryButton label={ceremonyWords.noteHint} onTap={() => setOpen('note')} />}
            </Section>
          )}
          <Section title={ceremonyWords.article}>
            <Articles articles={ceremony.articles} />
          </Section>
          {open === 'change' && <ChangeSheet ceremony={ceremony} {...sheet} />}
          {open === 'cancel' && <CancelSheet ceremony={ceremony} {...sheet} />}
          {open === 'note' && <NoteSheet ceremony={ceremony} {...sheet} />}
        </>
      )}
    </PageFrame>
  );
}

function Plan({ ceremony }: { ceremony: CeremonyDetail }) {
  const { kind, familyName, on, place, figures, help, registrantName, status } = ceremony;
  return (
    <Section title={ceremonyTitle(kind, familyName)} note={ceremonyWords.whoSees}>
      <Badge label={ceremonyStatusNames[status]} tone={status === 'registered' ? 'lamp' : 'rest'} />
      <CellList>
        <Cell label={ceremonyWords.on} value={dayAndWeekday(on, serverNowMs())} />
        {place !== '' && <Cell label={ceremonyWords.place} value={place} />}
        {measuresOf[kind].map((measure) => {
          const { label, unit } = measureNames[measure];
          const figure = figures[measure];
          return figure === null ? null : <Cell key={measure} label={label} value={`${figure} ${unit}`} />;
        })}
        {help !== '' && <Cell label={ceremonyWords.help} note={help} />}
        {registrantName !== familyName && <Cell label={ceremonyWords.registrant} value={registrantName} />}
      </CellList>
    </Section>
  );
}
