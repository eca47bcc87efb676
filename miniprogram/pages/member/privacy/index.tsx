import { useState } from 'react';
import { View } from '@tarojs/components';
import { pageTitles } from '@shared/text/page-titles';
import '@shared/text/refusals/member';
import '@shared/text/refusals/person';
import type { PersonPage } from '@shared/contract/person';
import { consentWords, privacyWords, seenByOthers, seenWords } from '@shared/text/words/person';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { PageFrame } from '../../../components/page-frame';
import { RefusalNote } from '../../../components/refusal-note';
import { SecondaryButton } from '../../../components/secondary-button';
import { Section } from '../../../components/section';
import { ConsentsSection } from '../consents-section';
import { ContactSection } from '../contact-section';
import { HelpersSection } from '../helpers-section';
import { giveToReader } from './give-to-reader';
import { readOwnData } from './read-own-data';
import './index.less';

/** What is kept of me, who sees it, what I agreed to, and how I take it with me. */
export default function PrivacyPage() {
  const view = useView('member.person', { villagerId: null });
  const reload = () => void view.reload();
  return (
    <PageFrame title={pageTitles.privacy} view={view}>
      {(person) => (
        <>
          <ConsentsSection person={person} onDone={reload} />
          <SeenByOthers person={person} />
          <Export />
          <HelpersSection person={person} onDone={reload} />
          <ContactSection person={person} onDone={reload} />
          <Notice />
        </>
      )}
    </PageFrame>
  );
}

/** What is public, shown as the public sees it. */
function SeenByOthers({ person }: { person: PersonPage }) {
  return (
    <Section title={seenWords.title} note={seenWords.note}>
      <CellList>
        {seenByOthers(person.publicName, person.photosOnBoards).map(({ what, seen }) => (
          <Cell key={what} label={what} value={seen} />
        ))}
      </CellList>
    </Section>
  );
}

function Export() {
  const [isPending, setPending] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async () => {
    if (isPending) return;
    setPending(true);
    setProblem(null);
    const read = await readOwnData();
    setPending(false);
    if (!read.ok) setProblem(read.problem);
    else await giveToReader(read.text).then(setSaid, () => setProblem(privacyWords.notGiven));
  };
  return (
    <Section title={privacyWords.export} note={privacyWords.exportNote}>
      <RefusalNote sentence={problem} onRetry={take} />
      {said && <View className="privacy-said">{said}</View>}
      <SecondaryButton label={privacyWords.export} isPending={isPending} onTap={() => void take()} />
    </Section>
  );
}

function Notice() {
  return (
    <>
      <Section title={privacyWords.introTitle}>
        <View>{privacyWords.intro}</View>
      </Section>
      {privacyWords.parts.map(({ title, lines }) => (
        <Section key={title} title={title}>
          {lines.map((line) => (
            <View key={line} className="privacy-line">
              {line}
            </View>
          ))}
        </Section>
      ))}
      <Section>
        <View>{consentWords.older}</View>
      </Section>
    </>
  );
}
