// Printing needs a script, so its button is there only when scripts are.
export function offerPrinting(page) {
  for (const button of page.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
}
