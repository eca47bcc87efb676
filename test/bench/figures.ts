import type { Load } from './busy-client';

export interface Figures {
  count: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMicrosEach: number;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function figuresOf(load: Load, cpuMicros: number): Figures {
  const sorted = [...load.latenciesMs].sort((one, other) => one - other);
  return {
    count: sorted.length,
    perSecond: (sorted.length * 1_000) / load.durationMs,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
    cpuMicrosEach: cpuMicros / sorted.length,
  };
}

export function printFigures(title: string, { count, perSecond, p50Ms, p99Ms, cpuMicrosEach }: Figures): void {
  const rate = Math.round(perSecond).toLocaleString('en');
  console.log(
    `${title}: ${rate}/s over ${count.toLocaleString('en')}, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, server CPU ${Math.round(cpuMicrosEach)} µs each`,
  );
}
