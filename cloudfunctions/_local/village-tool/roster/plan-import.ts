import type { Reader } from '@cloud/_platform/store';
import { needsNameConsent, withNameConsent } from '@shared/domain/member/carry-name-consent';
import { changeVillager, type FixedField } from '@shared/domain/member/change-villager';
import { membershipOfNewcomer } from '@shared/domain/member/membership';
import type { Villager } from '@shared/domain/member/villager';
import { foundVillage } from '@shared/domain/village/found-village';
import { renewOffices } from '@shared/domain/village/renew-offices';
import type { Village } from '@shared/domain/village/village';
import { registerIdOf, type VillageRegister } from '@shared/domain/village/village-register';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { Change } from '@shared/kernel/outcome';
import { importSentences, problemSentence } from '@shared/text/import-sentences';
import { rosterHeadings, type RosterField, sheetNames } from '@shared/text/roster-words';
import { parseVillage } from '@cloud/_repositories/villages';
import { readAll } from '../../read-all';
import { ImportRefused } from './problems';
import type { VillageFiles } from './village-command';

export interface ImportPlan {
  files: VillageFiles;
  /** What would be done, a line each. */
  sentences: readonly string[];
  villagers: readonly Change[];
  /** Comes last: until it is there, nobody can act. */
  village: Change | null;
}

/** Compares the files with what the store holds. Throws {@link ImportRefused} when they ask for what may not be. */
export async function planImport(
  store: Reader,
  files: VillageFiles,
  rowById: ReadonlyMap<string, number>,
): Promise<ImportPlan> {
  const { villageId, name } = files.found;
  const given = foundVillage(files.found);
  const stored = await readVillagers(store, villageId);
  const founded = await store.get('villages', villageId);
  const village = founded && parseVillage(founded);
  const refused: string[] = village ? await differencesThatNeedDecisions(store, village, files) : [];
  const sentences: string[] = village ? [] : [importSentences.founding(name, villageId)];
  const villagers: Change[] = [];
  for (const entering of given.villagers) {
    const next = entering.next as Villager;
    const before = stored.get(next.id);
    if (!before) {
      // Who was there at the founding is a member of the cooperative by it; whoever comes later asks to join.
      villagers.push(
        village ? { ...entering, next: { ...next, membership: membershipOfNewcomer } as Villager } : entering,
      );
      sentences.push(importSentences.entering(next.id, next.name));
      continue;
    }
    const compared = changeVillager(before, next);
    if (!compared.ok) {
      const row = rowById.get(next.id) ?? 0;
      refused.push(...compared.refusal.fields.map((field) => fixedSentence(row, field, before, next)));
    } else if (compared.change) {
      villagers.push(compared.change);
      sentences.push(importSentences.changing(next.id, next.name, compared.fields));
    }
  }
  if (refused.length > 0) throw new ImportRefused(refused);
  const listedIds = new Set(files.found.roster.map(({ id }) => id));
  const offices = withOwnConsents(given.village.next as Village, stored.values());
  const renewed = village ? renewOffices(village, offices, listedIds) : given.village;
  if (village && renewed) sentences.push(importSentences.offices());
  const keptCount = [...stored.keys()].filter((id) => !listedIds.has(id)).length;
  if (keptCount > 0) sentences.push(importSentences.keeping(keptCount));
  return { files, sentences, villagers, village: renewed };
}

/** A sheet names people as it was first filled in; what they agreed to since is theirs. */
function withOwnConsents(village: Village, stored: Iterable<Villager>): Village {
  let named = village;
  for (const { id, isNamePublic } of stored) {
    if (needsNameConsent(named, id, isNamePublic)) named = withNameConsent(named, id, isNamePublic);
  }
  return named;
}

async function readVillagers(store: Reader, villageId: string): Promise<ReadonlyMap<string, Villager>> {
  const villagers = new Map<string, Villager>();
  for await (const document of readAll(store, 'villagers')) {
    const villager = document as Villager;
    if (villager.villageId === villageId) villagers.set(villager.id, villager);
  }
  return villagers;
}

/** Rules and covenant are changed by the villagers, never by a table. */
async function differencesThatNeedDecisions(store: Reader, village: Village, files: VillageFiles): Promise<string[]> {
  const isSame = (one: unknown, other: unknown) => canonicalJson(one) === canonicalJson(other);
  const { rules } = files.found;
  const ofRules = files.ownRuleIds
    .filter((id) => !isSame(village.rules.rules[id], rules.rules[id]))
    .map((id) => importSentences.rulesDiffer(id));
  const register = (await store.get('registers', registerIdOf(village.id))) as VillageRegister | undefined;
  const policiesOf = (articles: VillageRegister['articles']) => articles.filter(({ kind }) => kind === 'policy');
  const isRegisterSame =
    !register ||
    (isSame(register.covenant, files.register.covenant) &&
      isSame(policiesOf(register.articles), policiesOf(files.register.articles)));
  return isRegisterSame ? ofRules : [...ofRules, importSentences.registerDiffers()];
}

/** The column of the sheet from which a fixed field comes. */
const columns: Readonly<Record<FixedField, RosterField>> = {
  birthYear: 'birthYear',
  householdId: 'householdId',
  gridId: 'gridId',
  registeredSinceOn: 'registeredSince',
  residentSinceOn: 'residentSince',
  isPartyMember: 'isPartyMember',
  relativeIds: 'relatives',
  isReviewer: 'positions',
  isShopkeeper: 'positions',
  isCustomSupervisor: 'positions',
  isCeremonyCouncil: 'positions',
};

function fixedSentence(row: number, field: FixedField, before: Villager, after: Villager): string {
  const shown = (villager: Villager) => [villager[field] ?? ''].flat().join(' ');
  const problem = { code: 'mayNotChange', before: shown(before), after: shown(after) } as const;
  return problemSentence({ place: sheetNames.roster, row, column: rosterHeadings[columns[field]], problem });
}
