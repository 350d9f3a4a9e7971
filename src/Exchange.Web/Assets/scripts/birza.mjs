import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
import { Radios } from 'govuk-frontend/dist/govuk/components/radios/radios.mjs';
import { goOnWithEnter } from './enter.mjs';
import { guardAgainstDoubleSubmit } from './double-submit.mjs';
import { offerPrinting } from './print.mjs';
import { offerWholeDays } from './week.mjs';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

for (const part of [ErrorSummary, CharacterCount, Radios]) {
  for (const root of document.querySelectorAll(`[data-module="${part.moduleName}"]`)) {
    new part(root);
  }
}

guardAgainstDoubleSubmit(document);
goOnWithEnter(document);
offerPrinting(document);
offerWholeDays(document);
