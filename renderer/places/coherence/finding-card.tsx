import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { TextField } from '#renderer/ground/components/fields.tsx';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { dispatch, dossierStore } from '#renderer/ground/state/dossier-store.ts';
import type { Finding, UsedThreshold } from '#shared/assessment/coherence/finding.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import type { CollectionName, Dossier } from '#shared/dossier/content/schema.ts';
import { findingQuestion } from '#shared/papers/applicant/collect.ts';

/** A shape besides the colour and the word. */
const MARKS = { serious: '■', attention: '▲', info: '○' } as const;

/** One finding: what, on which facts, and what can be made of it in one click. */
export const FindingCard = ({ finding }: { readonly finding: Finding }) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const [reason, setReason] = useState<string | null>(null);
  const { say, info } = useApp.getState();
  const asker = info?.settings.userName ?? '';
  const title = finding.title[language];
  const whole = `${title} — ${finding.text[language]}`;
  /** Adds an item made from the finding, and says where it went. */
  const make = <C extends CollectionName>(
    change: string,
    collection: C,
    item: Omit<Dossier[C][number], 'id'>,
    done: string,
  ): void => {
    const d = dossierStore.getState().dossier;
    if (!d) return;
    const index = d[collection].length;
    const added = dispatch(change, [{ type: 'insert', collection, index, item: { id: crypto.randomUUID(), ...item } }]);
    if (added) say(done);
  };
  const ask = (): void =>
    make<'bearerQuestions'>(
      t('coherence.ask'),
      'bearerQuestions',
      {
        station: finding.station,
        // What the rule thinks stays here: the applicant will read this.
        text: findingQuestion(finding, language, t),
        status: 'open',
        answer: '',
        fromRule: finding.rule,
        subject: finding.subject.slice(0, 120),
        ...(asker === '' ? {} : { askedBy: asker }),
        askedOn: info?.today ?? '',
      },
      t('coherence.asked'),
    );
  const others: readonly MenuItem[] = [
    {
      label: t('coherence.condition'),
      run: () =>
        make<'conditions'>(
          t('coherence.condition'),
          'conditions',
          {
            kind: 'precedent',
            text: finding.suggest?.condition?.[language] ?? title,
            evidence: '',
            owner: '',
            deadline: '',
            tranche: '',
          },
          t('coherence.conditioned'),
        ),
    },
    {
      label: t('coherence.need'),
      run: () =>
        make<'needs'>(
          t('coherence.need'),
          'needs',
          {
            category: 'strategy',
            title: (finding.suggest?.need?.[language] ?? title).slice(0, 200),
            levelToday: null,
            levelTarget: null,
            evidence: whole.slice(0, 2_000),
            priority: null,
            days: null,
            costCents: null,
            provider: '',
            month: null,
            lever: null,
            deliverable: '',
            costLineId: null,
            fromRule: finding.rule,
          },
          t('coherence.needed'),
        ),
    },
    {
      label: t('coherence.risk'),
      run: () =>
        make<'risks'>(
          t('coherence.risk'),
          'risks',
          {
            cause: whole.slice(0, 2_000),
            consequence: '',
            likelihood: null,
            severity: null,
            mitigation: '',
            owner: '',
            residualLikelihood: null,
            residualSeverity: null,
            fromRule: finding.rule,
          },
          t('coherence.risked'),
        ),
    },
    {
      label: t('coherence.reservation'),
      run: () =>
        make<'opinionPoints'>(
          t('coherence.reservation'),
          'opinionPoints',
          { kind: 'reservation', text: whole.slice(0, 2_000) },
          t('coherence.reserved'),
        ),
    },
  ];
  const thresholdWords = ({ id, value, setOn }: UsedThreshold): string => {
    const { label, unit } = THRESHOLDS[id];
    const written = `${label[language]} (${thresholdInWords(unit, value, language)})`;
    return setOn === undefined ? written : t('coherence.thresholdSet', { threshold: written, date: shortDate(setOn) });
  };
  const setAside = (): void => {
    if (reason === null || reason.trim() === '') return;
    make<'setAside'>(
      t('coherence.setAside'),
      'setAside',
      { rule: finding.rule, subject: finding.subject, reason: reason.trim() },
      t('coherence.wasSetAside'),
    );
  };
  return (
    <li className="finding" data-kind={finding.severity}>
      <div className="finding-head">
        <span className="finding-sign" aria-hidden="true">
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
              onClick={() =>
                goTo(stationOf(fact.path, dossierStore.getState().dossier ?? undefined) ?? finding.station, fact.path)
              }
            >
              {fact.label[language]}
            </button>
            {fact.figure !== undefined && (
              <button
                type="button"
                className="figure why-threshold"
                aria-label={`${fact.label[language]} – ${t('why.ask')}`}
                title={t('why.ask')}
                onClick={() => askFigure(fact.figure ?? null)}
              >
                Σ
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="hint">{finding.source[language]}</p>
      {finding.thresholds.length > 0 && (
        <p className="hint">
          {t('coherence.thresholds', { thresholds: finding.thresholds.map(thresholdWords).join(' · ') })}
        </p>
      )}
      {reason === null ? (
        <div className="finding-tools">
          <Button kind="quiet" label={`${t('coherence.ask')} : ${title}`} onClick={ask}>
            {t('coherence.ask')}
          </Button>
          <Menu label={`${t('coherence.makeOf')} : ${title}`} text={`${t('coherence.makeOf')} ▾`} items={others} />
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
