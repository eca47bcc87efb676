/** Most characters of a motion 表决事项, as the contract checks it. */
export const motionCharsMax = 1_000;

/** Most characters of a reason for standing aside, deferring or declaring void. */
export const voteReasonCharsMax = 200;

export function isReasonComplete(reason: string): boolean {
  return reason.trim().length >= 2 && reason.length <= voteReasonCharsMax;
}
