import { pinyin } from 'pinyin-pro';
import type { RosterPerson } from '@shared/domain/member/roster';
import { positionNames, rosterHeadings, type RosterField, sexNames, termUntil } from '@shared/text/roster-words';
import { councilCategoryNames } from '@shared/text/words/me';
import { roleNames } from '@shared/text/words/member';
import { readDay, readForm, readName, readTerm } from './cells';
import { idPattern, type ReportCell, RowReader } from './row-reader';
import type { Row } from './workbook';

export interface Places {
  groups: Readonly<Record<string, string>>;
  grids: Readonly<Record<string, string>>;
}

/** A person of the roster with the seat that the same row gives them. */
export interface ReadPerson {
  rowNumber: number;
  person: RosterPerson;
  seat: number | null;
}

/** Reads one row; what is wrong in it is reported by column, and the person is then of no use. */
export function readPerson(row: Row<RosterField>, places: Places, report: ReportCell): ReadPerson {
  const cells = new RowReader(row, report);
  const roles = cells
    .terms('roles', (part) => readTerm(part, roleNames, termUntil))
    .map(({ key, ...days }) => ({ role: key, ...days }));
  const positions = cells
    .terms('positions', (part) => readTerm(part, positionNames, termUntil))
    .map(({ key, ...days }) => ({ position: key, ...days }));
  const name = cells.required('name', (text) => readForm(text, /^.{2,20}$/u, rosterHeadings.name)) ?? '';
  const year = cells.required('birthYear', (text) => readForm(text, /^(19|20)\d{2}$/, '1974'));
  const person = {
    id: cells.required('id', (text) => readForm(text, idPattern, 'p001')) ?? '',
    name,
    pinyin: cells.read('pinyin', (text) => readForm(text, /^[a-z]+( [a-z]+)+$/, 'shan xiong')) ?? pinyinOf(name),
    sex: cells.required('sex', (text) => readName(text, sexNames)) ?? 'f',
    birthYear: Number(year ?? 0),
    phoneLast4: cells.required('phoneLast4', () => readForm(cells.digits('phoneLast4', 4), /^\d{4}$/, '0123')) ?? '',
    isPartyMember: cells.isYes('isPartyMember'),
    relatives: cells.ids('relatives'),
    roles,
    positions,
    consents: {
      nameOnBoards: cells.isYes('nameOnBoards'),
      photosOnBoards: cells.isYes('photosOnBoards'),
      messages: cells.isYes('messages'),
    },
    ...readHome(cells, places),
    ...present({
      councilCategory: cells.read('councilCategory', (text) => readName(text, councilCategoryNames)),
      helpers: cells.has('helpers') ? cells.ids('helpers') : undefined,
    }),
  };
  const isMember = roles.some(({ role }) => role === 'councilMember');
  return { rowNumber: row.rowNumber, person: person, seat: readSeat(cells, isMember) };
}

/** Somebody belongs to a household, a group and a grid of the village, or comes from a unit outside. */
function readHome(cells: RowReader, places: Places): Partial<RosterPerson> {
  if (cells.has('unit')) {
    for (const field of ['householdId', 'groupId', 'gridId', 'registeredSince', 'residentSince'] as const) {
      if (cells.has(field)) cells.report(field, { code: 'notBoth', other: rosterHeadings.unit });
    }
    return { unit: cells.read('unit', (text) => readForm(text, /^.{1,40}$/u, rosterHeadings.unit)) ?? '' };
  }
  if (!cells.has('registeredSince') && !cells.has('residentSince'))
    cells.report('registeredSince', { code: 'missing' });
  return present({
    householdId: cells.required('householdId', (text) => readForm(text, idPattern, 'h01')),
    groupId: cells.required('groupId', (text) => readName(text, places.groups)),
    gridId: cells.required('gridId', (text) => readName(text, places.grids)),
    registeredSince: cells.read('registeredSince', readDay),
    residentSince: cells.read('residentSince', readDay),
  });
}

/** Whoever is a member of the council has a seat and a category, and nobody else has. */
function readSeat(cells: RowReader, isMember: boolean): number | null {
  for (const field of ['seat', 'councilCategory'] as const) {
    if (isMember && !cells.has(field)) cells.report(field, { code: 'missing' });
    if (!isMember && cells.has(field)) cells.report(field, { code: 'onlyWith', other: roleNames.councilMember });
  }
  const seat = cells.read('seat', (text) => readForm(text, /^[1-9]\d{0,2}$/, '1'));
  return seat === undefined ? null : Number(seat);
}

function present<Fields extends object>(
  fields: Fields,
): { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** 单 is read shan in a surname. */
function pinyinOf(name: string): string {
  const read = pinyin(name, { toneType: 'none', surname: 'head', v: true });
  return read
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
