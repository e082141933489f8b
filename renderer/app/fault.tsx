import { Component, type ErrorInfo, type ReactNode } from 'react';
import { call } from '#renderer/ground/api/client.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Notice } from '#renderer/ground/components/notice.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { outbox } from '#renderer/ground/saving/outbox.ts';
import { dropFirstFrame } from '#renderer/places/portfolio/first-frame.ts';

const FaultScreen = ({ incident }: { readonly incident: string }) => {
  const t = useT();
  return (
    <main className="page narrow">
      <EmptyState title={t('fault.title')}>
        <Notice kind="serious">{t('fault.kept')}</Notice>
        <p className="hint">{t('fault.incident', { incident: incident || '…' })}</p>
        <Button kind="main" onClick={() => window.location.reload()}>
          {t('fault.reload')}
        </Button>
      </EmptyState>
    </main>
  );
};

interface FaultState {
  readonly failed: boolean;
  readonly incident: string;
}
/** The last net of the window: what was typed goes to disk, the fault to the log, and the words say so. React asks for a class here. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, FaultState> {
  override state: FaultState = { failed: false, incident: '' };
  static getDerivedStateFromError(): Partial<FaultState> {
    return { failed: true };
  }
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    void outbox.flush();
    // At the start it may stand under the list of before.
    dropFirstFrame();
    void call('app.reportFault', {
      message: error.message.slice(0, 2_000),
      stack: `${error.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 10_000),
    }).then((reply) => reply.ok && this.setState({ incident: reply.value.incident }));
  }
  override render(): ReactNode {
    return this.state.failed ? <FaultScreen incident={this.state.incident} /> : this.props.children;
  }
}
