import { addAddendum } from '@shared/domain/record/minutes/add-addendum';
import { toBeSigned } from '@shared/domain/record/minutes/minutes-case';
import { signMinutes } from '@shared/domain/record/minutes/sign-minutes';
import { attachSheet, signOnPaper } from '@shared/domain/record/minutes/sign-on-paper';
import { sha256 } from '@cloud/_platform/sha256';
import { readShownMinutes } from '@cloud/_repositories/minutes-shown';
import { readPrintedSheet } from '@cloud/_repositories/printed-sheet';
import { readVillage } from '@cloud/_repositories/villages';
import { reply, type View } from '../action';
import { permissionOf } from '../permission';

/** `meeting.minutes`: the minutes of an evening, from its opening on. */
export const minutesView: View<'meeting.minutes'> = async ({ reads, actor, nowMs, payload }) => {
  const shown = await readShownMinutes(reads, actor, payload.meetingId);
  if (!shown.ok) return shown;
  const { meeting, minutes, isDraft, sheet } = shown;
  const waiting = isDraft ? null : toBeSigned(minutes);
  const hash = waiting?.hash ?? '';
  const clerkIds = waiting ? (await readVillage(reads, actor.villageId)).offices.clerk.map(idOf) : [];
  const { sheetIds, paperIds, dueAtMs, addenda } = minutes;
  const blank = { actor, nowMs, reason: '', text: '', daysMax: 0, sha256 };
  return reply({
    meetingId: meeting.id,
    status: isDraft ? ('begun' as const) : minutes.status,
    sheet,
    sheetIds,
    paperIds,
    hashToSign: waiting?.hash ?? null,
    addendumToSign: waiting && minutes.status === 'sealed' ? addenda.length : null,
    dueAtMs,
    readerName: actor.name,
    permissions: {
      sign: permissionOf(signMinutes(minutes, meeting, { actor, nowMs, hash, name: actor.name, clerkIds })),
      signOnPaper: permissionOf(signOnPaper(minutes, meeting, { actor, nowMs, hash, photoIds: ['photo'] })),
      attachSheet: permissionOf(attachSheet(minutes, { actor, photoIds: [] })),
      addAddendum: permissionOf(addAddendum(minutes, meeting, blank)),
    },
  });
};

function idOf({ villagerId }: { villagerId: string }): string {
  return villagerId;
}

/** `meeting.printed-sheet`: what the browser prints; the function `documents` makes the same sheet a Word document. */
export const printedSheetView: View<'meeting.printed-sheet'> = async ({ reads, actor, payload }) => {
  const read = await readPrintedSheet(reads, actor, payload);
  return read.ok ? reply({ meetingId: payload.meetingId, sheet: read.sheet }) : read;
};
