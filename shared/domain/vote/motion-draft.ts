/** Most characters of a motion 表决事项, as form and contract both check it. */
export const motionCharsMax = 1_000;

export function isMotionComplete(motion: string): boolean {
  const chars = motion.trim().length;
  return chars >= 2 && motion.length <= motionCharsMax;
}

/** Most characters of a reason for standing aside, deferring or declaring void. */
export const voteReasonCharsMax = 200;

export function isReasonComplete(reason: string): boolean {
  return reason.trim().length >= 2 && reason.length <= voteReasonCharsMax;
}
