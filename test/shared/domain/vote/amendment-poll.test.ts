import type { Meeting } from '@shared/domain/agenda/meeting';
import type { Amendment } from '@shared/domain/agenda/motion';
import { amendmentDecided } from '@shared/domain/vote/amendment-poll';
import { aMeeting, anItem, theMotion } from '../../../helpers/evening-builder';
import { aPoll } from '../../../helpers/a-poll';

const person = { villagerId: 'cm001', name: '成员1', isNamePublic: true };

function anAmendment(id: string, passage: string, replacement: string, parts: Partial<Amendment> = {}): Amendment {
  return { id, movedBy: person, passage, replacement, movedAtMs: 0, status: 'moved', pollId: null, ...parts };
}

const fiveLamps = anAmendment('a1', '三盏', '五盏');
const twoLamps = anAmendment('a2', '三盏', '两盏');
const lessMoney = anAmendment('a3', '6000 元', '4000 元');
const takenBack = anAmendment('a4', '三盏', '一盏', { status: 'withdrawn' });
const amendments = [fiveLamps, twoLamps, lessMoney, takenBack];
const meeting = aMeeting({ items: [anItem({ amendments })] });
const poll = aPoll({
  itemId: 'i1',
  motion: theMotion.replace('三盏', '五盏'),
  amendment: { id: 'a1', passage: '三盏', replacement: '五盏' },
});

function decided(isAdopted: boolean) {
  const { next, event } = amendmentDecided({ poll, isAdopted }, meeting);
  const [item] = (next as unknown as Meeting).items;
  return { item, event, statuses: item?.amendments.map(({ status }) => status) };
}

describe('an amendment that was voted on', () => {
  it('changes the motion’s words when it is adopted, and those lapse whose words are gone', () => {
    const { item, event, statuses } = decided(true);
    expect(item?.motion).toMatchObject({ text: theMotion.replace('三盏', '五盏'), edition: 2 });
    expect(statuses).toEqual(['adopted', 'lapsed', 'moved', 'withdrawn']);
    expect(event).toMatchObject({ type: 'AmendmentDecided', data: { isAdopted: true, lapsedIds: ['a2'], edition: 2 } });
  });

  it('leaves the motion and the other amendments as they are when it is rejected', () => {
    const { item, event, statuses } = decided(false);
    expect(item?.motion).toMatchObject({ text: theMotion, edition: 1 });
    expect(statuses).toEqual(['rejected', 'moved', 'moved', 'withdrawn']);
    expect(event).toMatchObject({ data: { isAdopted: false, lapsedIds: [], edition: 1 } });
  });
});
