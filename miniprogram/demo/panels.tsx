import { useEffect, useState } from 'react';
import { demoWords } from '@shared/text/demo';
import { Sheet } from '../components/sheet';
import { Tabs } from '../components/tabs';
import { ClockPanel } from './clock-panel';
import { actAs, currentPerson } from './current-person';
import { fetchPeople, type DemoPerson } from './local-cloud';
import { PeoplePanel } from './people-panel';

function reloadAs(person: DemoPerson): void {
  actAs(person);
  // Everything on every page was read as somebody else: begin anew.
  window.location.hash = '#/pages/home/index';
  window.location.reload();
}

/** What the strip opens: whom to act as, and the clock. Loaded when it is first opened. */
export function DemoPanels({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [tab, setTab] = useState<'people' | 'clock'>('people');
  const [people, setPeople] = useState<DemoPerson[] | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (!isOpen || people) return;
    fetchPeople()
      .then(setPeople)
      .catch(() => setFailed(true));
  }, [isOpen, people]);

  return (
    <Sheet isOpen={isOpen} title={demoWords.title} onClose={onClose}>
      <Tabs tabs={demoWords.tabs} value={tab} onChange={setTab} />
      {tab === 'people' ? (
        <PeoplePanel
          people={people}
          hasFailed={hasFailed}
          chosenName={currentPerson()?.name ?? null}
          onChoose={reloadAs}
        />
      ) : (
        <ClockPanel onMoved={() => window.location.reload()} />
      )}
    </Sheet>
  );
}
