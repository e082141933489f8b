/** A place as a person calls it. */
import type { Translate } from '#shared/base/i18n/translate.ts';
import type { Language } from '#shared/base/method/text.ts';
import { type Place, placeText } from '#shared/base/refusal/place.ts';

export const placeWords = (_t: Translate, _language: Language, place: Place): string => placeText(place);
