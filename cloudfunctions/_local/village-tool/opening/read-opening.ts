import { membershipOf } from '@shared/domain/member/membership';
import type { Villager } from '@shared/domain/member/villager';
import { householdOwnerId } from '@shared/domain/points/account';
import { openingPartsMax, type OpeningRow, openingRowsMax } from '@shared/domain/points/opening-balance';
import { importSentences, problemSentence } from '@shared/text/import-sentences';
import { openingHeadings, type OpeningField, sheetNames } from '@shared/text/roster-words';
import { readForm, textOf } from '../roster/cells';
import { ImportRefused, ProblemList } from '../roster/problems';
import { idPattern } from '../roster/row-reader';
import { villagerIdOf } from '../roster/village-command';
import { type Row, rowsOf, type Sheets } from '../roster/workbook';

export interface Roster {
  villageId: string;
  villagers: readonly Villager[];
  /** Whose opening balance is on notice or posted already. */
  openedIds: ReadonlySet<string>;
}

/** Whom a row is about: a person by their number, or a household by its own. */
interface Owner {
  ownerId: string;
  isForHousehold: boolean;
  people: readonly Villager[];
}

const rowsMax = openingRowsMax * openingPartsMax;

/** Reads the sheet of an opening balance. Throws {@link ImportRefused} with everything that is wrong, cell by cell. */
export function readOpening(sheets: Sheets, roster: Roster): OpeningRow[] {
  const rows = rowsOf(sheets, sheetNames.opening, openingHeadings);
  if (rows.length > rowsMax) throw new ImportRefused([importSentences.tooManyRows(rowsMax)]);
  const problems = new ProblemList(sheetNames.opening);
  const read = rows.map((row) => readRow(row, roster, problems));
  const firstRows = new Map<string, number>();
  for (const [at, one] of read.entries()) {
    const rowNumber = rows[at]?.rowNumber ?? 0;
    if (!one) continue;
    const otherRow = firstRows.get(one.ownerId);
    if (otherRow === undefined) firstRows.set(one.ownerId, rowNumber);
    else {
      const found = textOf(rows[at]?.cells.owner);
      problems.add(rowNumber, openingHeadings.owner, { code: 'repeated', found, otherRow });
    }
  }
  if (problems.found.length > 0) throw new ImportRefused(problems.found.map(problemSentence));
  return read.filter((one) => one !== null);
}

function readRow({ rowNumber, cells }: Row<OpeningField>, roster: Roster, problems: ProblemList): OpeningRow | null {
  const cell = (field: OpeningField, pattern: RegExp, example: string): string | null => {
    const given = cells[field];
    // Evidence is quoted as it was written, with its own punctuation.
    const text = field === 'evidence' && typeof given === 'string' ? given.trim() : textOf(given);
    const read = readForm(text, pattern, example);
    if (text === '') problems.add(rowNumber, openingHeadings[field], { code: 'missing' });
    else if ('problem' in read) problems.add(rowNumber, openingHeadings[field], read.problem);
    return 'value' in read ? read.value : null;
  };
  const number = cell('owner', idPattern, 'p001');
  const name = cell('name', /^.{2,20}$/u, openingHeadings.name);
  const points = cell('points', /^[1-9]\d{0,3}$/, '35');
  const evidence = cell('evidence', /^.{2,40}$/u, openingHeadings.evidence);
  const owner = number === null ? null : ownerIn(roster, number);
  const problem = (field: OpeningField, found: Parameters<ProblemList['add']>[2]) => {
    problems.add(rowNumber, openingHeadings[field], found);
    return null;
  };
  if (number !== null && !owner) return problem('owner', { code: 'unknownId', found: number });
  if (!owner || name === null || points === null || evidence === null) return null;
  const named = owner.people.find((person) => person.name === name);
  if (!named) {
    const allowed = owner.people.slice(0, 5).map((person) => person.name);
    return problem('name', { code: 'notTheirName', found: name, allowed });
  }
  if (!owner.people.some((person) => membershipOf(person).isMember)) return problem('owner', { code: 'notMember' });
  if (roster.openedIds.has(owner.ownerId)) return problem('owner', { code: 'openedBefore' });
  const { ownerId, isForHousehold } = owner;
  return { ownerId, isForHousehold, claimant: named, points: Number(points), evidence };
}

function ownerIn({ villageId, villagers }: Roster, number: string): Owner | null {
  const person = villagers.find(({ id }) => id === villagerIdOf(villageId, number) || id === number);
  if (person) return { ownerId: person.id, isForHousehold: false, people: [person] };
  const people = villagers.filter(({ householdId }) => householdId === number);
  return people.length === 0 ? null : { ownerId: householdOwnerId(number), isForHousehold: true, people };
}
