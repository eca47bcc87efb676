import type { ReactNode } from 'react';
import type { FairnessPage, FairnessPerson } from '@shared/contract/boards';
import { calendarDayInWords } from '@shared/text/dates';
import { pageTitles } from '@shared/text/page-titles';
import {
  countOfWhole,
  deedsWords,
  fairnessPeriodWords,
  fairnessWords,
  figureTitle,
  honourPoints,
  mutualWords,
  pairNames,
  pointsOfWhole,
  proposedWords,
  sittingWords,
} from '@shared/text/words/boards';
import '@shared/text/refusals/points';
import { openPage } from '../../../cloud/open-page';
import { useView } from '../../../cloud/use-view';
import { Cell, CellList } from '../../../components/cell-list';
import { EmptyState } from '../../../components/empty-state';
import { PageFrame } from '../../../components/page-frame';
import { Section } from '../../../components/section';

/** How points are handed out 公平检查, for the supervisor: figures with the people behind them, and no verdict. */
export default function FairnessScreen() {
  const view = useView('points.fairness', {});
  return (
    <PageFrame title={pageTitles.fairness} view={view}>
      {(page) =>
        page.monthCount === 0 ? (
          <EmptyState sentence={fairnessWords.none} />
        ) : (
          <>
            <Section title={fairnessPeriodWords(page)} note={fairnessWords.note}>
              <CellList>
                <Cell
                  label={fairnessWords.corrected}
                  note={fairnessWords.correctedNote}
                  value={deedsWords(page.correctedCount)}
                />
              </CellList>
            </Section>
            <HandedOut page={page} />
            <Judged page={page} />
          </>
        )
      }
    </PageFrame>
  );
}

/** Who got how much, and who handed it out. */
function HandedOut({ page }: { page: FairnessPage }) {
  const { awardCount, awardPoints } = page;
  return (
    <>
      <Figure title={fairnessWords.groups} note={fairnessWords.groupsNote}>
        {page.groups.map(({ name, points, deedCount }) => (
          <Cell key={name} label={name} note={deedsWords(deedCount)} value={pointsOfWhole(points, awardPoints)} />
        ))}
      </Figure>
      <Figure
        title={fairnessWords.insiders}
        note={fairnessWords.insidersNote}
        total={pointsOfWhole(page.insiderPoints, awardPoints)}
      >
        {page.insiders.map(({ person, points }) => (
          <Cell key={person.id} label={person.name} value={honourPoints(points)} />
        ))}
      </Figure>
      <Figure title={fairnessWords.proposed} note={fairnessWords.proposedNote}>
        {page.proposed.map(({ proposer, claimant, ...pair }) => (
          <Cell
            key={pairKey([proposer, claimant])}
            label={pairNames(proposer.name, claimant.name)}
            note={proposedWords(pair)}
          />
        ))}
      </Figure>
      <Figure
        title={fairnessWords.unseen}
        note={fairnessWords.unseenNote}
        total={countOfWhole(page.unseenCount, awardCount)}
      >
        {page.unseen.map(({ batchId, person, points, doneOn }, place) => (
          <Cell
            key={`${place} ${person.id}`}
            label={person.name}
            note={calendarDayInWords(doneOn)}
            value={honourPoints(points)}
            onTap={() => openPage(`/pages/points/batch/index?id=${batchId}`)}
          />
        ))}
      </Figure>
    </>
  );
}

/** Who judged whose. */
function Judged({ page: { mutual, sittings, judgedCount } }: { page: FairnessPage }) {
  return (
    <>
      <Figure title={fairnessWords.mutual} note={fairnessWords.mutualNote}>
        {mutual.map(({ people, counts }) => (
          <Cell key={pairKey(people)} label={pairNames(people[0].name, people[1].name)} value={mutualWords(counts)} />
        ))}
      </Figure>
      <Figure title={fairnessWords.sittings} note={fairnessWords.sittingsNote}>
        {sittings.map(({ people, count }) => (
          <Cell
            key={pairKey(people)}
            label={pairNames(people[0].name, people[1].name)}
            value={sittingWords(count, judgedCount)}
          />
        ))}
      </Figure>
    </>
  );
}

type Pair = readonly [FairnessPerson, FairnessPerson];

function pairKey([one, other]: Pair): string {
  return `${one.id} ${other.id}`;
}

interface FigureProps {
  title: string;
  note: string;
  /** The figure itself, where the list is only its longest part. */
  total?: string;
  children: readonly ReactNode[];
}

function Figure({ title, note, total, children }: FigureProps) {
  return (
    <Section title={total === undefined ? title : figureTitle(title, total)} note={note}>
      <CellList>{children.length === 0 ? <Cell label={fairnessWords.fine} /> : children}</CellList>
    </Section>
  );
}
