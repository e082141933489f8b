/** Opinions put together: how far they are apart first, their middle after; names and reasons on demand. */

import { Button } from '#renderer/ground/components/button.tsx';
import { EmptyState, Notice } from '#renderer/ground/components/notice.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { changedMarks, markOf } from '#shared/assessment/rubric/opinion.ts';
import { wordsIn } from '#shared/assessment/rubric/rubric.ts';
import {
  type CriterionSpread,
  type ReadOpinion,
  referenceRubric,
  spreadBetween,
} from '#shared/assessment/rubric/spread.ts';
import {
  asideWords,
  givingWords,
  levelWords,
  rangeWords,
  verdictWords,
} from '#shared/assessment/rubric/verdict-words.ts';
import { formatNumber } from '#shared/base/money/format.ts';
import { MomentField } from './moment-field.tsx';
import { type Opinions, readOpinions } from './use-opinions.ts';

const NO_ATTACHMENTS: readonly { readonly id: string; readonly name: string }[] = [];

const Dots = ({ spread }: { readonly spread: CriterionSpread }) => {
  const { levels, criterion, range } = spread;
  const t = useT();
  const language = useLanguage();
  const name = (at: number): string => wordsIn(criterion.levels[at]?.name ?? { fr: '', en: '' }, language);
  const told = levelWords(t, language, spread).join(' ; ');
  return (
    <div className="dots" role="img" aria-label={told === '' ? t('rubric.spread.noLevel') : told}>
      {levels.map((l) => (
        <span
          key={l.levelId}
          className="dots-level"
          data-inside={range !== null && l.rank >= range[0] && l.rank <= range[1]}
          title={name(l.rank - 1)}
        >
          <span className="dots-marks">
            {l.people.map((person) => (
              <span key={person} className="dot" title={person} />
            ))}
          </span>
          <span className="dots-rank">{l.rank}</span>
        </span>
      ))}
    </div>
  );
};

const Who = ({ spread, read }: { readonly spread: CriterionSpread; readonly read: readonly ReadOpinion[] }) => {
  const t = useT();
  const language = useLanguage();
  const attachments = useDossier((s) => s.view?.attachments ?? NO_ATTACHMENTS);
  const { id } = spread.criterion;
  return (
    <details className="who">
      <summary>{t('rubric.spread.who')}</summary>
      <ul>
        {read.map(({ opinion, rubric }) => {
          const own = rubric.criteria.find((c) => c.id === id) ?? spread.criterion;
          const mark = markOf(opinion, id);
          const was = changedMarks(opinion).find((c) => c.criterion === id);
          const cited = mark.evidence.map((e) =>
            [attachments.find((a) => a.id === e.attachmentId)?.name ?? '', e.text, e.page === '' ? '' : `p. ${e.page}`]
              .filter((part) => part !== '')
              .join(', '),
          );
          return (
            <li key={opinion.person}>
              <strong>{opinion.person}</strong> — {verdictWords(t, language, own, mark.verdict)}
              {was !== undefined && (
                <span className="hint">
                  {' '}
                  ({t('rubric.mark.was', { level: verdictWords(t, language, own, was.before) })})
                </span>
              )}
              <div className={mark.reason === '' ? 'hint' : 'reason'}>
                {mark.reason === '' ? t('rubric.spread.noReason') : mark.reason}
              </div>
              {cited.filter((c) => c !== '').length > 0 && <div className="hint">{cited.join(' · ')}</div>}
            </li>
          );
        })}
      </ul>
    </details>
  );
};

const SpreadRow = ({
  spread,
  read,
  showWeight,
}: {
  readonly spread: CriterionSpread;
  readonly read: readonly ReadOpinion[];
  readonly showWeight: boolean;
}) => {
  const t = useT();
  const language = useLanguage();
  const { criterion, mean } = spread;
  const aside = asideWords(t, spread);
  return (
    <tr>
      <td>
        <strong>{wordsIn(criterion.title, language)}</strong>
        {aside.length > 0 && <div className="hint">{aside.join(' · ')}</div>}
        <Who spread={spread} read={read} />
      </td>
      <td>
        <Dots spread={spread} />
      </td>
      <td className="spread-range">{rangeWords(t, spread)}</td>
      <td className="num">{mean === null ? '—' : formatNumber(mean, language, 1)}</td>
      {showWeight && <td className="num">{criterion.weight}</td>}
    </tr>
  );
};

