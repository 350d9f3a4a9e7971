// Where the keyboard is, and whether an eye can see it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return null;
  }
  const stop = (visible, order) => {
    const box = element.getBoundingClientRect();
    return {
      name: `${element.tagName.toLowerCase()} ${(element.innerText || element.name || '').trim().slice(0, 40)}`,
      visible,
      onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      order,
      main: element.matches('main .govuk-button'),
      end: element.id === 'end-of-walk',
    };
  };
  // The parts of a date are stops of one field: looking at it anew would send the keyboard back to the first of them.
  if (window.walked === element) {
    return stop(true, 'on');
  }
  const ring = (one, part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(one, part);
    return [outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, backgroundColor, borderColor].join('|');
  };
  // A ring may be drawn by the label of a box, or around the whole card of a link.
  const painted = () => [element, element.labels?.[0], element.closest('.card')].filter(Boolean)
    .map(one => ring(one) + ring(one, '::before') + ring(one, '::after')).join();
  const focused = painted();
  const before = window.walked;
  const order = before && before.isConnected && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ? 'back' : 'on';
  element.blur();
  const plain = painted();
  element.focus();
  window.walked = element;
  return stop(focused !== plain, order);
}
