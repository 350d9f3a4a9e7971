// Where the keyboard is, and whether an eye can see it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) {
    return null;
  }
  const look = one => {
    const style = getComputedStyle(one);
    return [style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? '' : style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join('|');
  };
  // A hidden box shows its focus on the label that paints it.
  const painted = element.matches('input[type=checkbox], input[type=radio]') && element.labels[0]
    ? () => look(element) + getComputedStyle(element.labels[0], '::before').boxShadow + getComputedStyle(element.labels[0], '::before').outline + look(element.labels[0])
    : () => look(element);
  const focused = painted();
  const before = window.walked;
  const order = before && before.isConnected && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) ? 'back' : 'on';
  element.blur();
  const plain = painted();
  element.focus();
  window.walked = element;
  const box = element.getBoundingClientRect();
  return {
    name: `${element.tagName.toLowerCase()} ${(element.innerText || element.name || '').trim().slice(0, 40)}`,
    visible: focused !== plain,
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    order,
    main: element.matches('main .govuk-button'),
  };
}
