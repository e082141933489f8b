/** Draws beside the window, so that it never waits; ended from outside when it is cancelled. */
import type { PlanInput } from '#shared/finance/projection/projection.ts';
import { type RiskParameters, type RiskResult, riskSteps } from '#shared/finance/risk/monte-carlo.ts';

export interface RiskOrder {
  readonly input: PlanInput;
  readonly parameters: RiskParameters;
}
export type RiskNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: RiskResult };

const tell = (news: RiskNews): void => self.postMessage(news);
self.onmessage = ({ data }: MessageEvent<RiskOrder>): void => {
  const steps = riskSteps(data.input, data.parameters);
  let step = steps.next();
  while (!step.done) {
    tell({ kind: 'progress', done: step.value });
    step = steps.next();
  }
  tell({ kind: 'result', result: step.value });
};
