import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import type { RiskParameters, RiskResult } from '#shared/finance/risk/monte-carlo.ts';
import type { RiskNews, RiskOrder } from './risk-worker.ts';

export type RiskState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly draws: number }
  | { readonly state: 'done'; readonly result: RiskResult; readonly of: PlanInput };

export const useRisk = () => {
  const [state, setState] = useState<RiskState>({ state: 'idle' });
  const worker = useRef<Worker | null>(null);
  const stop = useCallback((): void => {
    worker.current?.terminate();
    worker.current = null;
    setState({ state: 'idle' });
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);
  const start = useCallback((input: PlanInput, parameters: RiskParameters): void => {
    worker.current?.terminate();
    const next = new Worker(new URL('./risk-worker.ts', import.meta.url), { type: 'module' });
    worker.current = next;
    setState({ state: 'running', done: 0, draws: parameters.draws });
    next.onmessage = ({ data }: MessageEvent<RiskNews>): void => {
      if (data.kind === 'progress') setState({ state: 'running', done: data.done, draws: parameters.draws });
      else {
        setState({ state: 'done', result: data.result, of: input });
        next.terminate();
        worker.current = null;
      }
    };
    next.postMessage({ input, parameters } satisfies RiskOrder);
  }, []);
  return { state, start, stop };
};
