import { TextField } from '#renderer/ground/components/fields.tsx';
import { useT } from '#renderer/ground/language/language.tsx';
import { LEAST_PASSPHRASE } from '#shared/contract/operations/protection.ts';
import { strengthOf } from './strength.ts';

export interface ChosenPassphrase {
  readonly typed: string;
  readonly again: string;
}
export const NO_PASSPHRASE: ChosenPassphrase = { typed: '', again: '' };
/** Long enough, and the same twice. */
export const isChosen = ({ typed, again }: ChosenPassphrase): boolean =>
  [...typed].length >= LEAST_PASSPHRASE && typed.normalize('NFC') === again.normalize('NFC');

/** A passphrase chosen: typed twice, and its strength told meanwhile. */
export const PassphraseFields = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
}) => {
  const t = useT();
  const { typed, again } = value;
  const isShort = [...typed].length < LEAST_PASSPHRASE;
  const strength = strengthOf(typed);
  return (
    <>
      <TextField
        label={label}
        secret
        hint={t('protection.passphraseHelp')}
        value={typed}
        onChange={(text) => onChange({ ...value, typed: text })}
      />
      {typed !== '' && (
        <p className="strength" data-strength={isShort ? 'weak' : strength} role="status">
          {isShort ? t('protection.strength.short', { count: LEAST_PASSPHRASE }) : t(`protection.strength.${strength}`)}
        </p>
      )}
      <TextField
        label={t('protection.again')}
        secret
        error={
          again !== '' && again.length >= typed.length && !isShort && !isChosen(value) ? t('protection.differ') : ''
        }
        value={again}
        onChange={(text) => onChange({ ...value, again: text })}
      />
    </>
  );
};