const Notes = ({ opinions, month }: { readonly opinions: Opinions; readonly month: number }) => {
  const t = useT();
  const here = opinions.opinions.filter((o) => o.body.month === month && o.body.status !== 'draft');
  return (
    <section aria-label={t('rubric.spread.notes')}>
      <h3>{t('rubric.spread.notes')}</h3>
      <ul className="notes">
        {here.map(({ id, body }) => (
          <li key={id}>
            {givingWords(t, body)}
            {body.comment !== '' && <div className="reason">{body.comment}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const SpreadView = ({
  opinions,
  month,
  onMonth,
  toOwn,
}: {
  readonly opinions: Opinions;
  readonly month: number;
  readonly onMonth: (month: number) => void;
  readonly toOwn: () => void;
}) => {
  const t = useT();
  const language = useLanguage();
  const read = readOpinions(opinions).filter(({ opinion }) => opinion.month === month && opinion.status === 'given');
  const awaiting = opinions.awaiting.filter((a) => a.month === month);
  const rubric = referenceRubric(read);
  const spread = rubric === null ? null : spreadBetween(rubric, read, opinions.withdrawn);
  const months = [...opinions.opinions.map((o) => o.body.month), ...opinions.awaiting.map((a) => a.month)];
  return (
    <section className="group" aria-label={t('rubric.spread.title')}>
      <header>
        <h2>{t('rubric.spread.title')}</h2>
        <p className="hint">{t('rubric.spread.intro')}</p>
      </header>
      <div className="questions">
        <MomentField value={month} also={months} onChange={onMonth} />
      </div>
      {awaiting.length > 0 && (
        <Notice kind="attention">
          <div className="row">
            <span className="grow">
              {t('rubric.spread.awaiting', { people: awaiting.map((a) => a.person).join(', ') })}
            </span>
            <Button onClick={toOwn}>{t('rubric.spread.toOwn')}</Button>
          </div>
        </Notice>
      )}
      {opinions.withdrawn.length > 0 && (
        <p className="hint">{t('rubric.spread.withdrawn', { people: opinions.withdrawn.join(', ') })}</p>
      )}
      {spread === null && awaiting.length === 0 && (
        <EmptyState title={t('rubric.spread.nobody')}>
          <p>{t('rubric.spread.nobodyWords')}</p>
          <Button onClick={toOwn}>{t('rubric.spread.toOwn')}</Button>
        </EmptyState>
      )}
      {spread !== null && rubric !== null && (
        <>
          <p>{t('rubric.spread.people', { people: spread.people.join(', ') })}</p>
          {spread.total !== null && (
            <Notice>
              <strong>{t('rubric.spread.total', { value: formatNumber(spread.total.outOf100, language, 0) })}</strong>
              <br />
              {t('rubric.spread.totalRead', { read: spread.total.weightRead, all: spread.total.weight })}
            </Notice>
          )}
          <table className="table">
            <thead>
              <tr>
                <th>{t('rubric.spread.criterion')}</th>
                <th>{t('rubric.spread.distribution')}</th>
                <th>{t('rubric.spread.range')}</th>
                <th className="num">{t('rubric.spread.mean')}</th>
                {rubric.total && <th className="num">{t('rubric.spread.weight')}</th>}
              </tr>
            </thead>
            <tbody>
              {spread.criteria.map((one) => (
                <SpreadRow key={one.criterion.id} spread={one} read={read} showWeight={rubric.total} />
              ))}
            </tbody>
          </table>
          <Notes opinions={opinions} month={month} />
        </>
      )}
    </section>
  );
};
