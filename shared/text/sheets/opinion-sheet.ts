import type { SheetBlock } from '../../contract/sheet';
import type { PreReviewSession, SessionItem } from '../../domain/pre-review/pre-review-session';
import { dateInWords, fullDay } from '../dates';
import { explanationSentence, sourceSentence } from '../explanations';
import { citationInWords, opinionInWords, sheetWords } from '../words/pre-review-session';
import { judgeWords } from '../words/pre-review';
import { holderName } from '../words/proposal';

type Session = Pick<PreReviewSession, 'heldOn' | 'attendees' | 'recordedBy' | 'recordedAtMs' | 'items'>;
type Fact = { label: string; value: string };

/** The opinion sheet 预审意见表 of one session, with room for everybody's signature and the party organisation's stamp. */
export function opinionSheet(session: Session, villageName: string): SheetBlock[] {
  const { heldOn, attendees, recordedBy, items } = session;
  const names = attendees.map(({ name }) => name);
  return [
    { kind: 'title', text: sheetWords.title },
    { kind: 'subtitle', text: sheetWords.village(villageName) },
    {
      kind: 'facts',
      rows: [
        { label: sheetWords.heldOn, value: fullDay(heldOn) },
        { label: sheetWords.attendees, value: sheetWords.names(names) },
        { label: sheetWords.recordedBy, value: recordedBy.name },
      ],
    },
    ...items.flatMap((item, index) => itemBlocks(item, index + 1, session.recordedAtMs)),
    {
      kind: 'signatures',
      lines: names.map((name) => ({ label: sheetWords.attendee, name, note: '' })),
      stamp: sheetWords.stamp,
    },
  ];
}

function itemBlocks(item: SessionItem, index: number, recordedAtMs: number): SheetBlock[] {
  const { title, author, sponsor, opinion, explanation, holder, dueAtMs, recused } = item;
  const until = dateInWords(dueAtMs, recordedAtMs);
  const rows: Fact[] = [
    { label: sheetWords.author, value: author.name },
    { label: sheetWords.sponsor, value: sponsor?.name ?? sheetWords.none },
    { label: sheetWords.opinion, value: opinionInWords(opinion) },
    ...groundFacts(item),
    ...(opinion.reason === '' ? [] : [{ label: sheetWords.reason, value: opinion.reason }]),
    { label: sheetWords.basis, value: explanationSentence(explanation) },
    ...(item.articles.length === 0 && explanation.rule
      ? [{ label: sheetWords.source, value: sourceSentence(explanation.rule) }]
      : []),
    {
      label: sheetWords.next,
      value: sheetWords.nextOf(
        holderName(holder, ({ name }) => name),
        until,
      ),
    },
    ...(recused.length === 0
      ? []
      : [{ label: sheetWords.recused, value: sheetWords.names(recused.map(({ name }) => name)) }]),
    { label: sheetWords.preparedBy, value: opinion.preparedBy.name },
  ];
  return [
    { kind: 'heading', text: judgeWords.option(sheetWords.matter(index), title) },
    { kind: 'facts', rows },
  ];
}

function groundFacts({ articles, failingItems }: SessionItem): Fact[] {
  return [
    ...articles.map(({ source, text }) => ({
      label: sheetWords.articles,
      value: judgeWords.option(citationInWords(source), text),
    })),
    ...failingItems.map(({ title, cure }) => ({ label: sheetWords.items, value: judgeWords.option(title, cure) })),
  ];
}
