import { Button } from '#renderer/ground/components/button.tsx';
import { Notice, Tag } from '#renderer/ground/components/notice.tsx';
import { Segments } from '#renderer/ground/components/segments.tsx';
import { NumberPlace } from '#renderer/ground/fields/place-fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import type { attendance } from '#shared/decision/committee/deciding/attendance.ts';
import { tally, voteOf } from '#shared/decision/committee/deciding/votes.ts';
import { VOTES, type Vote } from '#shared/decision/committee/records.ts';
import type { DecisionPart } from './decision-part.ts';

const MODES = ['named', 'counts'] as const;

/** The vote on the decision as it is written: by name, or as numbers for a secret ballot. Those who are out have no line. */
export const Votes = ({ d, set, at, here }: DecisionPart & { readonly here: ReturnType<typeof attendance> }) => {
  const t = useT();
  const { votes } = d;
  const counted = tally(d, here.voters);
  const cast = votes.kind === 'named' ? votes.cast : [];
  const say = (memberId: string, vote: Vote): void =>
    set({ votes: { kind: 'named', cast: [...cast.filter((v) => v.memberId !== memberId), { memberId, vote }] } });
  const all = (vote: Vote): void =>
    set({
      votes: { kind: 'named', cast: here.voters.map(({ id }) => ({ memberId: id, vote: voteOf(d, id) ?? vote })) },
    });
  const strangers = counted.refused.length > 0;
  return (
    <section className="group" aria-label={t('committeeFields.votes')}>
      <header className="row">
        <h2>{t('committeeFields.votes')}</h2>
        <Tag>{t('committee.tally', { for: counted.for, against: counted.against, abstain: counted.abstain })}</Tag>
        <span className="grow" />
        <Segments
          label={t('committee.ballot')}
          value={votes.kind}
          options={MODES.map((id) => ({ id, label: t(`committee.ballots.${id}`) }))}
          onChange={(kind) =>
            set({ votes: kind === 'named' ? { kind, cast: [] } : { kind, for: 0, against: 0, abstain: 0 } })
          }
        />
      </header>
      {here.voters.length === 0 && <Notice kind="attention">{t('committee.nobodyVotes')}</Notice>}
      {strangers && (
        <Notice kind="attention">
          {t('committee.strangers')}{' '}
          <Button
            kind="quiet"
            onClick={() =>
              set({ votes: { kind: 'named', cast: cast.filter((v) => !counted.refused.includes(v.memberId)) } })
            }
          >
            {t('committee.forgetThem')}
          </Button>
        </Notice>
      )}
      {votes.kind === 'counts' ? (
        <div className="award-line">
          {VOTES.map((vote) => (
            <NumberPlace
              key={vote}
              kind="integer"
              empty={0}
              label={t(`committee.vote.${vote}`)}
              at={at('votes', vote)}
            />
          ))}
        </div>
      ) : (
        here.voters.length > 0 && (
          <>
            <table className="table votes">
              <tbody>
                {here.voters.map(({ id, member, holderId, holder }) => (
                  <tr key={id}>
                    <td>
                      {member.name}
                      {holderId !== id && (
                        <span className="hint"> {t('committee.byProxy', { name: holder.name })}</span>
                      )}
                    </td>
                    <td>
                      <Segments
                        label={`${t('committeeFields.votes')} ${member.name}`}
                        value={voteOf(d, id) ?? ('unsaid' as const)}
                        options={VOTES.map((vote) => ({ id: vote, label: t(`committee.vote.${vote}`) }))}
                        onChange={(vote) => vote !== 'unsaid' && say(id, vote)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div>
              <Button onClick={() => all('for')}>{t('committee.othersFor')}</Button>
            </div>
          </>
        )
      )}
    </section>
  );
};
