import { useState } from 'react';
import type { Finding } from '#shared/coherence/finding.ts';
import { stationOf } from '#shared/coherence/place.ts';
import { useLanguage, useT } from '../app/language.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/fields.tsx';
import { useApp } from '../state/app-store.ts';
import { dispatch, dossierStore } from '../state/dossier-store.ts';

/** A shape besides the colour and the word. */
const MARKS = { serious: '■', attention: '▲', info: '○' } as const;

/** One finding: what, on which facts, and what can be made of it in one click. */
export const FindingCard = ({ finding }: { readonly finding: Finding }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const [reason, setReason] = useState<string | null>(null);
  const dossier = (): NonNullable<ReturnType<typeof dossierStore.getState>['dossier']> | null =>
    dossierStore.getState().dossier;
  const ask = (): void => {
    const d = dossier();
    if (!d) return;
    const item = {
      id: crypto.randomUUID(),
      station: finding.station,
      text: finding.suggest?.question?.[language] ?? `${finding.title[language]} — ${finding.text[language]}`,
      status: 'open',
      answer: '',
      fromRule: finding.rule,
    };
    dispatch(t('coherence.ask'), [
      { type: 'insert', collection: 'bearerQuestions', index: d.bearerQuestions.length, item },
    ]);
    useApp.getState().say(t('coherence.asked'));
  };
  const condition = (): void => {
    const d = dossier();
    if (!d) return;
    const item = {
      id: crypto.randomUUID(),
      kind: 'precedent',
      text: finding.suggest?.condition?.[language] ?? finding.title[language],
      evidence: '',
      owner: '',
      deadline: '',
      tranche: '',
    };
    dispatch(t('coherence.condition'), [
      { type: 'insert', collection: 'conditions', index: d.conditions.length, item },
    ]);
    useApp.getState().say(t('coherence.conditioned'));
  };
  const setAside = (): void => {
    const d = dossier();
    if (!d || reason === null || reason.trim() === '') return;
    const item = { id: crypto.randomUUID(), rule: finding.rule, subject: finding.subject, reason: reason.trim() };
    dispatch(t('coherence.setAside'), [{ type: 'insert', collection: 'setAside', index: d.setAside.length, item }]);
  };
  const title = finding.title[language];
  return (
    <li className="finding" data-kind={finding.severity}>
      <div className="finding-head">
        <span className="finding-mark" aria-hidden="true">
          {MARKS[finding.severity]}
        </span>
        <div>
          <span className="finding-kind">{t(`coherence.severity.${finding.severity}`)}</span>
          <strong>{title}</strong>
        </div>
      </div>
      <p>{finding.text[language]}</p>
      <ul className="facts">
        {finding.facts.map((fact) => (
          <li key={`${fact.path.join('/')}${fact.label.fr}`}>
            <button
              type="button"
              className="link"
              onClick={() => goTo(stationOf(fact.path, dossier()) ?? finding.station, fact.path)}
            >
              {fact.label[language]}
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">{finding.source[language]}</p>
      {reason === null ? (
        <div className="finding-tools">
          <Button kind="quiet" label={`${t('coherence.ask')} : ${title}`} onClick={ask}>
            {t('coherence.ask')}
          </Button>
          <Button kind="quiet" label={`${t('coherence.condition')} : ${title}`} onClick={condition}>
            {t('coherence.condition')}
          </Button>
          <Button kind="quiet" label={`${t('coherence.setAside')} : ${title}`} onClick={() => setReason('')}>
            {t('coherence.setAside')}
          </Button>
        </div>
      ) : (
        <div className="stack">
          <TextField
            label={t('coherence.reason')}
            hint={t('coherence.reasonHint')}
            value={reason}
            multiline
            onChange={setReason}
          />
          <div className="row">
            <Button kind="main" disabled={reason.trim() === ''} onClick={setAside}>
              {t('coherence.setAside')}
            </Button>
            <Button kind="quiet" onClick={() => setReason(null)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
};
