// What a ruler says of the page: every broken rule as one line.
() => {
  const broken = [];
  const shown = element => {
    if (!element.checkVisibility({ visibilityProperty: true })) {
      return false;
    }
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1;
  };
  const name = element => {
    const words = (element.innerText || element.getAttribute('aria-label') || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `<${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? '.' + element.className.trim().split(/\s+/).join('.') : ''}> ${words}`;
  };
  const all = selector => [...document.querySelectorAll(selector)].filter(shown);
  const style = element => getComputedStyle(element);

  // U2: nothing to the side, nothing cut off.
  const over = document.scrollingElement.scrollWidth - innerWidth;
  if (over > 0) {
    const widest = all('body *').filter(element => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.scroll'))
      .sort((one, other) => one.querySelectorAll('*').length - other.querySelectorAll('*').length)[0];
    broken.push(`U2: ${over} px to the side${widest ? ' by ' + name(widest) : ''}`);
  }
  for (const element of all('main *, header *, footer *')) {
    const { overflowX, textOverflow } = style(element);
    if ((overflowX === 'hidden' || overflowX === 'clip') && element.scrollWidth > element.clientWidth + 1 && textOverflow !== 'ellipsis' && element.innerText && !element.closest('svg, .govuk-visually-hidden')) {
      broken.push(`U2: cut off ${name(element)}`);
    }
  }

  // U3: a finger finds it. A link inside a sentence is as tall as its line.
  const inSentence = link => [...link.parentNode.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent));
  for (const element of all('a[href], button, input, select, textarea, summary')) {
    if (element.matches('.govuk-skip-link, :disabled') || element.getAttribute('tabindex') === '-1') {
      continue;
    }
    let { width, height } = element.getBoundingClientRect();
    if (element.matches('input[type=checkbox], input[type=radio]') && element.labels[0]) {
      const label = element.labels[0].getBoundingClientRect();
      const box = element.getBoundingClientRect();
      width = Math.max(label.right, box.right) - Math.min(label.left, box.left);
      height = Math.max(label.bottom, box.bottom) - Math.min(label.top, box.top);
    }
    const link = element.matches('a:not(.govuk-button)');
    if (link && style(element).display === 'inline' && inSentence(element)) {
      continue;
    }
    const least = link ? 24 : 44;
    if (height < least - 0.5 || width < least - 0.5) {
      broken.push(`U3: ${Math.round(width)} x ${Math.round(height)} ${name(element)}`);
    }
  }

  // U3: and nothing lies over it.
  for (const element of all('a[href], button, input, select, textarea, summary')) {
    if (element.matches('.govuk-skip-link, :disabled')) {
      continue;
    }
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit && !element.contains(hit) && !hit.contains(element) && hit.closest('label')?.control !== element) {
      broken.push(`U3: ${name(element)} lies under ${name(hit)}`);
    }
  }
  scrollTo(0, 0);

  // U5, U7
  const headings = all('h1').length;
  if (headings !== 1) {
    broken.push(`U5: ${headings} h1`);
  }
  for (const landmark of ['header', 'main', 'footer']) {
    if (document.querySelectorAll(`body > ${landmark}`).length !== 1) {
      broken.push(`U5: no one ${landmark}`);
    }
  }
  if (!document.title.trim()) {
    broken.push('U5: no title');
  }
  const languages = all('.languages a');
  if (languages.length === 0 || languages.some(link => !link.lang || link.hreflang !== link.lang)) {
    broken.push('U7: language links');
  }

  // W3: words for reading are large and airy. Notes beside them may be smaller.
  const root = parseFloat(style(document.documentElement).fontSize) / 16;
  for (const element of all('main p, main li, main dd, main td, main label, main legend, main .govuk-hint')) {
    if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim()) || element.closest('small, .small, .chip, .govuk-tag, .paper, figcaption')) {
      continue;
    }
    const size = parseFloat(style(element).fontSize) / root;
    const line = parseFloat(style(element).lineHeight) / parseFloat(style(element).fontSize);
    if (size < 18.9) {
      broken.push(`W3: ${size} px ${name(element)}`);
    } else if (element.matches('p, li, dd, td') && size < 24 && line < 1.49) {
      broken.push(`W3: line ${line.toFixed(2)} ${name(element)}`);
    }
  }

  // A sentence that is missing shows its key.
  const key = document.body.innerText.match(/(?<![\w@./-])[A-Z][A-Za-z]+\.[a-z]+(-[A-Za-z]+)+\b/);
  if (key) {
    broken.push(`W5: ${key[0]}`);
  }

  // One thing to do.
  const main = all('main button.govuk-button, main a.govuk-button').filter(button => !/--(secondary|link|warning|inverse)/.test(button.className));
  if (main.length > 1) {
    broken.push(`F1: ${main.length} filled buttons: ${main.map(button => button.innerText.trim()).join(', ')}`);
  }
  if (all('main .empty').some(empty => !empty.querySelector('a, button'))) {
    broken.push('F11: an empty list without a way on');
  }
  return [...new Set(broken)];
}
