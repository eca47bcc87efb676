import { newChain } from '../../kernel/case';
import { accept, type Outcome, refuse } from '../../kernel/outcome';
import { type Actor, referenceTo } from '../member/actor';
import { mayHelp } from '../member/helper';
import { referenceToVillager, type Villager } from '../member/villager';
import { type RuleBook, ruleOf, valueOf } from '../village/rule-book';
import { dueUnder, type Now } from '../village/rule-clock';
import { heldByRole } from './holder';
import { emptyPreparation, nobodyCarried, type Proposal, type Voice } from './proposal';
import { stageOf } from './stage';
import { type RoadRefusal, travel } from './travel';

export interface SubmitProposal extends Now {
  actor: Actor;
  proposalId: string;
  body: string;
  photoIds: readonly string[];
  voice: Voice | null;
  /** What the matter is called while nobody has written a word of it. */
  untitled: string;
  /** The villager for whom the actor fills in 帮填; the actor is recorded as the helper. */
  onBehalfOf: Villager | null;
}

export type SubmitProposalRefusal =
  | RoadRefusal
  | { code: 'ProposalEmpty' }
  | { code: 'ProposalBodyTooLong'; charsMax: number; chars: number }
  | { code: 'ProposalTooManyPhotos'; photosMax: number }
  | { code: 'ProposalAuthorNotFound' }
  | { code: 'HelperNotAllowed' };

/**
 * Raise a matter 提议题: one sentence, a photo or a voice note is enough.
 *
 * Requirements, checked in this order:
 * - There is a sentence, a photo or a voice note.
 * - The text is within `bodyCharsMax`, the photos within `photosMax` of the rule book.
 * - Whoever fills in for another villager is a relative, holds an office, or was named as helper.
 * - The actor is a villager, or fills in for one.
 *
 * Records `ProposalSubmitted`, with both names where somebody filled in. The chair has it, to find a sponsor within
 * `sponsorDaysMax`. The matter keeps the village's checklist as it is now.
 */
export function submitProposal(rules: RuleBook, command: SubmitProposal): Outcome<SubmitProposalRefusal> {
  const { photoIds, voice } = command;
  if (command.body.trim() === '' && photoIds.length === 0 && !voice) return refuse({ code: 'ProposalEmpty' });
  const charsMax = valueOf(rules, 'bodyCharsMax');
  const chars = Array.from(command.body).length;
  if (chars > charsMax) return refuse({ code: 'ProposalBodyTooLong', charsMax, chars });
  const photosMax = valueOf(rules, 'photosMax');
  if (photoIds.length > photosMax) return refuse({ code: 'ProposalTooManyPhotos', photosMax });

  const { onBehalfOf } = command;
  if (onBehalfOf && !mayHelp(command.actor, onBehalfOf)) return refuse({ code: 'HelperNotAllowed' });

  const author = onBehalfOf ? referenceToVillager(onBehalfOf) : referenceTo(command.actor);
  const helper = onBehalfOf === null ? null : referenceTo(command.actor);
  const { villageId } = command.actor;
  const draft = draftProposal(rules, { ...command, villageId, author, helper, requestIds: [] });
  const travelled = travel(draft, 'submit', {
    actor: command.actor,
    nowMs: command.nowMs,
    holder: heldByRole('chair'),
    ...dueUnder(rules, 'sponsorDaysMax', command),
    onBehalfOf: onBehalfOf && referenceToVillager(onBehalfOf),
    data: {
      photoCount: photoIds.length,
      ...(voice ? { voiceSeconds: voice.seconds } : {}),
      authorId: onBehalfOf?.id ?? command.actor.villagerId,
    },
  });
  if (!travelled.ok) return travelled;
  return accept([travelled.change], {
    messages: [
      travelled.message,
      {
        to: { kind: 'role', role: 'chair' },
        code: 'sponsorWanted',
        data: { title: travelled.proposal.title, dueAtMs: travelled.proposal.dueAtMs },
        page: travelled.message.page,
      },
    ],
  });
}

/** A matter before it is recorded; its title is made from its first sentence, where there is one. */
export function draftProposal(
  rules: RuleBook,
  draft: Pick<SubmitProposal, 'proposalId' | 'body' | 'photoIds' | 'voice' | 'untitled' | 'nowMs'> &
    Pick<Proposal, 'villageId' | 'author' | 'helper' | 'requestIds'>,
): Proposal {
  const { proposalId, villageId, body, photoIds, voice, untitled, nowMs, author, helper, requestIds } = draft;
  return {
    id: proposalId,
    kind: 'proposal',
    villageId,
    chain: newChain,
    status: 'draft',
    statusSinceMs: nowMs,
    stage: stageOf('draft'),
    holder: null,
    holderKey: '',
    dueAtMs: 0,
    isOpen: true,
    title: titleFrom(body, valueOf(rules, 'titleCharsMax')) || untitled,
    body: body.trim(),
    photoIds: [...photoIds],
    voice,
    writtenDown: null,
    author,
    authorId: author.villagerId,
    helper,
    sponsor: null,
    sponsorId: '',
    preparation: emptyPreparation,
    checklist: ruleOf(rules, 'preparednessChecklist'),
    supporterIds: [],
    followerIds: [],
    unfollowedIds: [],
    opinion: null,
    handler: null,
    routedTo: null,
    receipt: null,
    receiptDueAtMs: 0,
    raisedAtMs: 0,
    hasBeenReconsidered: false,
    meetingId: null,
    decisionId: null,
    objectionToAnswer: null,
    assignee: null,
    unit: null,
    assistantIds: [],
    acceptance: null,
    stuck: null,
    dateAsked: null,
    reminderDays: valueOf(rules, 'reminderDays'),
    visitor: null,
    reopenedCount: 0,
    mergedInto: null,
    mergeUndoUntilMs: 0,
    carried: nobodyCarried,
    splitFrom: null,
    splits: [],
    requestIds,
    steps: [],
    ladder: { stepsTaken: 0, toldIds: [] },
    ladderAtMs: 0,
    createdAtMs: nowMs,
    movedAtMs: nowMs,
  };
}

/** The first sentence, or as much of it as fits, counted in characters as people count them. */
export function titleFrom(body: string, charsMax: number): string {
  const firstSentence = body.trim().split(/[。！？!?；;\n]/u)[0] ?? '';
  const characters = Array.from(firstSentence.trim() || body.trim());
  return characters.length <= charsMax ? characters.join('') : `${characters.slice(0, charsMax - 1).join('')}…`;
}
