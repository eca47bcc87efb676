import type { Proposal } from '@shared/domain/proposal/proposal';
import type { StoryMatter } from '../data-shapes';
import type { EveningDates, MatterDates, Talk } from './calendar';
import type { Chance } from './chance';
import type { Player } from './player';
import type { Timeline } from './timeline';

/** A matter of the story with its dates; its id is known once it was raised. */
export interface PlayedMatter {
  story: StoryMatter;
  dates: MatterDates;
  chance: Chance;
  proposalId: string;
}

/** Somebody who lives in the village, as far as the play needs to know them. */
export interface Person {
  id: string;
  isMember: boolean;
  isPartyMember: boolean;
  /** Grown, and with a phone. */
  mayTakePart: boolean;
  mayHoldCredit: boolean;
  isElder: boolean;
  /** Agreed to pictures on boards. */
  showsPictures: boolean;
  /** Empty for cadres and contacts from outside. */
  householdId: string;
  relativeIds: readonly string[];
}

/** Who holds which office through the whole year. */
export interface Offices {
  chairId: string;
  clerkId: string;
  /** Prepares for the party organisation; `otherReviewerId` where it is a relative's matter. */
  reviewerId: string;
  otherReviewerId: string;
  supervisorId: string;
  townId: string;
  stewardId: string;
  shopkeeperId: string;
}

/** Everything that the scripts of the year share. */
export interface Chronicle {
  player: Player;
  timeline: Timeline;
  villageId: string;
  offices: Offices;
  reviewGroupIds: readonly string[];
  people: readonly Person[];
  evenings: readonly EveningDates[];
  matters: ReadonlyMap<string, PlayedMatter>;
  talks: Readonly<Record<string, Talk>>;
  leaveReasons: readonly string[];
  leaveReasonsOfCadres: readonly string[];
  closeOutReasons: readonly string[];
  place: string;
  opensOn: string;
}

export function matterOf({ matters }: Chronicle, storyId: string): PlayedMatter {
  const matter = matters.get(storyId);
  if (!matter) throw new Error(`the story has no matter ${storyId}`);
  return matter;
}

export function proposalOf({ player }: Chronicle, { proposalId }: PlayedMatter): Promise<Proposal> {
  return player.read<Proposal>('proposals', proposalId);
}

/** A part of the story that its step cannot do without. */
export function told<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the story does not tell ${what}`);
  return value;
}
