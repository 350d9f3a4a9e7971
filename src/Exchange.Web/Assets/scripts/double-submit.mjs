// The server refuses doubles by itself; this only spares an impatient thumb the second wait.
export function guardAgainstDoubleSubmit(page) {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    // After this turn, so that the pressed button's own name and value still travel.
    setTimeout(() => setButtons(form, true));
  });

  // The back button may bring the page out of memory as it was left.
  window.addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      setButtons(form, false);
    }
  });
}

function setButtons(form, waiting) {
  for (const button of form.querySelectorAll('button:not([type="button"])')) {
    button.disabled = waiting;
  }
}
