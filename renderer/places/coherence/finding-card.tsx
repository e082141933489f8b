import { useState } from 'react';
import { Button } from '#renderer/ground/components/button.tsx';
import { TippedButton } from '#renderer/ground/components/controls/tip.tsx';
import { Menu, type MenuItem } from '#renderer/ground/components/menu.tsx';
import { SeveritySign } from '#renderer/ground/components/signs.tsx';
import { useLocalPlace } from '#renderer/ground/fields/local-place.ts';
import { TextPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { askFigure } from '#renderer/ground/state/asked-figure.ts';
import { dossierStore } from '#renderer/ground/state/dossier-store.ts';
import type { Finding, UsedThreshold } from '#shared/assessment/coherence/finding.ts';
import { stationOf } from '#shared/assessment/coherence/place.ts';
import { THRESHOLDS } from '#shared/assessment/coherence/thresholds/thresholds.ts';
import { thresholdInWords } from '#shared/assessment/coherence/thresholds/words.ts';
import { shortDate } from '#shared/base/i18n/dates.ts';
import { type CollectionName, SetAsideSchema } from '#shared/dossier/content/schema.ts';
import {
  addItem,
  conditionFrom,
  type ItemOf,
  needFrom,
  questionFrom,
  reservationFrom,
  riskFrom,
} from './finding-items.ts';

interface OfFinding {
  readonly finding: Finding;
}

/** Each fact leads to where it stands, and a computed one to how it came about. */
const Facts = ({ finding }: OfFinding) => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  return (
    <ul className="finding-facts">
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
            <TippedButton
              className="figure why-threshold"
              aria-label={`${fact.label[language]} – ${t('why.ask')}`}
              tip={t('why.ask')}
              onClick={() => askFigure(fact.figure ?? null)}
            >
              Σ
            </TippedButton>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Whose rule it is, and what it compared with. */
const Grounds = ({ finding }: OfFinding) => {
  const t = useT();
  const language = useLanguage();
  const thresholdWords = ({ id, value, setOn }: UsedThreshold): string => {
    const { label, unit } = THRESHOLDS[id];
    const written = `${label[language]} (${thresholdInWords(unit, value, language)})`;
    return setOn === undefined ? written : t('coherence.thresholdSet', { threshold: written, date: shortDate(setOn) });
  };
  return (
    <>
      <p className="hint">{finding.source[language]}</p>
      {finding.thresholds.length > 0 && (
        <p className="hint">
          {t('coherence.thresholds', { thresholds: finding.thresholds.map(thresholdWords).join(' · ') })}
        </p>
      )}
    </>
  );
};

/** What can be made of it in one click; each says where it went. */
const FindingTools = ({ finding, onSetAside }: OfFinding & { readonly onSetAside: () => void }) => {
  const t = useT();
  const language = useLanguage();
  const { say, info } = useApp.getState();
  const title = finding.title[language];
  const words = { finding, language };
  const add = <C extends CollectionName>(change: string, collection: C, item: ItemOf<C>, done: string): void => {
    if (addItem(change, collection, item)) say(done);
  };
  const ask = (): void => {
    const { dossier } = dossierStore.getState();
    if (dossier === null) return;
    const question = questionFrom(words, dossier, { by: info?.settings.userName ?? '', on: info?.today ?? '' });
    add(
      t('coherence.ask'),
      'bearerQuestions',
      question,
      t(question.text === '' ? 'coherence.toWrite' : 'coherence.asked'),
    );
  };
  const others: readonly MenuItem[] = [
    {
      label: t('coherence.condition'),
      run: () => add(t('coherence.condition'), 'conditions', conditionFrom(words), t('coherence.conditioned')),
    },
    {
      label: t('coherence.need'),
      run: () => add(t('coherence.need'), 'needs', needFrom(words), t('coherence.needed')),
    },
    {
      label: t('coherence.risk'),
      run: () => add(t('coherence.risk'), 'risks', riskFrom(words), t('coherence.risked')),
    },
    {
      label: t('coherence.reservation'),
      run: () => add(t('coherence.reservation'), 'opinionPoints', reservationFrom(words), t('coherence.reserved')),
    },
  ];
  return (
    <div className="finding-tools">
      <Button kind="quiet" label={`${t('coherence.ask')} : ${title}`} onClick={ask}>
        {t('coherence.ask')}
      </Button>
      <Menu label={`${t('coherence.makeOf')} : ${title}`} text={`${t('coherence.makeOf')} ▾`} items={others} />
      <Button kind="quiet" label={`${t('coherence.setAside')} : ${title}`} onClick={onSetAside}>
        {t('coherence.setAside')}
      </Button>
    </div>
  );
};

/** Why it is set aside: the memo prints it. */
const SetAsideForm = ({ finding, onCancel }: OfFinding & { readonly onCancel: () => void }) => {
  const t = useT();
  const reason = useLocalPlace('', SetAsideSchema.shape.reason);
  const written = reason.value.trim();
  const setAside = (): void => {
    const item = { rule: finding.rule, subject: finding.subject, reason: written };
    if (addItem(t('coherence.setAside'), 'setAside', item)) useApp.getState().say(t('coherence.wasSetAside'));
  };
  return (
    <div className="stack">
      <TextPlace label={t('coherence.reason')} hint={t('coherence.reasonHint')} at={reason} multiline />
      <div className="row">
        <Button
          kind="main"
          blocked={written === '' || reason.isRefused ? t('common.blocked.reason') : null}
          onClick={setAside}
        >
          {t('coherence.setAside')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
};

/** One finding, on one line: unfolded, it says on which facts it rests, and what can be made of it. */
export const FindingCard = ({
  finding,
  wasOpen,
}: OfFinding & { /** unfolded when it is first drawn */ readonly wasOpen: boolean }) => {
  const t = useT();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(wasOpen);
  const [isBeingSetAside, setBeingSetAside] = useState(false);
  return (
    <li className="finding" data-kind={finding.severity} data-open={isOpen}>
      <button type="button" className="finding-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <SeveritySign severity={finding.severity} label={t(`coherence.severity.${finding.severity}`)} />
        <strong>{finding.title[language]}</strong>
      </button>
      {isOpen && (
        <div className="finding-body">
          <p>{finding.text[language]}</p>
          <Facts finding={finding} />
          <Grounds finding={finding} />
          {isBeingSetAside ? (
            <SetAsideForm finding={finding} onCancel={() => setBeingSetAside(false)} />
          ) : (
            <FindingTools finding={finding} onSetAside={() => setBeingSetAside(true)} />
          )}
        </div>
      )}
    </li>
  );
};
