import { useState } from 'react';
import { useRead } from '#renderer/ground/api/reading.ts';
import { Button } from '#renderer/ground/components/button.tsx';
import { PreferencePage } from '#renderer/ground/components/layout/preference-page.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { dateAndTime, shortDate } from '#shared/base/i18n/dates.ts';
import { RETENTION } from '#shared/base/method/retention/retention.ts';
import { formatCents } from '#shared/base/money/format.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ErasedReport } from '#shared/contract/operations/privacy.ts';
import { DestroyDialog, type DestroyedDossier } from './destroy-dialog.tsx';
import { DoneDialog } from './done-dialog.tsx';
import { HeldSearch } from './held-search.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { Periods } from './periods.tsx';
import './privacy.css';

type Overview = OutputOf<'privacy.overview'>;

/** Dossiers whose term is reached, the longest overdue first. */
const Due = ({
  due,
  onDestroy,
  onPeople,
}: {
  readonly due: Overview['due'];
  readonly onPeople: () => void;
  readonly onDestroy: (dossier: DestroyedDossier) => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const go = useApp((s) => s.go);
  const nameOf = (one: Overview['due'][number]): string => one.project || one.organisation || t('portfolio.untitled');
  return (
    <section className="group" aria-label={t('privacy.due.title')}>
      <header>
        <h2>{t('privacy.due.title')}</h2>
      </header>
      {due.length === 0 ? (
        <p>{t('privacy.due.none')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('privacy.due.on')}</th>
              <th>{t('privacy.due.dossier')}</th>
              <th>{t('privacy.due.rule')}</th>
              <th>{t('privacy.due.next')}</th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <tr key={one.id}>
                <td>{shortDate(one.on)}</td>
                <td>
                  <button type="button" className="link" onClick={() => go({ name: 'overview', id: one.id })}>
                    {nameOf(one)}
                  </button>
                </td>
                <td>{RETENTION.find((rule) => rule.id === one.rule)?.what[language]}</td>
                <td>
                  {one.act === 'people' || one.act === 'keep' ? (
                    t(`privacy.due.act.${one.act}`)
                  ) : (
                    <Button
                      onClick={() =>
                        onDestroy({
                          id: one.id,
                          name: nameOf(one),
                          archived: one.archived,
                          keep: one.act === 'anonymise',
                        })
                      }
                    >
                      {t(`privacy.due.act.${one.act}`)}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {due.some(({ act }) => act === 'people') && (
        <div className="row">
          <Button onClick={onPeople}>{t('privacy.due.people')}</Button>
        </div>
      )}
    </section>
  );
};

/** What was erased, by its day, its kind and its reason; and what anonymised requests still count for. */
const Past = ({ erasures, figures }: Pick<Overview, 'erasures' | 'figures'>) => {
  const t = useT();
  const language = useLanguage();
  return (
    <section className="group" aria-label={t('privacy.past.title')}>
      <header>
        <h2>{t('privacy.past.title')}</h2>
      </header>
      {erasures.length === 0 && <p>{t('privacy.past.none')}</p>}
      <ul>
        {erasures.map(({ id, at, kind, reason }) => (
          <li key={id}>
            {[
              dateAndTime(new Date(at), language),
              t(`privacy.past.kinds.${kind}`),
              t(`privacy.erase.reasons.${reason}`),
            ].join(' · ')}{' '}
            <span className="hint">{id}</span>
          </li>
        ))}
      </ul>
      {figures.length > 0 && (
        <table className="table" aria-label={t('privacy.past.figures')}>
          <thead>
            <tr>
              <th>{t('privacy.past.years')}</th>
              <th className="num">{t('privacy.past.dossiers')}</th>
              <th className="num">{t('privacy.past.asked')}</th>
              <th className="num">{t('privacy.past.granted')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ years, dossiers, askedCents, grantedCents }) => (
              <tr key={years}>
                <td>{years}</td>
                <td className="num">{dossiers}</td>
                <td className="num">{formatCents(askedCents, language)}</td>
                <td className="num">{formatCents(grantedCents, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** What is kept about people: what has reached its term, what is held on one, for how long, what was erased. @param dossierId asked from a dossier, which can be destroyed */
export const PrivacyScreen = ({ dossierId }: { readonly dossierId: string | null }) => {
  const t = useT();
  const { value: overview = null } = useRead('privacy.overview', {});
  const { value: view = null } = useRead('dossier.open', { id: dossierId ?? '' }, { wanted: dossierId !== null });
  const [destroyed, setDestroyed] = useState<DestroyedDossier | null>(null);
  const [report, setReport] = useState<ErasedReport | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  if (overview === null) return <main className="page" aria-busy="true" />;
  const project = view?.dossier.answers['request.projectName']?.value;
  const name = typeof project === 'string' && project !== '' ? project : t('portfolio.untitled');
  return (
    <PreferencePage
      title={t('privacy.title')}
      intro={t('privacy.intro')}
      back={dossierId === null ? undefined : { words: name, to: { name: 'overview', id: dossierId } }}
    >
      {dossierId !== null && view !== null && (
        <section className="group" aria-label={t('privacy.destroy.title')}>
          <p>{t('privacy.destroy.of', { name })}</p>
          <div className="row">
            <Button onClick={() => setDestroyed({ id: dossierId, name, archived: view.archived, keep: true })}>
              {t('privacy.destroy.open')}
            </Button>
          </div>
        </section>
      )}
      <Due due={overview.due} onDestroy={setDestroyed} onPeople={() => setChoosing(true)} />
      <HeldSearch onErased={setReport} />
      <Periods />
      <Past erasures={overview.erasures} figures={overview.figures} />
      {destroyed !== null && (
        <DestroyDialog
          dossier={destroyed}
          onDone={(done) => {
            setDestroyed(null);
            setReport(done);
          }}
          onClose={() => setDestroyed(null)}
        />
      )}
      {isChoosing && (
        <PeopleDialog
          onDone={(done) => {
            setChoosing(false);
            setReport(done);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {report !== null && <DoneDialog report={report} />}
    </PreferencePage>
  );
};
