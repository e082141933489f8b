import { Button } from '#renderer/ground/components/button.tsx';
import { useLanguage, useT } from '#renderer/ground/language/language.tsx';
import { useApp } from '#renderer/ground/state/app-store.ts';
import { useDossier } from '#renderer/ground/state/use-dossier.ts';
import { SKILL_HOLDERS } from '#shared/base/method/tables/people.ts';
import { formatCents, formatNumber } from '#shared/base/money/format.ts';
import { skillMatrix } from '#shared/dossier/content/people.ts';
import type { Dossier } from '#shared/dossier/content/schema.ts';

const NO_POSTS: Dossier['posts'] = [];
const NO_SKILLS: Dossier['skills'] = [];

/** The posts of the plan, as they stand there: who is employed, from when, and what is not yet filled. */
export const Posts = () => {
  const t = useT();
  const language = useLanguage();
  const goTo = useApp((s) => s.goTo);
  const posts = useDossier((s) => s.dossier?.posts ?? NO_POSTS);
  return (
    <section className="group" aria-label={t('people.posts')} data-place="people/posts">
      <header>
        <h2>{t('people.posts')}</h2>
        <p className="hint">{t('people.postsIntro')}</p>
      </header>
      {posts.length === 0 ? (
        <p className="hint">{t('people.noPost')}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th>{t('people.post')}</th>
              <th className="num">{t('people.fte')}</th>
              <th>{t('people.when')}</th>
              <th className="num">{t('people.gross')}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.id}>
                <td>{post.title || t('people.post')}</td>
                <td className="num">{formatNumber(post.fte, language, 2)}</td>
                <td>
                  {post.firstMonth === 1 ? t('people.fromStart') : t('people.from', { month: post.firstMonth })}
                  {post.lastMonth !== null && ` ${t('people.until', { month: post.lastMonth })}`}
                </td>
                <td className="num">{formatCents(post.grossMonthlyCents, language, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button kind="quiet" onClick={() => goTo('projection', ['posts'])}>
          {t('people.openPosts')}
        </Button>
      </div>
    </section>
  );
};

/** Skills by domain: who holds them, what is to be acquired at which cost, what is missing. */
export const SkillsMatrix = () => {
  const t = useT();
  const language = useLanguage();
  const skills = useDossier((s) => s.dossier?.skills ?? NO_SKILLS);
  if (skills.length === 0) return null;
  const names = (own: Dossier['skills']): string =>
    own.map((s) => `${s.name || t('people.skill')}${s.critical ? ' *' : ''}`).join(', ') || '–';
  return (
    <section className="group" aria-label={t('people.matrix')} data-place="people/matrix">
      <header>
        <h2>{t('people.matrix')}</h2>
        <p className="hint">{t('people.matrixIntro')}</p>
      </header>
      <table className="table">
        <thead>
          <tr>
            <th>{t('people.domain')}</th>
            <th>{t('people.held')}</th>
            <th>{t('people.toAcquire')}</th>
            <th>{t('people.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {skillMatrix(skills).map(({ domain, held, toAcquire, missing }) => (
            <tr key={domain.id}>
              <th scope="row">{domain.label[language]}</th>
              <td>
                {held.length === 0 && '–'}
                {[...SKILL_HOLDERS, null].map((holder) => {
                  const own = held.filter((s) => s.holder === (holder?.id ?? null));
                  return own.length === 0 ? null : (
                    <div key={holder?.id ?? 'unknown'}>
                      {names(own)} <span className="hint">{holder?.label[language] ?? t('people.holderUnknown')}</span>
                    </div>
                  );
                })}
              </td>
              <td>
                {toAcquire.length === 0 && '–'}
                {toAcquire.map((s) => (
                  <div key={s.id}>
                    {names([s])}{' '}
                    <span className="hint">
                      {[
                        s.costCents === null ? t('people.costUnknown') : formatCents(s.costCents, language, 0),
                        s.month === null ? t('people.dateUnknown') : t('people.atMonth', { month: s.month }),
                      ].join(' · ')}
                    </span>
                  </div>
                ))}
              </td>
              <td>{names(missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
