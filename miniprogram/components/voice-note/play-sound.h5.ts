export function playSound(url: string, ends: { onEnd: () => void; onError: () => void }): () => void {
  const sound = new Audio(url);
  let isStopped = false;
  const unlessStopped = (listener: () => void) => () => {
    if (!isStopped) listener();
  };
  sound.onended = unlessStopped(ends.onEnd);
  // A sound that cannot be fetched rejects the playing, too; one of the two is enough.
  sound.play().catch(unlessStopped(ends.onError));
  return () => {
    isStopped = true;
    sound.pause();
  };
}
