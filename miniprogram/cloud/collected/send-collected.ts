import type { Medium } from '@shared/domain/member/photo';
import { callCommand, callView } from '../call';
import { ConnectionLost } from '../connection-lost';
import { keptPath } from '../kept-file';
import { onNetworkChange } from '../network';
import { readerId } from '../reader';
import { uploadFile } from '../upload';
import { UploadRefused } from '../upload-refused';
import type { Collected, CollectedFile, CollectedProblem } from './collected';
import { changeCollected, dropFilesOf, listCollected } from './collected-store';

const retryAfterMs = 30_000;

/** It cannot go as it is: whoever collected it has to put something right. */
class NotTaken extends Error {
  constructor(readonly problem: CollectedProblem) {
    super(problem.kind);
    this.name = 'NotTaken';
  }
}

let running: Promise<void> | null = null;
let retrying: ReturnType<typeof setTimeout> | null = null;
let isStarted = false;

/** Sends what waits, one after the other, each under its own request id; without a network it tries again by itself. */
export function sendCollected(): Promise<void> {
  if (!isStarted) {
    isStarted = true;
    onNetworkChange((isConnected) => {
      if (isConnected) void sendCollected();
    });
  }
  running ??= sendAll().finally(() => (running = null));
  return running;
}

async function sendAll(): Promise<void> {
  if (retrying) clearTimeout(retrying);
  retrying = null;
  for (let next = nextToSend(); next; next = nextToSend()) {
    if (await sendOne(next)) continue;
    retrying = setTimeout(() => void sendCollected(), retryAfterMs);
    return;
  }
}

function nextToSend(): Collected | undefined {
  return listCollected().find(({ state }) => state === 'waiting');
}

/** Whether it is decided: taken, or in need of something. */
async function sendOne(collected: Collected): Promise<boolean> {
  const { requestId } = collected;
  try {
    const proposalId = await submit(collected);
    changeCollected(requestId, { state: 'sent', problem: null, proposalId });
    dropFilesOf(collected);
    return true;
  } catch (error) {
    if (!(error instanceof NotTaken)) return false;
    changeCollected(requestId, { state: 'refused', problem: error.problem });
    return true;
  }
}

async function submit(collected: Collected): Promise<string> {
  const { requestId, from, body } = collected;
  const onBehalfOfId = from.villagerId ?? (await lookUp(collected));
  const photos: CollectedFile[] = [];
  for (const photo of collected.photos) photos.push(await sendFile(photo, 'picture'));
  if (photos.length > 0) changeCollected(requestId, { photos });
  const voice = collected.voice && (await sendFile(collected.voice, 'sound'));
  if (voice) changeCollected(requestId, { voice });
  const payload = {
    body,
    photoIds: photos.flatMap(({ fileId }) => fileId ?? []),
    ...(voice?.fileId ? { voice: { fileId: voice.fileId, seconds: voice.seconds } } : {}),
    ...(onBehalfOfId === readerId() ? {} : { onBehalfOfId }),
  };
  const answer = await callCommand('proposal.submit', payload, requestId, readerId());
  if (answer.ok) return answer.data.proposalId;
  const { code } = answer.refusal;
  if (code === 'Busy' || code === 'RateLimited') throw new ConnectionLost(code);
  // What waited longer than a day in the cloud is there no more, and goes up again.
  if (code === 'ProposalPhotoNotFound') changeCollected(requestId, { photos: photos.map(notSent) });
  if (code === 'ProposalVoiceNotFound' && voice) changeCollected(requestId, { voice: notSent(voice) });
  throw new NotTaken({ kind: 'refused', refusal: answer.refusal });
}

/** A name that was typed without a network: exactly one person for whom the reader may fill in bears it. */
async function lookUp({ requestId, from: { name } }: Collected): Promise<string> {
  const answer = await callView('member.people', { query: name, purpose: 'help', cursor: null });
  if (!answer.ok) throw new ConnectionLost(answer.refusal.code);
  const [found, ...others] = answer.data.rows.filter((row) => row.name === name);
  if (!found) throw new NotTaken({ kind: 'nobody' });
  if (others.length > 0) throw new NotTaken({ kind: 'several' });
  changeCollected(requestId, { from: { villagerId: found.villagerId, name } });
  return found.villagerId;
}

async function sendFile<File extends CollectedFile>(file: File, medium: Medium): Promise<File> {
  if (file.fileId !== null) return file;
  const path = await keptPath(file.keptName);
  if (path === null) throw new NotTaken({ kind: 'gone' });
  try {
    const { fileId } = await uploadFile(path, () => undefined, medium);
    return { ...file, fileId };
  } catch (error) {
    if (error instanceof UploadRefused) throw new NotTaken({ kind: 'refused', refusal: error.refusal });
    throw error;
  }
}

function notSent<File extends CollectedFile>(file: File): File {
  return { ...file, fileId: null };
}
