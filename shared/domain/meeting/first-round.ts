/**
 * The order of the first round 第一轮 drawn from a seed 抽签: the same seed and the same roll give the same order on any
 * machine, so that everybody can check it. The whole roll is drawn, present or not: who comes late has a place already.
 */
export function drawnOrder<Member>(membersBySeat: readonly Member[], seed: number): Member[] {
  const order = [...membersBySeat];
  const draw = drawing(seed);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor((draw() / 2 ** 32) * (last + 1));
    [order[last], order[chosen]] = [order[chosen] as Member, order[last] as Member];
  }
  return order;
}

/** The generator known as mulberry32: whole numbers below 2³², the same everywhere. */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
