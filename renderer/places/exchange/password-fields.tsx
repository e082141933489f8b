import { TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';

export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}
export const NO_PASSWORD: TypedPassword = { password: '', again: '' };
const SHORTEST = 8;
const isShort = ({ password }: TypedPassword): boolean => password !== '' && password.length < SHORTEST;
/** Whether a file can be locked with it: none, or one long enough and typed twice alike. */
export const isUsable = (typed: TypedPassword): boolean =>
  typed.password === '' || (!isShort(typed) && typed.password === typed.again);

/** A password for a file that leaves, typed twice: nobody can open the file without it. */
export const PasswordFields = ({
  typed,
  onChange,
}: {
  readonly typed: TypedPassword;
  readonly onChange: (typed: TypedPassword) => void;
}) => {
  const t = useT();
  const { password, again } = typed;
  return (
    <>
      <TextField
        secret
        label={t('exchange.send.password')}
        hint={t('exchange.send.passwordHelp')}
        error={isShort(typed) ? t('exchange.send.short') : undefined}
        value={password}
        onChange={(value) => onChange({ ...typed, password: value })}
      />
      {password !== '' && (
        <TextField
          secret
          label={t('exchange.send.again')}
          error={again !== '' && password !== again ? t('exchange.send.different') : undefined}
          value={again}
          onChange={(value) => onChange({ ...typed, again: value })}
        />
      )}
    </>
  );
};
