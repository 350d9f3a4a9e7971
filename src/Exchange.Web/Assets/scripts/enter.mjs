// Typing from paper: Enter goes to the next box. In the second box of an empty row, and in the last box of all, it sends the form.
export function goOnWithEnter(page) {
  for (const form of page.querySelectorAll('[data-enter-next]')) {
    form.addEventListener('keydown', (event) => {
      const box = event.target;
      const boxes = [...form.querySelectorAll('input:not([type=hidden]), select')];
      const next = boxes[boxes.indexOf(box) + 1];
      const row = box.closest('tr');
      const boxesOfRow = row ? [...row.querySelectorAll('input:not([type=hidden])')] : [];
      const atEnd = boxesOfRow.indexOf(box) === 1 && boxesOfRow.every((one) => (one.type === 'checkbox' ? !one.checked : one.value === ''));
      if (event.key !== 'Enter' || box.tagName === 'BUTTON' || atEnd || !next) {
        return;
      }

      event.preventDefault();
      next.focus();
      next.select?.();
    });
  }
}
