import type { Village } from '@shared/domain/village/village';
import {
  placeHeadings,
  placeKinds,
  rosterHeadings,
  sheetNames,
  type VillageField,
  villageHeadings,
  type RosterField,
} from '@shared/text/roster-words';
import { problemSentence } from '@shared/text/import-sentences';
import { readForm, readName, textOf } from './cells';
import { ImportRefused, ProblemList } from './problems';
import { readPerson, type ReadPerson } from './read-person';
import { rowsOf, sheetIn, type Sheets } from './workbook';

/** A village as its workbook has it, sound in itself. People carry the ids of the sheet. */
export interface VillageSheets {
  about: Record<VillageField, string>;
  groups: Village['groups'];
  grids: Village['grids'];
  people: readonly ReadPerson[];
}

/** Reads all sheets. Throws {@link ImportRefused} with every problem by sheet, row and column. */
export function readVillage(sheets: Sheets): VillageSheets {
  const lists = [sheetNames.village, sheetNames.places, sheetNames.roster].map((name) => new ProblemList(name));
  const [ofVillage, ofPlaces, ofRoster] = lists as [ProblemList, ProblemList, ProblemList];
  const about = readAbout(sheets, ofVillage);
  const { groups, grids } = readPlaces(sheets, ofPlaces);
  const places = { groups: namesById(groups), grids: namesById(grids) };
  const people = rowsOf(sheets, sheetNames.roster, rosterHeadings).map((row) =>
    readPerson(row, places, (field, problem) => ofRoster.add(row.rowNumber, rosterHeadings[field], problem)),
  );
  compareRows(people, ofRoster);
  const found = lists.flatMap((list) => list.found.sort((one, other) => one.row - other.row));
  if (found.length > 0) throw new ImportRefused(found.map(problemSentence));
  return { about, groups, grids, people };
}

function readAbout(sheets: Sheets, problems: ProblemList): Record<VillageField, string> {
  const rows = sheetIn(sheets, sheetNames.village);
  const entries = (Object.entries(villageHeadings) as [VillageField, string][]).map(([field, heading]) => {
    const at = rows.findIndex(([first]) => textOf(first) === heading);
    const text = textOf(rows[at]?.[1]);
    const form = field === 'id' ? /^[a-z][a-z0-9]{1,19}$/ : /^.{2,40}$/u;
    const read = readForm(text, form, field === 'id' ? 'dengxia' : heading);
    if (text === '') problems.add(at + 1, heading, { code: 'missing' });
    else if ('problem' in read) problems.add(at + 1, heading, read.problem);
    return [field, text] as const;
  });
  return Object.fromEntries(entries) as Record<VillageField, string>;
}

function readPlaces(sheets: Sheets, problems: ProblemList): Pick<VillageSheets, 'groups' | 'grids'> {
  const places = { groups: [] as Village['groups'], grids: [] as Village['grids'] };
  for (const { rowNumber, cells } of rowsOf(sheets, sheetNames.places, placeHeadings)) {
    const kind = readName(textOf(cells.kind), placeKinds);
    const id = readForm(textOf(cells.id), /^[a-z]{1,2}\d{1,3}$/, 'g1');
    const name = readForm(textOf(cells.name), /^.{1,40}$/u, placeHeadings.name);
    if ('problem' in kind) problems.add(rowNumber, placeHeadings.kind, kind.problem);
    if ('problem' in id) problems.add(rowNumber, placeHeadings.id, id.problem);
    if ('problem' in name) problems.add(rowNumber, placeHeadings.name, name.problem);
    if (!('value' in kind) || !('value' in id) || !('value' in name)) continue;
    places[kind.value === 'group' ? 'groups' : 'grids'].push({ id: id.value, name: name.value });
  }
  return places;
}

function namesById(places: readonly { id: string; name: string }[]): Record<string, string> {
  return Object.fromEntries(places.map(({ id, name }) => [id, name]));
}

/** What rows must not share, and whom they may name. */
function compareRows(people: readonly ReadPerson[], problems: ProblemList): void {
  const once = (field: RosterField, keyOf: (one: ReadPerson) => string, shownOf = keyOf) => {
    const firstRows = new Map<string, number>();
    for (const one of people) {
      const key = keyOf(one);
      const otherRow = firstRows.get(key);
      if (key.trim() === '') continue;
      if (otherRow === undefined) firstRows.set(key, one.rowNumber);
      else problems.add(one.rowNumber, rosterHeadings[field], { code: 'repeated', found: shownOf(one), otherRow });
    }
  };
  once('id', ({ person }) => person.id);
  once('phoneLast4', ({ person }) => `${person.name} ${person.phoneLast4}`);
  once('seat', ({ seat }) => (seat === null ? '' : String(seat)));
  const known = new Set(people.map(({ person }) => person.id));
  for (const { rowNumber, person } of people) {
    for (const [field, ids] of [
      ['relatives', person.relatives],
      ['helpers', person.helpers ?? []],
    ] as const) {
      for (const id of ids) {
        if (id === person.id) problems.add(rowNumber, rosterHeadings[field], { code: 'own' });
        else if (!known.has(id)) problems.add(rowNumber, rosterHeadings[field], { code: 'unknownId', found: id });
      }
    }
  }
}
